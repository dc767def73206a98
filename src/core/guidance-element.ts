/** One element of a pre-stage's answer, held against goagent's grammar. */

import { isJsonObject, type JsonObject, type JsonValue } from '../contract/json.ts';
import { compileSchema } from '../schema/schema.ts';

export type GuidanceElement =
  | { readonly type: 'note'; readonly text: string }
  /** `complaint`: about a part beside the names that is not used. */
  | { readonly type: 'tools'; readonly names: readonly string[]; readonly complaint?: string }
  /** Without a complaint it said nothing. */
  | { readonly type: 'left-out'; readonly complaint?: string };

export type ReadElement = (value: JsonValue) => GuidanceElement;

/**
 * Reads `{role: system|developer, content}`, `{system}`, `{developer}`, `{tool_config}` and `{image_instructions}`.
 * Opened once a reply, because a reply may have thousands of elements and schemas are compiled here.
 */
export function openElements(): ReadElement {
  const isNote = toPredicate(noteSchema);
  const isTools = toPredicate(toolSchema);
  const isImage = toPredicate(imageSchema);
  return (value) => {
    if (!isJsonObject(value)) return { type: 'left-out', complaint: 'is no object' };
    if (isNote(value)) {
      const said = value.content ?? value.system ?? value.developer;
      return { type: 'note', text: typeof said === 'string' ? said : '' };
    }
    if (isTools(value)) return toTools(value.tool_config);
    if (isImage(value)) {
      return { type: 'left-out', complaint: 'image_instructions: this run has no image tool' };
    }
    return { type: 'left-out', complaint: 'is none of the forms that a pre-stage may use' };
  };
}

const anyText: JsonObject = { type: 'string' };
const exactly = (properties: JsonObject, required: readonly string[]): JsonObject => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
});

const noteSchema: JsonObject = {
  anyOf: [
    exactly({ role: { enum: ['system', 'developer'] }, content: anyText }, ['role', 'content']),
    exactly({ system: anyText }, ['system']),
    exactly({ developer: anyText }, ['developer']),
  ],
};

const toolSchema: JsonObject = exactly(
  {
    tool_config: exactly(
      { enable_tools: { type: 'array', maxItems: 1_000, items: anyText }, hints: { type: 'object' } },
      [],
    ),
  },
  ['tool_config'],
);

const imageSchema: JsonObject = exactly({ image_instructions: { type: 'object' } }, ['image_instructions']);

function toPredicate(schema: JsonObject): (value: JsonObject) => boolean {
  const compiled = compileSchema(schema);
  return (value) => compiled.verdict === 'compiled' && compiled.check(value).verdict === 'valid';
}

function toTools(config: JsonValue | undefined): GuidanceElement {
  const { enable_tools: names, hints } = isJsonObject(config) ? config : {};
  const hasHints = isJsonObject(hints) && Object.keys(hints).length > 0;
  const unused = hasHints ? { complaint: 'tool_config.hints is not used' } : {};
  return Array.isArray(names)
    ? { type: 'tools', names: names.filter((name) => typeof name === 'string'), ...unused }
    : { type: 'left-out', ...unused };
}
