/** The story of `mode: validate`: the doctor looks at what lies in the work tree, and tells what is wrong. */

import { join } from 'node:path';
import { conclude, type Outcome } from '../contract/conclusion.ts';
import { GoagentError } from '../contract/errors.ts';
import { interrupted } from '../core/outcomes.ts';
import { toCell } from '../report/fence.ts';
import type { Annotation } from '../runner/console.ts';
import type { Conducting } from './conducting.ts';
import { isDirectory } from './ground/workshop.ts';
import { diagnose } from './validate/doctor.ts';
import type { Finding } from './validate/finding.ts';
import { countFindings, toTotal } from './validate/page.ts';
import { openWorkTree } from './validate/work-tree.ts';

/** No model, no key and no GitHub is asked. @throws GoagentError `INPUTS_INVALID` where there is no work tree */
export async function validateAction(run: Conducting): Promise<Outcome> {
  const { environment, shield, barn, ownFolder, deadline } = run;
  const { signal } = deadline;
  const { redactor, console } = shield;
  const { workspace } = environment.facts;
  if (!isDirectory(workspace))
    throw new GoagentError('INPUTS_INVALID', [
      'GITHUB_WORKSPACE is no directory: run actions/checkout first',
    ]);
  const toolProgram = join(ownFolder, 'dist', 'toolbelt', 'index.js');
  const { files, findings } = await diagnose({
    tree: openWorkTree(workspace),
    paths: [],
    redactor,
    toolProgram,
    signal,
  });
  if (signal.aborted) return interrupted(signal, '');
  for (const annotation of toAnnotations(findings)) console.annotate(annotation);
  const total = toTotal(findings, files);
  barn.bring({ section: redactor.text(toTable(findings), 'summary') });
  const conclusion =
    countFindings(findings).error === 0 ? conclude('VALIDATED', total) : conclude('FAULTS_FOUND', total);
  return { conclusion, text: '', pendingApprovals: [] };
}

/** GitHub shows ten errors of a step, and the conclusion is one. */
const mostOf = { error: 9, warning: 10, note: 0 } as const;

function toAnnotations(findings: readonly Finding[]): readonly Annotation[] {
  return (['error', 'warning'] as const).flatMap((level) =>
    findings
      .filter(({ severity }) => severity === level)
      .slice(0, mostOf[level])
      .map(({ file, line, code, title, why, fix }) => ({
        level,
        path: file,
        ...(line === 0 ? {} : { line }),
        title: code,
        message: `${title}\n${why}\n${fix}`,
      })),
  );
}

/** The rest is in the step's own output of the command line. */
const mostRows = 100;

function toTable(findings: readonly Finding[]): string {
  if (findings.length === 0) return '';
  const rows = findings.slice(0, mostRows).map(({ file, line, severity, code, title, fix }) => {
    const place = line === 0 ? file : `${file}:${line}`;
    return `| ${severity} | \`${code}\` | ${toCell(place, 200)} | ${toCell(title, 300)} | ${toCell(fix, 400)} |`;
  });
  const more = findings.length - rows.length;
  return [
    '### Findings',
    '',
    '| | code | where | what | fix |',
    '|---|---|---|---|---|',
    ...rows,
    ...(more === 0 ? [] : ['', `${more} more: run \`goagent-action validate\`.`]),
  ].join('\n');
}
