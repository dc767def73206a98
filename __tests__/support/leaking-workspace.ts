/** A checkout whose files, file names and tools say secrets: a tool that emits what it is told to, and files for the built-in tools. */

import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Emission, keepShort } from './emissions.ts';
import { makeShebang } from './shebang.ts';
import { createRepository } from './workspace.ts';

/** What the model and the tools say: all of it, or only what is short. */
export type Texts = { readonly all: readonly string[]; readonly brief: readonly string[] };

export const manifestPath = 'agent-tools.json';
/** What `emit_little` may put in front of the model, in bytes. */
export const littleOutput = 2048;

/** `how` says by which way the texts of `file` leave the program. */
const emitProgram = `${makeShebang()}
const { readFileSync, writeSync } = require('node:fs');
const { how, file = 'brief', before = 0 } = JSON.parse(readFileSync(0, 'utf8'));
const texts = JSON.parse(readFileSync('said/' + file + '.json', 'utf8'));
const say = (to, text) => {
  for (let bytes = Buffer.from(text); bytes.length > 0; ) {
    try {
      bytes = bytes.subarray(writeSync(to, bytes));
    } catch (error) {
      if (error.code !== 'EAGAIN') throw error;
    }
  }
};
const filler = (bytes) => 'so it goes; '.repeat(Math.ceil(bytes / 12)).slice(0, bytes);
const ways = {
  json: () => say(1, JSON.stringify({ said: how, texts, keys: Object.fromEntries(texts.map((text) => [text, 1])) })),
  text: () => say(1, 'said ' + how + ' ' + texts.join('\\n')),
  stderr: () => (say(2, 'said ' + how + ' ' + texts.join(' | ')), 3),
  error: () => (say(2, 'warning\\n' + JSON.stringify({ error: 'said ' + how + ' ' + texts.join(' '), code: texts[0], hint: texts.join('\\n') })), 1),
  both: () => (say(1, texts.join('\\n')), say(2, 'said ' + how + ' ' + texts.join(' ')), 4),
  signal: () => (say(2, texts.join(' ')), process.kill(process.pid, 'SIGKILL'), 0),
  border: () => say(1, filler(before) + texts.join(' ') + filler(9000)),
  tail: () => say(1, filler(9000) + texts.join(' ') + filler(before)),
  flood: () => {
    for (say(1, filler(before) + texts.join(' ')); ; ) say(1, filler(4096));
  },
};
process.exitCode = ways[how]() ?? 0;
`;

/** Makes the repository in `workspace`. The tool is described in the words of `brief`. */
export async function createLeakingWorkspace(
  workspace: string,
  said: { readonly all: readonly Emission[]; readonly brief: readonly Emission[] },
): Promise<Texts> {
  const texts = { all: said.all.map(({ text }) => text), brief: said.brief.map(({ text }) => text) };
  for (const text of texts.brief.filter(isName)) writeIn(workspace, `named/${text}`, 'empty');
  writeIn(workspace, 'said/lines.txt', texts.all.join('\n'));
  writeIn(workspace, 'said/line.txt', texts.brief.join(' '));
  writeIn(workspace, 'said/plain.txt', wholes(said.all, 'plain').join('\n'));
  for (const name of ['all', 'brief'] as const)
    writeIn(workspace, `said/${name}.json`, JSON.stringify(texts[name]));
  wholes(said.brief, 'plain').forEach((text, index) => {
    writeIn(workspace, `said/one-${index}.json`, JSON.stringify([text]));
  });
  writeIn(workspace, 'tools/bin/emit', emitProgram);
  chmodSync(join(workspace, 'tools/bin/emit'), 0o755);
  writeIn(workspace, 'prompt.txt', `From a file: ${texts.all.join('\n')}`);
  writeIn(workspace, 'system.txt', `From a file: ${texts.brief.join(' | ')}`);
  writeIn(workspace, manifestPath, JSON.stringify(toManifest(texts)));
  await createRepository(workspace, {});
  return texts;
}

function toManifest({ brief }: Texts): object {
  const builtins = ['fs_read_file', 'fs_read_lines', 'fs_list_dir', 'fs_stat', 'fs_search', 'get_time'];
  const schema = {
    type: 'object',
    description: brief.join(' '),
    properties: {
      how: { type: 'string', description: brief.join('\n') },
      file: { type: 'string', examples: brief },
      before: { type: 'integer' },
      texts: { type: 'array', items: { type: 'string' } },
    },
    additionalProperties: false,
  };
  const emit = {
    description: `Says ${brief.join(' | ')}`,
    schema,
    command: ['./tools/bin/emit'],
    access: 'read',
  };
  return {
    tools: [
      ...builtins.map((name) => ({ name, builtin: name, description: brief.slice(0, 40).join(' ') })),
      { ...emit, name: 'emit' },
      { ...emit, name: 'emit_little', maxOutputBytes: littleOutput },
    ],
  };
}

function wholes(emissions: readonly Emission[], encoding: Emission['encodings'][number]): readonly string[] {
  return emissions
    .filter((one) => one.form === 'whole' && one.encodings.includes(encoding))
    .map(({ text }) => text);
}

function isName(text: string): boolean {
  return Buffer.byteLength(text) < 200 && !/[/\0]|^\.+$/.test(text);
}

function writeIn(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Emissions that fit into file names, arguments and headers. */
export function toBrief(emissions: readonly Emission[]): readonly Emission[] {
  return keepShort(emissions, 180);
}
