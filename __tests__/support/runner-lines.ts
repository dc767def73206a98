/** What GitHub's runner would make of a step's output: the lines that it acts on (actions/runner, ActionCommand.cs). */

/** Lines that are commands, while the runner listens; `##[` counts wherever it stands. */
export function findCommands(stdout: Uint8Array): readonly string[] {
  const commands: string[] = [];
  let token = '';
  for (const line of toLines(stdout)) {
    const stops = /^::stop-commands::(.+)$/.exec(line)?.[1];
    if (token !== '') token = line === `::${token}::` ? '' : token;
    else if (stops !== undefined) token = stops;
    else if (line.startsWith('::') || line.includes('##[')) commands.push(line);
  }
  return commands;
}

/** Lines that would be commands if the runner listened all the time: nothing may depend on its not listening alone. */
export function findCommandsAtAnyTime(stdout: Uint8Array): readonly string[] {
  return toLines(stdout).filter((line) => line.startsWith('::') || line.includes('##['));
}

export const ownCommands = [
  /^::add-mask::/,
  /^::(?:group::Step |endgroup::$)/,
  /^::(?:warning|error|notice) title=goagent::/,
  /^::stop-commands::[0-9a-f]{32}$/,
  /^::[0-9a-f]{32}::$/,
];

export const isForeign = (line: string): boolean => !ownCommands.some((form) => form.test(line));

/** As many readers see it as there are ends of lines; what a search by culture passes over is gone. */
function toLines(stdout: Uint8Array): readonly string[] {
  return Buffer.from(stdout)
    .toString()
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .map((line) => line.replace(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '').trimStart());
}
