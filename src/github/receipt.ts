/** What came of an order to GitHub: done, refused, or not known to be done. */

import type { JsonValue } from '../contract/json.ts';
import type { Answer } from './answers.ts';

/** What is known of the last attempt at an order. `status` is 0 when no status line came. */
export type Receipt = {
  status: number;
  fault: 'none' | 'redirect' | 'too-large' | 'late';
  bytes: Uint8Array;
  next: 'more' | 'last';
  /** Why GitHub wants to be left alone, if it does. */
  limit: 'none' | 'primary' | 'secondary';
  /** Seconds that this lasts. */
  limitSeconds: number;
  /** GitHub's own sentences, cleaned and cut. */
  said: readonly string[];
};

export const noReceipt = (): Receipt => ({
  status: 0,
  fault: 'none',
  bytes: new Uint8Array(),
  next: 'last',
  limit: 'none',
  limitSeconds: 0,
  said: [],
});

export type Sent = Answer<{ readonly json: JsonValue; readonly next: 'more' | 'last' }>;

export function judgeReceipt(receipt: Receipt, terms: { readonly mostMebibytes: number }): Sent {
  const { status, fault, limit } = receipt;
  switch (fault) {
    case 'redirect':
      return failed('GitHub sent the request to another address');
    case 'too-large':
      return failed(`the answer is larger than ${terms.mostMebibytes} MiB`);
    case 'late':
      return failed('GitHub did not answer in time');
    case 'none':
      if (status === 0) return failed('no connection to GitHub');
      if (limit !== 'none') return failed(describeLimit(receipt));
      if (status >= 200 && status < 300) return readDone(receipt);
      return status >= 400 && status < 500 ? refused(receipt) : failed(`status ${status}`);
  }
}

function describeLimit({ limit, limitSeconds, status }: Receipt): string {
  const name = limit === 'primary' ? 'the rate limit' : 'a secondary rate limit';
  return `GitHub refuses more requests (status ${status}): ${name} lasts for ${limitSeconds} s more, and the run has no time for that`;
}

function readDone({ bytes, next }: Receipt): Sent {
  if (bytes.length === 0) return { verdict: 'done', value: { json: null, next } };
  try {
    const json: JsonValue = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return { verdict: 'done', value: { json, next } };
  } catch {
    return unreadable;
  }
}

function refused({ status, said }: Receipt): Sent {
  const [message = ''] = said;
  return { verdict: 'refused', status, why: message === '' ? `status ${status}` : message, said };
}

export const failed = (why: string) => ({ verdict: 'failed', why }) as const;

export const unreadable = failed('the answer is not what GitHub documents');
