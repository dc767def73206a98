/** One entry of a manifest to a tool, with all complaints in order. */

import type { Access, ToolSpec } from '../../contract/catalog.ts';
import type { JsonObject } from '../../contract/json.ts';
import { nearestName } from '../../nearest/nearest.ts';
import { type CompiledSchema, compileSchema } from '../../schema/schema.ts';
import { type ActionReading, readAction } from './action.ts';
import { type Fields, has, readFlag, readObject, readText, readWhole, readWord } from './fields.ts';
import type { ManifestOptions } from './options.ts';
import { quote } from './quote.ts';
import { toolKeys } from './tools-schema.ts';

export type ToolReading = {
  /** The name under which the tool is offered. */
  readonly name: string;
  readonly fields: Fields;
  readonly options: ManifestOptions;
  readonly compile: (schema: JsonObject) => CompiledSchema;
};

/** `undefined` when something was reported that leaves no tool. A caller goes by what was reported. */
export function readTool(reading: ToolReading): ToolSpec | undefined {
  const { name, fields, options } = reading;
  reportUnknownKeys(fields);
  const started = readAction(fields, options);
  const description = readText(fields, 'description');
  const arguments_ = readArguments(reading, started);
  const timeoutSec = readWhole(fields, 'timeoutSec', { min: 1, max: 3600, unit: 'seconds' });
  const access = readAccess(fields, started);
  const network = readNetwork(fields, started);
  const approval = readWord(fields, 'approval', ['none', 'required']);
  const maxOutputBytes = readWhole(fields, 'maxOutputBytes', {
    min: 1,
    max: options.maxToolOutput,
    unit: 'bytes; the most is the input max-tool-output',
  });
  if (started === undefined || arguments_ === undefined) return undefined;
  return Object.freeze({
    name,
    description: toDescription(description, started),
    ...arguments_,
    action: Object.freeze(started.action),
    access,
    network,
    approval: approval ?? 'none',
    timeoutMs: timeoutSec === undefined ? options.toolTimeoutMs : timeoutSec * 1000,
    maxOutputBytes: maxOutputBytes ?? options.maxToolOutput,
    envPassthrough: Object.freeze(started.type === 'command' ? started.envPassthrough : []),
  });
}

/** A model that is not told what it may start has to guess. */
function toDescription(written: string | undefined, started: ActionReading): string {
  const text = written ?? (started.type === 'builtin' ? started.builtin.description : '');
  const programs = started.action.type === 'builtin' ? started.action.programs : undefined;
  if (programs === undefined) return text;
  const list = programs.length === 0 ? 'none' : programs.map(({ path }) => path).join(', ');
  return `${text} The list: ${list}.`.trim();
}

function reportUnknownKeys({ entry, report }: Fields): void {
  for (const key of Object.keys(entry).filter((name) => !toolKeys.includes(name))) {
    report(toUnknownKey(key, toolKeys));
  }
}

export function toUnknownKey(key: string, known: readonly string[]): string {
  const nearest = nearestName(key, known);
  return `unknown key ${quote(key)}${nearest === undefined ? '' : ` (did you mean ${quote(nearest)}?)`}`;
}

type Arguments = Pick<ToolSpec, 'schema' | 'check'>;

function readArguments(
  { fields, options, compile }: ToolReading,
  started?: ActionReading,
): Arguments | undefined {
  const isBuiltin = has(fields, 'builtin');
  const written = isBuiltin ? undefined : readObject(fields, 'schema');
  if (!isBuiltin && written === undefined && has(fields, 'schema')) return undefined;
  const schema = started?.type === 'builtin' ? started.builtin.schema : (written ?? { type: 'object' });
  if (written !== undefined && ![written.type ?? 'object'].flat().includes('object')) {
    fields.report('schema: /type must be "object": arguments always are one');
    return undefined;
  }
  const compiled = written === undefined ? compileSchema(schema, options.patterns) : compile(written);
  if (compiled.verdict === 'compiled') return { schema, check: compiled.check };
  fields.report(`schema: ${compiled.complaint}`);
  return undefined;
}

const accesses: readonly Access[] = ['read', 'write', 'execute'];

/** A manifest may call a built-in tool more dangerous than it is, not less: rules would no longer see what it does. */
function readAccess(fields: Fields, started?: ActionReading): Access {
  const own = started?.builtin?.access;
  const written = readWord(fields, 'access', accesses);
  if (own !== undefined && written !== undefined && accesses.indexOf(written) < accesses.indexOf(own)) {
    fields.report(`access must not be less than the built-in tool's own, which is "${own}"`);
  }
  return written ?? own ?? 'execute';
}

/** As with `access`: what a manifest says can only make a built-in look more dangerous. */
function readNetwork(fields: Fields, started?: ActionReading): boolean {
  const own = started?.builtin?.network ?? false;
  const written = readFlag(fields, 'network');
  if (written === false && own)
    fields.report('network must not be false: this built-in tool uses the network');
  return written ?? own;
}
