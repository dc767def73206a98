/** One finding of a review, as text. */

import { showBadge, type Tone } from './badge.ts';
import { make } from './make.ts';
import type { SeenFinding } from './proposals.ts';
import { showText } from './shown-text.ts';
import { showCode, showWords } from './shown-words.ts';

const looks: { readonly [severity: string]: readonly [Tone, string] } = {
  critical: ['bad', '▲'],
  major: ['warned', '▲'],
  minor: ['plain', '△'],
  nit: ['plain', '·'],
};

export function showFinding(finding: SeenFinding): HTMLElement {
  const { severity, title, body, suggestion, category, confidence } = finding;
  const [tone, sign] = (Object.hasOwn(looks, severity) ? looks[severity] : undefined) ?? ['plain', '·'];
  const sure = confidence === undefined ? '' : `, ${Math.round(confidence * 100)} % sure`;
  return make('article', { class: `finding ${tone}` }, [
    make('h4', {}, [showBadge(tone, severity, sign), ' ', showWords(title, 300)]),
    make('p', { class: 'note' }, [
      showCode(toWhere(finding), 300),
      ' ',
      showWords(`${category}${sure}`, 120),
      finding.problem === '' ? undefined : ` · told in the body: ${finding.problem.replaceAll('-', ' ')}`,
    ]),
    showText(body, 'prose'),
    ...(suggestion === ''
      ? []
      : [
          make('p', { class: 'note' }, ['Suggested instead:']),
          make('div', { class: 'suggestion' }, [showText(suggestion)]),
        ]),
  ]);
}

function toWhere({ path, line, startLine, side }: SeenFinding): string {
  const lines = startLine === undefined ? String(line) : `${startLine}–${line}`;
  return `${path}:${lines}${side === 'LEFT' ? ' (old side)' : ''}`;
}
