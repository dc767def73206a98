/** Which interpreters there are, and by which of their options they get code. */

/**
 * What an option does: `code` brings code, takes it from stdin, or looks for it where tools may write; `load` names a
 * file that is run before the script; `script` names the script; `value` only takes a value.
 */
export type OptionKind = 'code' | 'load' | 'script' | 'value';

export type Interpreter = {
  /** By letter or long name. An option that is not here is a flag. */
  readonly options: ReadonlyMap<string, OptionKind>;
  /** First words after which options and script follow, as in `deno run`. */
  readonly commands: readonly string[];
  /** What follows `--`. PHP takes what follows for arguments, and its program from stdin. */
  readonly afterDashes: 'script' | 'stdin';
};

function interpreter(
  kinds: { readonly [kind in OptionKind]?: string },
  rest?: Partial<Interpreter>,
): Interpreter {
  const named = (['code', 'load', 'script', 'value'] as const).flatMap((kind) =>
    (kinds[kind] ?? '').split(' ').map((name) => [name, kind] as const),
  );
  return { options: new Map(named), commands: [], afterDashes: 'script', ...rest };
}

// -i reads code from stdin; --run starts a shell; -c only checks, but the contract names it.
const node = interpreter({
  code: 'e p i c eval print interactive check run test',
  load: 'r require import loader experimental-loader',
  value: 'C conditions env-file input-type',
});

const javascript = interpreter(
  { code: 'e p eval print', load: 'r preload require import', value: 'c config import-map lock cwd' },
  { commands: ['run'] },
);

// -m finds modules in the working directory first; -i reads code from stdin.
const python = interpreter({ code: 'c m i', value: 'W X Q check-hash-based-pycs' });

// -M and -m take code behind the name of a module; -d asks stdin what to do.
const perl = interpreter({ code: 'e E M m d', value: 'I' });

const ruby = interpreter({ code: 'e', value: 'r I C E F K encoding external-encoding internal-encoding' });

// -B, -R and -E run for every line of stdin; -a is a prompt; -S a server.
const php = interpreter(
  {
    code: 'r B R E a S run process-begin process-code process-end interactive server',
    script: 'f F file process-file',
    value: 'c d t z g php-ini define docroot zend-extension global',
  },
  { afterDashes: 'stdin' },
);

// -l finds modules in the working directory first; -b takes code to compile.
const lua = interpreter({ code: 'e i l b', value: 'j O' });

const other = interpreter({ code: 'e c E eval exec' });

/** By the name that `toProgramName` gives. */
export const interpreters: ReadonlyMap<string, Interpreter> = new Map([
  ...['node', 'nodejs', 'iojs', 'tsx', 'ts-node', 'electron'].map((name) => [name, node] as const),
  ...['deno', 'bun', 'bunx'].map((name) => [name, javascript] as const),
  ...['python', 'pythonw', 'pypy', 'ipython', 'jython', 'micropython'].map((name) => [name, python] as const),
  ...['perl', 'suidperl', 'wperl'].map((name) => [name, perl] as const),
  ...['ruby', 'jruby', 'rubyw', 'truffleruby', 'irb', 'pry'].map((name) => [name, ruby] as const),
  ...['php', 'php-cli'].map((name) => [name, php] as const),
  ...['lua', 'luajit', 'texlua', 'luau'].map((name) => [name, lua] as const),
  ...['tclsh', 'wish', 'expect', 'rscript', 'julia', 'groovy', 'elixir'].map(
    (name) => [name, other] as const,
  ),
  ...['guile', 'racket', 'octave', 'osascript'].map((name) => [name, other] as const),
]);
