/**
 * What one tool may take of the machine, as arguments of prlimit(1). Generous: they are to stop a tool that runs
 * wild, not to fit one.
 */

const gibibyte = 1024 ** 3;
/**
 * RLIMIT_NPROC counts threads of the whole user, the runner's own among them, and does not bind root.
 * RLIMIT_DATA takes the place of RLIMIT_AS: Node, Go and Java reserve far more addresses than they use, and what is
 * only reserved does not count as data.
 */
const wanted = {
  core: 0,
  fsize: 4 * gibibyte,
  nproc: 4096,
};
const leastMemory = 2 * gibibyte;

const rows = {
  core: 'Max core file size',
  fsize: 'Max file size',
  nproc: 'Max processes',
  data: 'Max data size',
};

export type LimitFacts = {
  /** The text of `/proc/self/limits`: a hard limit can only be lowered. */
  readonly limits: string;
  /** Bytes that the machine has. A process gets half of them, and 2 GiB at least. */
  readonly memory: number;
};

export function toLimitArguments({ limits, memory }: LimitFacts): readonly string[] {
  const most = { ...wanted, data: Math.max(leastMemory, Math.floor(memory / 2)) };
  return (['core', 'fsize', 'nproc', 'data'] as const).map((name) => {
    const value = Math.min(most[name], readHardLimit(limits, rows[name]));
    return `--${name}=${value}:${value}`;
  });
}

function readHardLimit(text: string, row: string): number {
  const line = text.split('\n').find((each) => each.startsWith(row)) ?? '';
  const [, hard] = line.slice(row.length).trim().split(/ +/);
  return hard !== undefined && /^\d+$/.test(hard) ? Number(hard) : Number.POSITIVE_INFINITY;
}
