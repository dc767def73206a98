/** What a pre-stage may say: goagent's JSON array, read element by element. Every byte of it is a model's. */

import { isJsonObject, type JsonObject, type JsonValue } from '../contract/json.ts';
import { compileSchema } from '../schema/schema.ts';
import { byteLength } from './excerpt.ts';

export type Guidance = {
  /** Texts for the main loop, in order; those of `system` and of `developer` elements alike. */
  readonly notes: readonly string[];
  /** Names of the tools that the main loop is to keep, as they were written; absent: nothing was said. */
  readonly enableTools?: readonly string[];
  /** A sentence for each part that was not taken. None repeats the part. */
  readonly leftOut: readonly string[];
};

export type ReadGuidance =
  | { readonly verdict: 'read'; readonly guidance: Guidance }
  | { readonly verdict: 'unreadable'; readonly why: string };

/** Bytes that a reply may have to be looked into at all, and bytes of all notes together. */
const longestReply = 262_144;
const longestNotes = 16_384;
const mostNotes = 16;
/** Complaints about one reply; a thousand wrong elements are one fact. */
const mostComplaints = 5;

/**
 * Reads the grammar (goagent: a JSON array, or one object, of `{role: system|developer, content}`, `{system}`,
 * `{developer}`, `{tool_config}`, `{image_instructions}`). The reply may stand in one code fence. An element that
 * is none of these is left out and complained about; the first `tool_config` counts; blank notes say nothing.
 */
export function readGuidance(reply: string): ReadGuidance {
  if (byteLength(reply) > longestReply) {
    return { verdict: 'unreadable', why: `its answer is over ${longestReply} bytes` };
  }
  const value = parseReply(reply);
  if (value === undefined) return { verdict: 'unreadable', why: 'its answer is not a JSON array' };
  const grammar = openGrammar();
  const elements = (Array.isArray(value) ? value : [value]).map((one) => toElement(one, grammar));
  const { notes, leftOut } = takeNotes(elements);
  const enableTools = elements.find((element) => element.type === 'tools');
  return {
    verdict: 'read',
    guidance: {
      notes,
      ...(enableTools === undefined ? {} : { enableTools: enableTools.names }),
      leftOut: sum([...toComplaints(elements), ...leftOut]),
    },
  };
}

function parseReply(reply: string): JsonObject | readonly JsonValue[] | undefined {
  const fenced = /^\s*```(?:json)?[ \t]*\n([\s\S]*?)\n[ \t]*```\s*$/.exec(reply);
  try {
    const value: JsonValue = JSON.parse(fenced?.[1] ?? reply);
    return Array.isArray(value) || isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

type Element =
  | { readonly type: 'note'; readonly text: string }
  | { readonly type: 'tools'; readonly names: readonly string[]; readonly complaint: string }
  | { readonly type: 'left-out'; readonly complaint: string };

const text: JsonObject = { type: 'string' };
const object = (properties: JsonObject, required: readonly string[]): JsonObject => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
});

const noteSchema: JsonObject = {
  anyOf: [
    object({ role: { enum: ['system', 'developer'] }, content: text }, ['role', 'content']),
    object({ system: text }, ['system']),
    object({ developer: text }, ['developer']),
  ],
};

const toolSchema: JsonObject = object(
  {
    tool_config: object(
      { enable_tools: { type: 'array', maxItems: 1_000, items: text }, hints: { type: 'object' } },
      [],
    ),
  },
  ['tool_config'],
);

const imageSchema: JsonObject = object({ image_instructions: { type: 'object' } }, ['image_instructions']);

type Grammar = { readonly [form in 'note' | 'tools' | 'image']: (value: JsonObject) => boolean };

/** Compiled once a reply: a reply may have thousands of elements. */
const openGrammar = (): Grammar => ({
  note: toPredicate(noteSchema),
  tools: toPredicate(toolSchema),
  image: toPredicate(imageSchema),
});

function toPredicate(schema: JsonObject): (value: JsonObject) => boolean {
  const compiled = compileSchema(schema);
  return (value) => compiled.verdict === 'compiled' && compiled.check(value).verdict === 'valid';
}

function toElement(value: JsonValue, fits: Grammar): Element {
  if (!isJsonObject(value)) return { type: 'left-out', complaint: 'is no object' };
  if (fits.note(value)) {
    const said = value.content ?? value.system ?? value.developer;
    return { type: 'note', text: typeof said === 'string' ? said : '' };
  }
  if (fits.tools(value)) return toTools(value.tool_config);
  if (fits.image(value)) {
    return { type: 'left-out', complaint: 'image_instructions: this run has no image tool' };
  }
  return { type: 'left-out', complaint: 'is none of the forms that a pre-stage may use' };
}

function toTools(config: JsonValue | undefined): Element {
  const { enable_tools: names, hints } = isJsonObject(config) ? config : {};
  const unused = isJsonObject(hints) && Object.keys(hints).length > 0 ? 'tool_config.hints is not used' : '';
  if (!Array.isArray(names)) return { type: 'left-out', complaint: unused };
  return {
    type: 'tools',
    names: names.filter((name): name is string => typeof name === 'string'),
    complaint: unused,
  };
}

function takeNotes(elements: readonly Element[]): {
  readonly notes: readonly string[];
  readonly leftOut: readonly string[];
} {
  const notes: string[] = [];
  const leftOut: string[] = [];
  let bytes = 0;
  for (const [index, element] of elements.entries()) {
    if (element.type !== 'note' || element.text.trim() === '') continue;
    const size = byteLength(element.text);
    if (notes.length === mostNotes) leftOut.push(`element ${index}: over ${mostNotes} notes`);
    else if (bytes + size > longestNotes)
      leftOut.push(`element ${index}: over ${longestNotes} bytes of notes`);
    else {
      notes.push(element.text);
      bytes += size;
    }
  }
  return { notes, leftOut };
}

function toComplaints(elements: readonly Element[]): readonly string[] {
  const first = elements.findIndex((element) => element.type === 'tools');
  return elements.flatMap((element, index) => {
    if (element.type === 'note') return [];
    if (element.type === 'tools' && index !== first) return [`element ${index}: a second tool_config`];
    return element.complaint === '' ? [] : [`element ${index}: ${element.complaint}`];
  });
}

function sum(complaints: readonly string[]): readonly string[] {
  const more = complaints.length - mostComplaints;
  return more > 0 ? [...complaints.slice(0, mostComplaints), `and ${more} more`] : complaints;
}
