/** Evidence that a run without leaks had something to hide: tables for people, and what arrived where with a gap in it. */

import assert from 'node:assert/strict';
import type { Emission } from './emissions.ts';
import type { LeakRun } from './leak-run.ts';
import { toBrief } from './leaking-workspace.ts';
import { type Channel, type Finding, printMatrix } from './leaks.ts';

/** What a job is called, beside its run and its runner. */
export const jobNames = [
  'GITHUB_REF',
  'GITHUB_ACTOR',
  'GITHUB_TRIGGERING_ACTOR',
  'GITHUB_WORKFLOW',
  'GITHUB_JOB',
];
const places = [
  ...[...jobNames, 'GITHUB_RUN_ID', 'RUNNER_ARCH', 'RUNNER_OS'].map((name) => `as ${name}`),
  ...['as parts', 'before it was cut', 'both', 'by a reply', 'error', 'in the answer', 'in the developer'],
  ...[
    'in the prompt',
    'in the system',
    'in tiny pieces',
    'stderr',
    'text',
    'with calls',
    'with hidden signs',
  ],
];
/** Every beginning that must arrive. */
export const markers = places.map((place) => `said ${place}`).sort();
/** Every tool of which a result must have had something to hide. */
export const everyTool = [
  ...['emit', 'emit_little', 'fs_list_dir', 'fs_read_file', 'fs_read_lines', 'fs_search'],
];

/** The findings by channel and encoding. */
export function show(channels: readonly Channel[], findings: readonly Finding[]): void {
  const names = channels.map(({ channel }) => channel).filter((name) => !name.endsWith(', read'));
  console.log(printMatrix('found in', names, findings));
}

/** Shows the first few: a difference of thousands takes minutes to print. */
export function assertNone(findings: readonly Finding[]): void {
  assert.deepEqual(findings.slice(0, 5), [], `${findings.length} findings`);
}

/** What is said, as a table: places that say all of it, and places that say what is short. */
export function showPlanted(emissions: readonly Emission[]): void {
  const rooms = { 'said where there is room': emissions, 'said everywhere': toBrief(emissions) };
  const rows = Object.entries(rooms).flatMap(([channel, said]) =>
    said.flatMap(({ secret, encodings, form, text }) =>
      encodings.map((encoding) => ({ channel, secret, encoding, form, offset: 0, length: text.length })),
    ),
  );
  console.log(printMatrix('planted', Object.keys(rooms), rows));
}

/** Markers that arrived somewhere with something hidden right behind them. */
export function findMarkers(run: LeakRun): readonly string[] {
  const texts = run.channels.map(({ bytes }) => Buffer.from(bytes).toString());
  const found = texts.flatMap(
    (text) => text.match(/said (?:as [A-Z_]+|[a-z]+(?: [a-z]+){0,4})(?= [a-zA-Z0-9]{0,6}\*\*\*)/g) ?? [],
  );
  return [...new Set(found)].sort();
}

/** Tools of which a result had something to hide. */
export function findTools(run: LeakRun): readonly string[] {
  const file = run.channels.find(({ channel }) => channel.endsWith('transcript.json'));
  const { results } = JSON.parse(Buffer.from(file?.bytes ?? []).toString());
  const hidden = results.filter((result: { content: string }) => result.content.includes('***'));
  return [...new Set<string>(hidden.map((result: { tool: string }) => result.tool))]
    .filter((name) => everyTool.includes(name))
    .sort();
}
