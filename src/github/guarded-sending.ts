/** The `fetch` of one order to GitHub: the token stays with one origin, answers below a cap, nothing of them in an error. */

import { isJsonObject } from '../contract/json.ts';
import type { Clock } from '../contract/ports.ts';
import { withoutHidden } from '../law/text/hidden.ts';
import { isOurs, mostRedirects, redirects, toTarget } from './guarded-fetch.ts';
import { noReceipt, type Receipt } from './receipt.ts';
import type { Outgoing, Transport } from './transport.ts';

export type SendTerms = {
  readonly transport: Transport;
  /** Without a slash at its end. */
  readonly apiUrl: string;
  readonly userAgent: string;
  readonly mostBytes: number;
  /** The run's. */
  readonly signal: AbortSignal;
  readonly clock: Clock;
  /** For one attempt. */
  readonly timeoutMs: number;
};

type Init = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

const passed: ReadonlySet<string> = new Set([
  'accept',
  'authorization',
  'content-type',
  'x-github-api-version',
]);
/** These two keep method and body; after the others a client may turn a POST into a GET. */
const keepsMethod: ReadonlySet<number> = new Set([307, 308]);
const methods = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'] as const;
/** What is read of an answer that is no success. */
const mostErrorBytes = 65_536;
const longestSaid = 200;
const mostSaid = 6;
/** https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api: "wait for at least one minute". */
const secondarySeconds = 60;

/**
 * Each attempt begins `receipt` anew. Octokit and its plugins are told a success as 204, so that they parse nothing,
 * and a failure as its status with words of ours: by these the throttling plugin knows a limit.
 *
 * @throws what the transport throws: a lost connection, or an abort
 */
export function guardSending(
  terms: SendTerms,
  receipt: Receipt,
): (url: string, init?: Init) => Promise<Response> {
  return async (url, init = {}) => {
    Object.assign(receipt, noReceipt());
    const late = new AbortController();
    const done = new AbortController();
    void terms.clock.sleep(terms.timeoutMs, done.signal).then(() => late.abort());
    try {
      await exchange({ ...terms, signal: AbortSignal.any([terms.signal, late.signal]) }, receipt, {
        url,
        init,
      });
      return toNotice(receipt);
    } catch (error) {
      // Half an answer is none.
      Object.assign(receipt, noReceipt(), { fault: late.signal.aborted ? 'late' : 'none' });
      throw error;
    } finally {
      done.abort();
    }
  };
}

async function exchange(
  terms: SendTerms,
  receipt: Receipt,
  { url: first, init }: { readonly url: string; readonly init: Init },
): Promise<void> {
  const { transport, signal, userAgent, apiUrl } = terms;
  const method = methods.find((one) => one === init.method) ?? 'GET';
  const own = Object.entries(init.headers ?? {}).filter(([name]) => passed.has(name.toLowerCase()));
  let url = first;
  for (let hops = 0; hops <= mostRedirects && isOurs(url, apiUrl); hops += 1) {
    const headers: [string, string][] = [...own, ['user-agent', userAgent]];
    const outgoing: Outgoing = { method, headers, redirect: 'manual', signal };
    const response = await transport(
      url,
      typeof init.body === 'string' ? { ...outgoing, body: init.body } : outgoing,
    );
    receipt.status = response.status;
    if (!redirects.has(response.status)) return take(response, receipt, terms);
    await response.body?.cancel();
    url = method === 'GET' || keepsMethod.has(response.status) ? toTarget(response, url) : '';
  }
  receipt.fault = 'redirect';
}

async function take(response: Response, receipt: Receipt, terms: SendTerms): Promise<void> {
  const isDone = response.status >= 200 && response.status < 300;
  const bytes = await readBody(response, isDone ? terms.mostBytes : mostErrorBytes);
  receipt.next = (response.headers.get('link') ?? '').includes('rel="next"') ? 'more' : 'last';
  if (isDone) {
    if (bytes === undefined) receipt.fault = 'too-large';
    else receipt.bytes = bytes;
    return;
  }
  receipt.said = readSaid(bytes ?? new Uint8Array());
  takeLimit(response, receipt, terms.clock);
}

/** Undefined: there are more bytes than that. */
async function readBody(response: Response, mostBytes: number): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    parts.push(part);
    bytes += part.length;
    if (bytes > mostBytes) return undefined;
  }
  return Buffer.concat(parts);
}

/** `message`, then those of `errors`, which is where GitHub says more of a 422. */
function readSaid(bytes: Uint8Array): readonly string[] {
  try {
    const body: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (!isJsonObject(body)) return [];
    const errors = Array.isArray(body.errors) ? body.errors.slice(0, mostSaid - 1) : [];
    return [body.message, ...errors.map((one) => (isJsonObject(one) ? one.message : one))].map(toSaid);
  } catch {
    return [];
  }
}

function toSaid(value: unknown): string {
  if (typeof value !== 'string') return '';
  const plain = withoutHidden(value.slice(0, 4 * longestSaid).replace(/\s+/g, ' ')).trim();
  return [...plain].slice(0, longestSaid).join('');
}

/** A limit is a 403 or a 429 that says so by a header, or a 429, or one by its words alone. */
function takeLimit({ status, headers }: Response, receipt: Receipt, clock: Clock): void {
  if (status !== 403 && status !== 429) return;
  const wait = toCount(headers.get('retry-after'));
  const reset = toCount(headers.get('x-ratelimit-reset'));
  const isSpent = headers.get('x-ratelimit-remaining') === '0' && reset !== undefined;
  if (wait === undefined && isSpent) {
    receipt.limit = 'primary';
    // One second more, as the plugin: the clocks are not the same.
    receipt.limitSeconds = Math.max(0, Math.ceil(reset - clock.now() / 1000) + 1);
  } else if (
    wait !== undefined ||
    status === 429 ||
    /secondary rate|abuse detection/i.test(receipt.said[0] ?? '')
  ) {
    receipt.limit = 'secondary';
    receipt.limitSeconds = wait ?? secondarySeconds;
  }
}

const toCount = (text: string | null): number | undefined =>
  text !== null && /^\d{1,12}$/.test(text) ? Number(text) : undefined;

/** The plugin knows a limit by the words of a secondary one; its handler is the same for both kinds. */
function toNotice({ status, fault, limit, limitSeconds }: Receipt): Response {
  if (fault !== 'none' || status < 400) return new Response(null, { status: 204 });
  const headers = new Headers({ 'content-type': 'application/json' });
  if (limit === 'none') return new Response('{"message":"refused"}', { status, headers });
  headers.set('retry-after', `${Math.max(1, limitSeconds)}`);
  return new Response('{"message":"secondary rate limit"}', { status, headers });
}
