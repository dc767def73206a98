/** One call, opened: what was asked, what came back, why it was let through or not, and the facts around it. */

import { type Child, make } from './make.ts';
import { meaningOf } from './meanings.ts';
import { showJson, showJsonText } from './shown-json.ts';
import { showCode, showWords } from './shown-words.ts';
import type { ToolCall } from './tool-calls.ts';
import { toDuration } from './words.ts';

export function showCallDetails(call: ToolCall): readonly Child[] {
  return [
    showWhy(call),
    make('h4', {}, ['Arguments']),
    call.argumentsText === undefined ? showJson(call.arguments) : showJsonText(call.argumentsText),
    make('h4', {}, ['Result']),
    call.result === undefined
      ? make('p', { class: 'quiet' }, ['The bundle does not hold it; its digest is below.'])
      : showJsonText(call.result),
    make(
      'dl',
      { class: 'facts' },
      toFacts(call).flatMap(([name, value]) => [make('dt', {}, [name]), make('dd', {}, [value])]),
    ),
  ];
}

/** Why it was turned away, in words. */
function showWhy({ state, code, ended }: ToolCall): HTMLElement | undefined {
  if (state !== 'refused') return undefined;
  const meaning = meaningOf(code) || 'The tool turned it away by its own rules.';
  return make('p', { class: 'why' }, [showCode(code || ended, 80), ' ', meaning]);
}

function toFacts(call: ToolCall): readonly (readonly [string, Child])[] {
  const { run } = call;
  return [
    ['Call', showCode(call.callId, 120)],
    ...(call.rule === ''
      ? []
      : ([['Rules it passed', showWords(call.rule.replaceAll('+', ', '), 200)]] as const)),
    ...(run === undefined
      ? []
      : ([
          ['Command', showCode(run.argv.join(' '), 600)],
          ['In', showCode(run.cwd, 300)],
          ['Ended', `${call.ended}, status ${run.exit}, after ${toDuration(call.ms)}`],
          [
            'Variables',
            run.envKeys.length === 0 ? 'none of the run’s' : showCode(run.envKeys.join(', '), 600),
          ],
          ['Network', run.network ? 'yes' : 'no'],
        ] as const)),
    ['Arguments, SHA-256', showCode(call.argumentsSha256, 64)],
    ['Result, SHA-256', showCode(call.resultSha256, 64)],
    ['Lines of the log', call.lines.map((index) => index + 1).join(', ')],
  ];
}
