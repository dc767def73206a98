/** Texts of the model on their way to GitHub: redacted, then through the one sanitiser, then no longer than GitHub takes. */

import type { Redactor } from '../../contract/ports.ts';
import { cutEnd } from '../../law/text/middle-cut.ts';
import { sanitizeOutbound } from '../../law/text/outbound.ts';

export type ProposalTexts = {
  /** Markdown. `maxLength` in UTF-16 units; what is put around it needs room too. */
  body(text: string, maxLength?: number): string;
  /** One line, at most 256 units, which is what GitHub takes for titles. */
  title(text: string): string;
  /** What is to stand in a file: nothing is changed but that secrets go. */
  code(text: string): string;
};

/** GitHub takes 65,536 characters in one body; markers, footers and tables of ours stand around it. */
const longestBody = 60_000;
const longestTitle = 256;

/** `allowHosts`: names of hosts that links may lead to. */
export function openProposalTexts(parts: {
  readonly redactor: Redactor;
  readonly allowHosts: readonly string[];
}): ProposalTexts {
  const { redactor, allowHosts } = parts;
  const sanitize = (text: string, maxLength: number): string =>
    sanitizeOutbound(redactor.text(text, 'proposal'), { allowHosts, maxLength }).text;
  return {
    body: (text, maxLength = longestBody) => redactor.text(sanitize(text, maxLength), 'proposal'),
    code: (text) => redactor.text(text, 'proposal'),
    title: (text) => {
      const line = sanitize(text.replaceAll(/\s+/g, ' '), 1_000).replaceAll(/\s+/g, ' ').trim();
      return redactor.text(cutEnd(line, longestTitle), 'proposal');
    },
  };
}
