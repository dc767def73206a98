/** Whether the model's last words are the JSON that was asked for. Nothing is mended and nothing is guessed. */

import type { ExpectedAnswer } from '../contract/answer.ts';
import type { Redacted } from '../contract/calls.ts';
import type { JsonValue } from '../contract/json.ts';
import type { Redactor } from '../contract/ports.ts';
import { parseReplyJson } from './reply-json.ts';

export type JudgedAnswer =
  /** No schema was given. */
  | { readonly verdict: 'unasked' }
  /** `shown`: whether what is left of it after redaction fits as well. */
  | {
      readonly verdict: 'fits';
      readonly value: Redacted<JsonValue>;
      readonly shown: 'fits' | 'does-not-fit';
    }
  /** `<place> <rule>`, without the value. */
  | { readonly verdict: 'does-not-fit'; readonly complaint: Redacted<string> };

/** Characters. A check takes a mebibyte of them, and escapes can write one in six. */
const longestText = 6 * 1_024 * 1_024;

/** `text` is the reply as it came: redaction of a text can break its JSON, that of the strings inside cannot. */
export function judgeAnswer(
  text: string,
  { expected, redactor }: { readonly expected: ExpectedAnswer | undefined; readonly redactor: Redactor },
): JudgedAnswer {
  if (expected === undefined) return { verdict: 'unasked' };
  const unfit = (complaint: string): JudgedAnswer => ({
    verdict: 'does-not-fit',
    complaint: redactor.text(complaint, 'messages'),
  });
  if (text.length > longestText) return unfit(`it is longer than ${longestText} characters`);
  const parsed = parseReplyJson(text);
  if (parsed.verdict === 'malformed') return unfit(`it is not JSON alone (${parsed.complaint})`);
  const judged = expected.check(parsed.value);
  if (judged.verdict === 'invalid') return unfit(judged.complaint);
  const value = redactor.value(parsed.value, 'output');
  const shown = expected.check(value).verdict === 'valid' ? 'fits' : 'does-not-fit';
  return { verdict: 'fits', value, shown };
}
