/**
 * Whether an argv may start: no shell, and no interpreter that gets code from its arguments, from stdin or from the
 * working directory. A tool's stdin is the model's, and its working directory is full of files that tools may write.
 * This keeps operators from mistakes. It is no wall against a program that runs others and that no list knows.
 */

import { complaintAboutInterpreter } from './interpreter-call.ts';
import { interpreters } from './interpreter-table.ts';
import { toProgramName } from './program-name.ts';
import { quote } from './quote.ts';

export type CommandVerdict =
  | { readonly verdict: 'fine' }
  | { readonly verdict: 'refused'; readonly complaint: string };

/** Shells, and programs that start one for their arguments or where they have none. */
const shells: ReadonlySet<string> = new Set([
  ...[
    'sh',
    'bash',
    'rbash',
    'dash',
    'ash',
    'zsh',
    'ksh',
    'rksh',
    'mksh',
    'oksh',
    'lksh',
    'pdksh',
    'yash',
    'fish',
  ],
  ...['csh', 'tcsh', 'elvish', 'nu', 'xonsh', 'osh', 'hush', 'posh', 'busybox', 'toybox'],
  ...['pwsh', 'powershell', 'powershell_ise', 'cmd', 'command', 'wsl'],
  ...['su', 'runuser', 'script', 'watch', 'sg', 'newgrp', 'capsh', 'unshare', 'nsenter', 'chroot', 'setarch'],
  ...['linux', 'x86_64', 'fakeroot', 'proot', 'firejail', 'systemd-run'],
  // They take commands from stdin, and one of these starts a shell.
  ...['ed', 'ex', 'vi', 'vim', 'nvim', 'gdb', 'lldb', 'm4', 'sqlite3', 'psql', 'mysql', 'at', 'batch'],
]);

/** Programs that make arguments of their stdin, which is the model's. */
const argumentMakers: ReadonlySet<string> = new Set(['xargs', 'parallel']);

/** Programs whose first argument is code that can start a shell, and that have no form without it. */
const codeTakers: ReadonlySet<string> = new Set([
  'awk',
  'gawk',
  'mawk',
  'nawk',
  'original-awk',
  'sed',
  'gsed',
  'dc',
  'npx',
  'uvx',
  'pipx',
]);

/** Programs that start the program named in their arguments. */
const wrappers: ReadonlySet<string> = new Set([
  ...[
    'env',
    'nice',
    'ionice',
    'nohup',
    'timeout',
    'gtimeout',
    'time',
    'gtime',
    'setsid',
    'stdbuf',
    'chrt',
    'taskset',
  ],
  ...[
    'sudo',
    'doas',
    'gosu',
    'su-exec',
    'setpriv',
    'prlimit',
    'flock',
    'bwrap',
    'strace',
    'ltrace',
    'valgrind',
  ],
  ...[
    'numactl',
    'cgexec',
    'tini',
    'dumb-init',
    'unbuffer',
    'rlwrap',
    'faketime',
    'caffeinate',
    'arch',
    'chronic',
  ],
  ...['dbus-run-session', 'xvfb-run', 'systemd-inhibit', 'chpst', 'winpty', 'nocache'],
  // By `-exec` and its kin.
  ...['find', 'fd', 'fdfind'],
]);

/** Options by which a wrapper starts a shell itself. */
const shellOptions: ReadonlyMap<string, readonly string[]> = new Map([
  ['flock', ['-c', '--command']],
  ['sudo', ['-s', '--shell', '-i', '--login']],
  ['doas', ['-s']],
]);

/** Judges by names alone; what a name leads to through symlinks is judged again where there is a file system. */
export function judgeCommand(argv: readonly string[]): CommandVerdict {
  const complaint = isWrapper(toProgramName(argv[0] ?? ''))
    ? complaintAboutWrapped(argv)
    : complaintAboutProgram(argv);
  if (complaint === undefined) return { verdict: 'fine' };
  const advice = 'name a program, or a script with a #! line, as command[0]';
  return { verdict: 'refused', complaint: `command is refused: ${complaint}; ${advice}` };
}

/**
 * Whether a program may be listed for `exec`, which gives it arguments of the model: none that would start a shell,
 * or another program, whatever is said to it. An interpreter may be listed: its arguments are judged at each call.
 */
export function judgeListedProgram(path: string): CommandVerdict {
  const name = toProgramName(path);
  const why = complaintAboutListed(name);
  return why === undefined ? { verdict: 'fine' } : { verdict: 'refused', complaint: `${quote(name)} ${why}` };
}

function complaintAboutListed(name: string): string | undefined {
  if (shells.has(name)) return 'is a shell or starts one';
  if (argumentMakers.has(name) || isWrapper(name))
    return "starts the program of its arguments, which are the model's";
  return codeTakers.has(name) ? "runs code of its arguments, which are the model's" : undefined;
}

/** The dynamic loader starts the program of its first argument, and has a name for each machine. */
function isWrapper(name: string): boolean {
  return wrappers.has(name) || /^ld(?:-|\.so)/.test(name);
}

function complaintAboutProgram([program = '', ...words]: readonly string[]): string | undefined {
  const name = toProgramName(program);
  if (shells.has(name)) return `${quote(name)} is a shell or starts one`;
  if (argumentMakers.has(name)) return `${quote(name)} makes arguments of the model's data`;
  const interpreter = interpreters.get(name);
  return interpreter === undefined ? undefined : complaintAboutInterpreter({ name, interpreter, words });
}

/**
 * Any word behind a wrapper may be the program: which one depends on options that each wrapper has of its own.
 * So an argument that only happens to be called like a shell is refused too.
 */
function complaintAboutWrapped(argv: readonly string[]): string | undefined {
  const hasEnv = argv.some((word) => toProgramName(word) === 'env');
  const words = hasEnv ? argv.flatMap(splitWord) : argv;
  for (const [index, word] of words.entries()) {
    const name = toProgramName(word);
    const option = words.slice(index).find((later) => shellOptions.get(name)?.includes(later));
    if (option !== undefined) return `${quote(name)} with ${quote(option)} starts a shell`;
    const isAssignment = /^[a-z_][a-z0-9_]*=/i.test(word);
    const complaint = isAssignment ? undefined : complaintAboutProgram(words.slice(index));
    if (complaint !== undefined) return complaint;
  }
  return undefined;
}

/** `env -S` makes several words of one. */
function splitWord(word: string): readonly string[] {
  const text = word.replace(/^(?:-[a-zA-Z0]*?S|--split-string=?)/, '');
  return text.split(/(?:\s|\\[_tnrvfc]|["'])+/).filter((part) => part !== '');
}
