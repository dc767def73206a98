/** What a person who watches sees: a group a step, a line a call, the text of the model. */

import type { ToolEnding } from '../contract/calls.ts';
import type { AgentEvent, HttpAttempt } from '../contract/events.ts';
import type { Sink } from '../contract/ports.ts';
import type { Printer } from '../contract/printer.ts';
import { toExcerpt } from '../core/excerpt.ts';
import { toSize } from './size.ts';
import { toShort, toStepName } from './step-rows.ts';

/** Bytes. The runner's log is for looking; all of it is in the bundle. */
const longestQuote = 20_000;
/** Of a tool that failed: what it said, so that nobody has to open the bundle for it. */
const longestFailure = 600;

export function showProgress(printer: Printer): Sink {
  let group: 'open' | 'closed' = 'closed';
  const close = () => {
    if (group === 'open') printer.endGroup();
    group = 'closed';
  };
  return {
    accept: (event: AgentEvent) => {
      if (event.type === 'model-requested') {
        close();
        printer.group(
          `Step ${toStepName(event.step, event.stage)}: ${event.model} (${event.messages} messages, ${toSize(event.bytes)})`,
        );
        group = 'open';
      } else if (event.type === 'stage-ended') close();
      show(event, printer);
    },
  };
}

function show(event: AgentEvent, printer: Printer): void {
  if (event.type === 'warning') printer.warning(`${event.code}: ${event.message}`);
  const line = toLine(event);
  if (line !== '') printer.line(line);
  if (event.type === 'model-replied' && event.content.text.trim() !== '')
    printer.quote(toExcerpt(event.content.text, { maxBytes: longestQuote }));
  if (event.type === 'tool-run' && event.ending !== 'ok')
    printer.quote(toExcerpt(event.content, { maxBytes: longestFailure }));
}

/** One line for an event that a person who watches wants to see; empty for the others. */
function toLine(event: AgentEvent): string {
  switch (event.type) {
    case 'gate-judged':
      return `Gate: ${event.verdict} (${event.reason})`;
    case 'run-tainted':
      return `Tainted (${event.source}): ${event.reason}`;
    case 'canary-tripped':
      return `Canary: ${event.message}`;
    case 'http-attempt':
      return event.error === undefined && event.status < 300 ? '' : toAttempt(event);
    case 'model-replied':
      return `Replied in ${event.ms} ms: ${event.usage.inputTokens} tokens in, ${event.usage.outputTokens} out, ${event.calls} calls`;
    case 'tool-approved':
      return `> ${event.tool} ${toShort(event.arguments)}`;
    case 'tool-run': {
      const shortened = event.truncated ? ', shortened' : '';
      if (event.ending === 'denied') return `x ${event.tool}: denied`;
      const exit = event.ending === 'ok' || event.ending === 'failed' ? `, exit ${event.exit}` : '';
      return `< ${event.tool}: ${toEnding(event.ending)}${exit}, ${toSize(event.stdoutBytes + event.stderrBytes)}, ${event.ms} ms${shortened}`;
    }
    case 'tool-refused':
      return `x ${event.tool} ${toShort(event.arguments)}: refused, ${event.code}`;
    case 'proposal-recorded':
      return `Proposed: ${event.proposal}`;
    case 'proposal-published':
      return `Published: ${event.proposal}, ${event.what}${event.url === '' ? '' : ` ${event.url}`}`;
    case 'limit-reached':
      return `Limit reached: ${event.code} (${event.message})`;
    case 'run-started':
    case 'stage-started':
    case 'stage-ended':
    case 'model-requested':
    case 'redacted':
    case 'warning':
    case 'run-ended':
      return '';
  }
}

function toEnding(ending: ToolEnding): string {
  return ending === 'overflowed' ? 'stopped, over four times its max-tool-output' : ending;
}

function toAttempt(event: HttpAttempt): string {
  const status = event.status === 0 ? 'no answer' : `status ${event.status}`;
  const error = event.error === undefined || event.error === 'STATUS' ? '' : `, ${event.error}`;
  const next = event.backoffMs > 0 ? `; the next of ${event.max} in ${event.backoffMs} ms` : '';
  return `Attempt ${event.attempt}: ${status}${error}${next}`;
}
