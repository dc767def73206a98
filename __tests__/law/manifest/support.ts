/** A manifest with the options of an ordinary run. */

import type { BuiltinDescription, Catalog } from '../../../src/contract/catalog.ts';
import { type ParsedManifest, parseManifest } from '../../../src/law/manifest/manifest.ts';
import type { ManifestOptions } from '../../../src/law/manifest/options.ts';
import { loadPatterns } from '../../../src/pattern/pattern.ts';

export const getTime: BuiltinDescription = {
  name: 'get_time',
  description: 'Tells the time.',
  schema: { type: 'object', properties: { timezone: { type: 'string' } }, additionalProperties: false },
  access: 'read',
  network: false,
};

export const postNote: BuiltinDescription = {
  name: 'post_note',
  description: 'Posts a note.',
  schema: { type: 'object' },
  access: 'write',
  network: true,
};

export const patterns = await loadPatterns();

export const ordinary: ManifestOptions = {
  text: '',
  directory: '/repo/configs',
  builtins: new Map([getTime, postNote].map((tool) => [tool.name, tool])),
  allowTools: [],
  taintedTools: [],
  envAllowlist: [],
  toolTimeoutMs: 30_000,
  maxToolOutput: 65_536,
  platform: 'linux',
  patterns,
};

/** Any value as a manifest; a string is the text itself. */
export function parse(manifest: unknown, options?: Partial<ManifestOptions>): ParsedManifest {
  const text = typeof manifest === 'string' ? manifest : JSON.stringify(manifest);
  return parseManifest({ ...ordinary, text, ...options });
}

/** What is wrong with a manifest of one tool `t` with these members. */
export function complaintsAbout(tool: object, options?: Partial<ManifestOptions>): readonly string[] {
  return complaintsOf(parse({ tools: [{ name: 't', ...tool }] }, options));
}

export function complaintsOf(parsed: ParsedManifest): readonly string[] {
  return parsed.verdict === 'refused' ? parsed.complaints : [];
}

export function catalogOf(parsed: ParsedManifest): Catalog {
  if (parsed.verdict === 'accepted') return parsed.catalog;
  throw new Error(`refused: ${parsed.complaints.join('; ')}`);
}
