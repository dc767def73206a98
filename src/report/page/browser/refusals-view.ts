/** What was refused, by the rule that did it: how often, which calls, and what the rule is for. */

import { make, makeFold, makeSection } from './make.ts';
import { meaningOf } from './meanings.ts';
import type { RunStory } from './run-story.ts';
import { showCode, showWords } from './shown-words.ts';
import type { ToolCall } from './tool-calls.ts';
import { toCounted } from './words.ts';

/** Of one code; all are in the table of calls. */
const mostCalls = 50;

export function showRefusals({ calls }: RunStory): HTMLElement | undefined {
  const refused = calls.filter(({ state }) => state === 'refused');
  if (refused.length === 0) return undefined;
  const byCode = new Map<string, readonly ToolCall[]>();
  for (const call of refused) {
    const code = call.code || call.ended;
    byCode.set(code, [...(byCode.get(code) ?? []), call]);
  }
  return makeSection({ id: 'refusals', title: 'Refusals' }, [
    make(
      'ul',
      { class: 'refusals', role: 'list' },
      [...byCode].map(([code, group]) => showGroup(code, group)),
    ),
  ]);
}

function showGroup(code: string, calls: readonly ToolCall[]): HTMLElement {
  const tools = [...new Set(calls.map(({ tool }) => tool))].slice(0, 6).join(', ');
  return make('li', {}, [
    make('p', {}, [
      make('span', { class: 'sign', hiddenFromReaders: true }, ['⊘']),
      ' ',
      showCode(code, 80),
      ` ${toCounted(calls.length, 'call')} of `,
      showWords(tools, 200),
    ]),
    make('p', { class: 'note' }, [meaningOf(code) || 'The tool turned it away by its own rules.']),
    makeFold({ summary: ['What was asked for'] }, () => [
      make(
        'ol',
        { class: 'asked-for' },
        calls
          .slice(0, mostCalls)
          .map((call) =>
            make('li', {}, [
              showCode(call.tool, 64),
              ' ',
              showWords(call.argumentsText ?? JSON.stringify(call.arguments), 400),
              call.result === undefined
                ? undefined
                : make('p', { class: 'note' }, ['It was told: ', showWords(call.result, 400)]),
            ]),
          ),
      ),
      calls.length > mostCalls ? make('p', { class: 'note' }, ['All are in the table of calls.']) : undefined,
    ]),
  ]);
}
