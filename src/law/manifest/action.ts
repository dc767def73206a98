/** What a tool starts: `command` or `builtin`, exactly one of them. */

import type { BuiltinDescription, ToolAction } from '../../contract/catalog.ts';
import { nearestName } from '../../nearest/nearest.ts';
import { judgeCommand } from './command.ts';
import { judgeEnvironmentNames } from './environment-names.ts';
import { type Fields, has, readText, readTexts } from './fields.ts';
import { onlyForExec, readPrograms } from './listed-programs.ts';
import type { ManifestOptions } from './options.ts';
import { resolveProgramPath } from './program-path.ts';
import { quote } from './quote.ts';
import { parseWrapperWords } from './wrapper-words.ts';

export type ActionReading =
  | {
      readonly type: 'command';
      readonly action: ToolAction;
      readonly envPassthrough: readonly string[];
      /** What an installed wrapper of ours starts. */
      readonly builtin?: BuiltinDescription;
    }
  | { readonly type: 'builtin'; readonly action: ToolAction; readonly builtin: BuiltinDescription };

const maxWords = 1000;

/** `undefined` when a complaint was reported and there is nothing to start. */
export function readAction(fields: Fields, options: ManifestOptions): ActionReading | undefined {
  if (has(fields, 'command') && has(fields, 'builtin')) {
    fields.report('exactly one of command and builtin may be given');
    return undefined;
  }
  return has(fields, 'builtin') ? readBuiltin(fields, options) : readCommand(fields, options);
}

/** In goagent's order: the command, the variables, the path. */
function readCommand(fields: Fields, options: ManifestOptions): ActionReading | undefined {
  if (has(fields, 'programs')) fields.report(onlyForExec);
  const argv = readArgv(fields);
  const wanted = readTexts(fields, 'envPassthrough') ?? [];
  const environment = judgeEnvironmentNames(wanted, options.envAllowlist);
  environment.complaints.forEach(fields.report);
  const sha256 = readDigest(fields);
  if (argv === undefined) return undefined;
  const [program, ...words] = argv;
  const resolved = resolveProgramPath({ ...options, program });
  if (resolved.verdict === 'refused') {
    fields.report(resolved.complaint);
    return undefined;
  }
  const command = judgeCommand([resolved.path, ...words]);
  if (command.verdict === 'refused') fields.report(command.complaint);
  const action = { type: 'command', argv: [resolved.path, ...words] } as const;
  const pinned = sha256 === undefined ? action : { ...action, sha256 };
  const reading = { type: 'command', action: pinned, envPassthrough: environment.names } as const;
  const wrapper = options.wrapperAt?.(resolved.path);
  const builtin = wrapper === undefined ? undefined : options.builtins.get(wrapper.builtin);
  if (wrapper === undefined || builtin === undefined) return reading;
  const parsed = parseWrapperWords(builtin, words);
  if (parsed.verdict === 'refused') for (const complaint of parsed.complaints) fields.report(complaint);
  // Its bytes are known, so that it needs no pin of the manifest; one that the manifest has goes before.
  return { ...reading, action: { sha256: wrapper.sha256, ...pinned, wraps: wrapper.builtin }, builtin };
}

function readArgv(fields: Fields): readonly [string, ...string[]] | undefined {
  const argv = readTexts(fields, 'command');
  if (argv === undefined && has(fields, 'command')) return undefined;
  const [program = '', ...words] = argv ?? [];
  if (program === '') {
    fields.report(
      `command must have at least program name${argv === undefined ? ', or builtin be given' : ''}`,
    );
    return undefined;
  }
  if (words.length >= maxWords) fields.report(`command must have at most ${maxWords} words`);
  const withNul = [program, ...words].findIndex((word) => word.includes('\0'));
  if (withNul >= 0) fields.report(`command[${withNul}] must not contain a NUL character`);
  return [program, ...words];
}

function readDigest(fields: Fields): string | undefined {
  const digest = readText(fields, 'sha256');
  if (digest === undefined || /^[0-9a-f]{64}$/.test(digest)) return digest;
  fields.report('sha256 must be 64 lower-case hex digits');
  return undefined;
}

/** A built-in tool has its own schema, runs in this process and has no program: what would change that is refused. */
function readBuiltin(fields: Fields, options: ManifestOptions): ActionReading | undefined {
  for (const key of ['schema', 'envPassthrough', 'sha256'].filter((name) => has(fields, name))) {
    fields.report(`${key} is only for tools with a command`);
  }
  const name = readText(fields, 'builtin');
  if (name === undefined) return undefined;
  const builtin = options.builtins.get(name);
  if (builtin !== undefined) {
    const programs = readPrograms(fields, { builtin, platform: options.platform });
    return { type: 'builtin', action: { type: 'builtin', builtin: name, ...programs }, builtin };
  }
  const nearest = nearestName(name, [...options.builtins.keys()]);
  const meant = nearest === undefined ? '' : ` (did you mean ${quote(nearest)}?)`;
  fields.report(`there is no built-in tool ${quote(name)} in this version${meant}`);
  return undefined;
}
