/** What the doctor found, as a person reads it on a terminal. */

import type { Severity } from '../../law/doctor/codes.ts';
import type { Diagnosis } from './doctor.ts';
import type { Finding } from './finding.ts';

/** Grouped by file; a line for each finding, with why and fix below it. */
export function toPage({ files, others, findings }: Diagnosis): string {
  const pages = [...new Set(findings.map(({ file }) => file))].map((file) => {
    const found = findings.filter((finding) => finding.file === file);
    return [file, ...found.flatMap(toLines), ''].join('\n');
  });
  const unsaid = others.map(
    (file) => `${file}: no step of it uses this action (OWNER/goagent-action), so nothing is said of it.`,
  );
  return [...pages, ...unsaid, toTotal(findings, files)].join('\n');
}

function toLines(finding: Finding): readonly string[] {
  const { line, column, severity, code, title, why, fix } = finding;
  const place = line === 0 ? '-' : `${line}:${column}`;
  const [first = '', ...more] = fix.split('\n');
  return [
    `  ${place.padEnd(7)} ${severity.padEnd(7)} ${code}  ${title}${toWhere(finding)}`,
    `          why: ${why}`,
    `          fix: ${first}`,
    ...more.map((text) => `               ${text}`),
  ];
}

function toWhere({ job, step }: Finding): string {
  if (job === undefined) return '';
  return step === undefined ? ` (job ${job})` : ` (job ${job}, step ${JSON.stringify(step)})`;
}

export type Counts = Readonly<Record<Severity, number>>;

export function countFindings(findings: readonly Finding[]): Counts {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return { error: count('error'), warning: count('warning'), note: count('note') };
}

/** One sentence. */
export function toTotal(findings: readonly Finding[], files: readonly string[]): string {
  const { error, warning, note } = countFindings(findings);
  const inFiles = `in ${toCount(files.length, 'file')}`;
  if (files.length === 0) return 'Nothing to look at: no workflow here uses this action.';
  if (findings.length === 0) return `Nothing was found ${inFiles}.`;
  return `${toCount(error, 'error')}, ${toCount(warning, 'warning')}, ${toCount(note, 'note')} ${inFiles}.`;
}

const toCount = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
