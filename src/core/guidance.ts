/** What a pre-stage says: goagent's JSON array, within limits. Every byte of it is a model's. */

import { isJsonObject } from '../contract/json.ts';
import { withoutHidden } from '../law/text/hidden.ts';
import { byteLength } from './excerpt.ts';
import { type GuidanceElement, openElements } from './guidance-element.ts';
import { parseReplyJson } from './reply-json.ts';

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

/** Bytes that a reply may have to be looked into at all. */
const longestReply = 262_144;
const mostNotes = 16;
/** Complaints about one reply; a thousand wrong elements are one fact. */
const mostComplaints = 5;

/**
 * Reads the grammar (goagent: a JSON array, or one object, of `{role: system|developer, content}`, `{system}`,
 * `{developer}`, `{tool_config}`, `{image_instructions}`). The reply may stand in one code fence. An element that
 * is none of these is left out and complained about; the first `tool_config` counts; blank notes say nothing.
 * `noteBytes` is what all notes together may take as JSON text. Notes lose their hidden characters.
 */
export function readGuidance(reply: string, noteBytes: number): ReadGuidance {
  if (byteLength(reply) > longestReply) {
    return { verdict: 'unreadable', why: `its answer is over ${longestReply} bytes` };
  }
  const parsed = parseReplyJson(reply);
  if (parsed.verdict === 'malformed' || !(Array.isArray(parsed.value) || isJsonObject(parsed.value))) {
    return { verdict: 'unreadable', why: 'its answer is not a JSON array' };
  }
  const { value } = parsed;
  const elements = (Array.isArray(value) ? value : [value]).map(openElements());
  const { notes, leftOut } = takeNotes(elements, noteBytes);
  const enableTools = elements.find((element) => element.type === 'tools');
  return {
    verdict: 'read',
    guidance: {
      notes,
      ...(enableTools === undefined ? {} : { enableTools: enableTools.names }),
      leftOut: summarize([...toComplaints(elements), ...leftOut]),
    },
  };
}

function takeNotes(
  elements: readonly GuidanceElement[],
  noteBytes: number,
): {
  readonly notes: readonly string[];
  readonly leftOut: readonly string[];
} {
  const notes: string[] = [];
  const leftOut: string[] = [];
  let bytes = 0;
  for (const [index, element] of elements.entries()) {
    const note = element.type === 'note' ? withoutHidden(element.text).trim() : '';
    if (note === '') continue;
    // As it is sent: a control character is six bytes there.
    const size = byteLength(JSON.stringify(note));
    if (notes.length === mostNotes) leftOut.push(`element ${index}: over ${mostNotes} notes`);
    else if (bytes + size > noteBytes) leftOut.push(`element ${index}: over ${noteBytes} bytes of notes`);
    else {
      notes.push(note);
      bytes += size;
    }
  }
  return { notes, leftOut };
}

function toComplaints(elements: readonly GuidanceElement[]): readonly string[] {
  const first = elements.findIndex((element) => element.type === 'tools');
  return elements.flatMap((element, index) => {
    if (element.type === 'note') return [];
    if (element.type === 'tools' && index !== first) return [`element ${index}: a second tool_config`];
    return element.complaint === undefined ? [] : [`element ${index}: ${element.complaint}`];
  });
}

function summarize(complaints: readonly string[]): readonly string[] {
  const more = complaints.length - mostComplaints;
  return more > 0 ? [...complaints.slice(0, mostComplaints), `and ${more} more`] : complaints;
}
