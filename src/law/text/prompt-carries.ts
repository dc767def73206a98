/** Whether the operator's prompt carries text of the event: then it is as much a stranger's as that text is. */

import { cleanInbound } from './inbound.ts';
import { sharesRun } from './window-hashes.ts';

export type CarriedText =
  | { readonly verdict: 'clean' }
  | {
      readonly verdict: 'carries';
      /** For log and summary: a phrase that repeats nothing of the text. */
      readonly what: string;
    };

/** Interface §2 `prompt`: a whole field of this length, or a run of that one. */
const shortestField = 8;
const shortestRun = 40;

/**
 * Looks for `texts` (every string of the event that a person wrote) in the prompt. Compared in NFC, with each stretch
 * of white space as one space, since YAML folds and indents what `${{ }}` puts into a workflow; also as cleaned, and
 * as `toJSON` would have written it. A field shorter than 8 characters says nothing: `main` stands in many prompts.
 * Lengths are counted after that, in UTF-16 units.
 */
export function findCarriedText(prompt: string, texts: readonly string[]): CarriedText {
  const fields = [...new Set(texts.flatMap(toViews))].filter((field) => field.length >= shortestField);
  const short = new Map<number, string[]>();
  for (const field of fields.filter(({ length }) => length < shortestRun)) {
    short.set(field.length, [...(short.get(field.length) ?? []), field]);
  }
  for (const view of new Set([prompt, withoutEscapes(prompt)].flatMap(toViews))) {
    if (sharesRun(view, fields, shortestRun)) {
      return { verdict: 'carries', what: `a run of ${shortestRun} characters of the event's text` };
    }
    for (const [length, whole] of short) {
      if (sharesRun(view, whole, length)) {
        return { verdict: 'carries', what: `a whole text of the event, ${length} characters long` };
      }
    }
  }
  return { verdict: 'clean' };
}

function toViews(text: string): readonly string[] {
  return [text.normalize('NFC'), cleanInbound(text).text].map((view) => view.replace(/\s+/g, ' ').trim());
}

/** What stands in a JSON string, as it reads. */
function withoutEscapes(text: string): string {
  return text.replace(/\\(?:u([0-9a-f]{4})|([nrtbf])|(["\\/]))/gi, (_whole, unit, space, plain) => {
    if (unit !== undefined) return String.fromCharCode(Number.parseInt(unit, 16));
    return space === undefined ? plain : ' ';
  });
}
