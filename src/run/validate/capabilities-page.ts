/** What the model will be offered, as tables on a terminal. */

import type { Answer, Capability, Situation } from './capabilities.ts';
import type { Examined } from './examine.ts';

export function toCapabilitiesPage(examined: readonly Examined[]): string {
  const pages = examined.map(({ spot, tier, situations }) => {
    const { file, line, job, step } = spot;
    const place = line === 0 ? file : `${file}:${line}`;
    const where = job === undefined ? '' : ` (job ${job}, step ${JSON.stringify(step)})`;
    const head = [`${place}${where}`, `  isolation of external tools, as assumed: ${tier}`];
    const body = situations.length === 0 ? ['  what is offered is not known'] : toGroups(situations);
    return [...head, ...body].join('\n');
  });
  return pages.length === 0 ? 'There is no configuration to tell of.' : pages.join('\n\n');
}

/** Situations that come to the same are told together. */
function toGroups(situations: readonly Situation[]): readonly string[] {
  const keyOf = ({ event: _, who: __, ...rest }: Situation): string => JSON.stringify(rest);
  return [...new Map(situations.map((situation) => [keyOf(situation), situation]))].flatMap(
    ([key, shared]) => {
      const group = situations.filter((situation) => keyOf(situation) === key);
      return ['', ...group.map(({ event, who }) => `  ${event} by ${words[who]}`), ...toBody(shared)];
    },
  );
}

const words = {
  writer: 'somebody with write access',
  listed: 'somebody whom allow-users or allow-bots names',
  stranger: 'a stranger',
} as const;

function toBody(situation: Situation): readonly string[] {
  if (situation.outcome === 'does-not-run') return [`    does not run: ${situation.reason}`];
  const { reason, taints, stages } = situation;
  const state = taints.length === 0 ? 'clean' : `tainted from the start by ${taints.join(', ')}`;
  return [
    `    runs (${reason}), ${state}`,
    ...stages.flatMap(({ stage, tools }) => [
      `    ${stage === 'main' ? 'main, in each pass' : stage}`,
      ...toTable([heads, ...tools.map(toRow)]).map((line) => `      ${line}`),
    ]),
  ];
}

const heads = ['tool', 'access', 'network', 'as it begins', 'after a result from the network'];

const toRow = ({ tool, kind, access, network, now, tainted }: Capability): readonly string[] => [
  tool,
  kind === 'proposal' ? 'proposes' : access,
  network ? 'yes' : '-',
  toWord(now),
  toWord(tainted),
];

const toWord = (answer: Answer): string => (answer.verdict === 'allowed' ? 'allowed' : answer.code);

function toTable(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
