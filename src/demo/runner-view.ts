/** The log of a step as a terminal shows it: what a runner would act on or fold becomes plain lines. */

export type RunnerView = { take(chunk: Uint8Array): void; end(): void };

/** `show` gets one line at a time, without its end. */
export function openRunnerView(show: (line: string) => void): RunnerView {
  const decoder = new TextDecoder();
  let held = '';
  let indent = '';
  const takeLine = (line: string): void => {
    const command = /^::([a-z-]+)(?: [^:]*)?::(.*)$/.exec(line);
    if (command === null) {
      if (!/^::[0-9a-f]{32}::$/.test(line)) show(indent + line);
      return;
    }
    const [, name = '', text = ''] = command;
    if (name === 'group') show(`▸ ${text}`);
    if (name === 'group' || name === 'endgroup') indent = name === 'group' ? '  ' : '';
    if (['notice', 'warning', 'error'].includes(name))
      show(`${indent}${name}: ${text.replaceAll('%0A', '\n')}`);
  };
  return {
    take: (chunk) => {
      const lines = (held + decoder.decode(chunk, { stream: true })).split('\n');
      held = lines.pop() ?? '';
      for (const line of lines) takeLine(line);
    },
    end: () => {
      if (held !== '') takeLine(held);
    },
  };
}
