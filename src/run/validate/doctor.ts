/** The doctor: every configuration of this action that a work tree holds, and all that is wrong with it. Nothing is called. */

import type { Redactor } from '../../contract/ports.ts';
import { judgeWorkflow } from '../../law/doctor/judge-workflow.ts';
import { findOurJobs, kindOf } from '../../law/doctor/our-steps.ts';
import { parseWorkflow } from '../../law/doctor/parse-workflow.ts';
import { isPromptFile } from '../../law/prompt/prompt-file.ts';
import { parsePublishInputs } from '../../runner/publish-inputs.ts';
import { publishTable } from '../../runner/publish-rules.ts';
import { pause } from '../pause.ts';
import { toInputFinding } from './complaints.ts';
import type { Ground } from './configuration.ts';
import { type Examined, examine } from './examine.ts';
import { type Finding, sortFindings, toFinding } from './finding.ts';
import { judgeOwner } from './judge-step.ts';
import { toFileSetup, toStepSetup } from './setup.ts';
import type { WorkTree } from './work-tree.ts';

export type DoctorOrder = {
  readonly tree: WorkTree;
  readonly redactor: Redactor;
  /** Absolute: our own face for tools, which installed wrappers start. */
  readonly toolProgram: string;
  /** Workflows, manifests, prompt files and directories of workflows, relative to the root; none: `.github/workflows`. */
  readonly paths: readonly string[];
  /** Ends it between two steps: what was not looked at by then is not told. */
  readonly signal?: AbortSignal;
};

export type Diagnosis = {
  /** That were looked at, and use this action. */
  readonly files: readonly string[];
  /** That were named, and have no step of ours: nothing is said of them. */
  readonly others: readonly string[];
  readonly findings: readonly Finding[];
  readonly examined: readonly Examined[];
};

const usualDirectory = '.github/workflows';
/** More than a repository has. */
const mostFiles = 200;

export async function diagnose({ paths, ...ground }: DoctorOrder): Promise<Diagnosis> {
  const asked = paths.length === 0 ? 'all' : 'named';
  const files = (asked === 'all' ? [usualDirectory] : paths).flatMap((path) => expand(path, ground.tree));
  const parts: Diagnosis[] = [];
  const all = [...new Set(files)];
  for (const file of all.slice(0, mostFiles)) {
    if ((await pause(ground.signal)) === 'stop') break;
    parts.push(await look(file, { ...ground, asked }));
  }
  const [first] = all.slice(mostFiles);
  if (first !== undefined) parts.push(toLeft(first, all.length - mostFiles));
  return {
    files: parts.flatMap((part) => part.files),
    others: parts.flatMap((part) => part.others),
    findings: sortFindings(parts.flatMap((part) => part.findings)),
    examined: parts.flatMap((part) => part.examined),
  };
}

/** Whoever adds many files must not hide one behind them. */
const toLeft = (file: string, count: number): Diagnosis => ({
  files: [],
  others: [],
  findings: [toUnreadable(file, `${count} files from this one on were not looked at`)],
  examined: [],
});

/** Of a directory, its workflows; of a named one without any, its manifests. Policy tests have a command of their own. */
function expand(path: string, tree: WorkTree): readonly string[] {
  if (tree.text(path) !== undefined) return [path];
  const listed = tree.list(path);
  const workflows = listed.filter(
    (file) => /\.ya?ml$/.test(file) && !isPromptFile(file) && !/(?:^|[./])policy\.test\.ya?ml$/.test(file),
  );
  if (workflows.length > 0 || path === usualDirectory) return workflows;
  const manifests = listed.filter((file) => /\.json$/.test(file));
  return manifests.length > 0 ? manifests : [path];
}

type Looking = Ground & Pick<DoctorOrder, 'signal'> & { readonly asked: 'all' | 'named' };

const nothing: Diagnosis = { files: [], others: [], findings: [], examined: [] };

async function look(file: string, looking: Looking): Promise<Diagnosis> {
  if (/\.json$/.test(file))
    return toDiagnosis(file, await examine(toFileSetup(file, { tools: file }), looking));
  if (isPromptFile(file)) {
    const inputs = { prompt: '', 'prompt-file': file };
    const examined = await examine(toFileSetup(file, inputs), looking);
    // Its variables are the workflow's to give.
    const findings = examined.findings.filter(({ code }) => code !== 'VARIABLE_MISSING');
    return toDiagnosis(file, { ...examined, findings });
  }
  return lookAtWorkflow(file, looking);
}

const toDiagnosis = (file: string, examined: Examined): Diagnosis => ({
  ...{ files: [file], others: [] },
  findings: examined.findings,
  examined: [examined],
});

async function lookAtWorkflow(file: string, looking: Looking): Promise<Diagnosis> {
  const text = looking.tree.text(file);
  const read = parseWorkflow(text ?? '');
  if (text === undefined || read.verdict === 'refused') {
    // Of all workflows only those that are about this action.
    if (looking.asked === 'all' && text?.includes('goagent-action') === false) return nothing;
    const spot = { file, line: 0, column: 0 };
    const isNamed = text === undefined && looking.asked === 'named';
    if (isNamed)
      return {
        ...{ ...nothing, files: [file] },
        findings: [toFinding('FILE_MISSING', spot, { title: 'it is not there, or cannot be read' })],
      };
    const complaints =
      text === undefined || read.verdict === 'parsed' ? ['it cannot be read'] : read.complaints;
    return {
      ...nothing,
      files: [file],
      findings: complaints.map((complaint) => toUnreadable(file, complaint)),
    };
  }
  const { workflow } = read;
  const examined: Examined[] = [];
  const published: Finding[] = [];
  for (const job of workflow.jobs) {
    for (const step of job.steps) {
      if ((await pause(looking.signal)) === 'stop') return nothing;
      const place = { file, workflow, job, step };
      const kind = kindOf(step);
      if (kind !== undefined) published.push(...judgeOwner(step, toStepSetup(place)));
      if (kind === 'agent') examined.push(await examine(toStepSetup(place), looking));
      if (kind === 'publish')
        published.push(...judgePublisher(toStepSetup({ ...place, rules: publishTable })));
    }
  }
  const manifests = Object.fromEntries(
    examined.flatMap(({ manifest }) => (manifest === undefined ? [] : [manifest])),
  );
  const own = judgeWorkflow(workflow, { file, manifests }).map((finding) => ({ ...finding, file }));
  const findings = [...own, ...published, ...examined.flatMap((one) => one.findings)];
  const isOurs = findOurJobs(workflow).length > 0 || findings.length > 0;
  if (isOurs) return { ...nothing, files: [file], findings, examined };
  return looking.asked === 'named' ? { ...nothing, others: [file] } : nothing;
}

function judgePublisher(setup: Parameters<typeof toInputFinding>[1]): readonly Finding[] {
  const parsed = parsePublishInputs(setup.environment, []);
  if (parsed.verdict === 'accepted') return [];
  return parsed.complaints
    .filter((complaint) => !complaint.includes('${{'))
    .map((complaint) => toInputFinding(complaint, setup));
}

function toUnreadable(file: string, complaint: string): Finding {
  const [, line = 0, column = 0] = /^line (\d+), column (\d+)/.exec(complaint) ?? [];
  const spot = { file, line: Number(line), column: Number(column) };
  return toFinding('WORKFLOW_UNREADABLE', spot, { title: complaint });
}
