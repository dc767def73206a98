/** Strings of a workflow to frozen `Inputs`, or all complaints at once. */

import type { AuditContent } from '../contract/audit-content.ts';
import type { ConclusionName } from '../contract/conclusion.ts';
import { type BudgetInputs, readBudget } from './budget-inputs.ts';
import type { Environment, RunnerFacts } from './environment.ts';
import { readFailOn } from './fail-on-input.ts';
import { type GithubInputs, readGithub } from './github-inputs.ts';
import { createInputReader, type InputReader } from './input-reader.ts';
import {
  isPassableVariable,
  parseAuditContent,
  parseBoolean,
  parseDuration,
  parseList,
  parseRepositoryPath,
  parseSize,
  parseText,
  parseWhole,
  parseWord,
} from './input-values.ts';
import { type ModeInputs, readMode } from './mode-inputs.ts';
import { type ModelInputs, readModel } from './model-inputs.ts';
import { type PrestageInputs, readPrestage } from './prestage-inputs.ts';
import { type RecipeInputs, readRecipe, readRecipeName } from './recipe-inputs.ts';
import { readTask, type TaskInputs } from './task-inputs.ts';
import { readUpload, type UploadInputs } from './upload-inputs.ts';

export type Inputs = TaskInputs & {
  readonly recipe: RecipeInputs;
  readonly model: ModelInputs;
  /** Absent: there is none. */
  readonly prestage: PrestageInputs | undefined;
  readonly tools: ToolInputs;
  readonly limits: LimitInputs;
  readonly github: GithubInputs;
  readonly failOn: ReadonlySet<ConclusionName>;
  readonly auditContent: AuditContent;
  readonly upload: UploadInputs;
  readonly mode: ModeInputs;
};

export type ToolInputs = {
  readonly manifest: string | undefined;
  readonly allowTools: readonly string[];
  readonly timeoutMs: number;
  readonly maxOutputBytes: number;
  readonly envAllowlist: readonly string[];
  readonly workingDirectory: string | undefined;
  readonly allowFiles: readonly string[];
  readonly taintedTools: readonly string[];
  readonly hosts: HostInputs;
  readonly sandbox: SandboxMode;
};

/** Whom network tools may reach. */
export type HostInputs = {
  /** Lower-case names. */
  readonly named: readonly string[];
  /** `any`: every public address. */
  readonly public: 'any' | 'none';
};

export type SandboxMode = 'auto' | 'required' | 'off';

export type LimitInputs = BudgetInputs & {
  readonly maxSteps: number;
  readonly timeoutMs: number;
};

/** What holds for every run, also for one whose inputs are refused. */
export type Terms = Pick<Inputs, 'failOn' | 'auditContent' | 'upload'> & {
  /** Absent in a run that is refused. */
  readonly limits: LimitInputs | undefined;
};

export type ParsedInputs =
  | { readonly verdict: 'accepted'; readonly terms: Terms; readonly inputs: Inputs }
  | { readonly verdict: 'refused'; readonly terms: Terms; readonly complaints: readonly string[] };

/** Parses all inputs; `before` holds complaints that were found on the way here. Complaints name the input, what it got (never a secret's value) and what it takes. */
export function parseInputs(environment: Environment, before: readonly string[]): ParsedInputs {
  const reader = createInputReader(environment);
  const mode = readMode(reader);
  const recipe = readRecipeName(reader);
  const task = readTask(reader, { recipe, mode: mode.type });
  const http = reader.value('allow-insecure-http', parseBoolean, false) ? 'any-host' : 'loopback-only';
  const model = readModel(reader, { http, prompt: task.prompt, mode: mode.type });
  const prestage = readPrestage(reader, { main: model, http });
  const inputs = {
    ...task,
    recipe: readRecipe(reader, recipe),
    model,
    prestage,
    tools: readTools(reader),
    limits: {
      maxSteps: reader.value('max-steps', parseWhole({ from: 1, to: 100 }), 15),
      timeoutMs: reader.value('timeout', parseDuration, 20 * 60_000),
      ...readBudget(reader, toNames(model, prestage?.model)),
    },
    github: readGithub(reader, recipe),
    failOn: readFailOn(reader),
    auditContent: readAuditContent(reader, environment.facts),
    upload: readUpload(reader),
    mode,
  };
  const complaints = [...reader.complaints, ...before];
  if (complaints.length === 0) return { verdict: 'accepted', terms: inputs, inputs };
  return { verdict: 'refused', terms: { ...inputs, limits: undefined }, complaints };
}

/** Paths of all that this run reads from the trusted revision; none where everything stands in the workflow. */
export function toPolicyPaths({ prompt, system, outputSchema, tools, prestage }: Inputs): readonly string[] {
  const own = prestage?.tools.type === 'external' ? prestage.tools.manifest : undefined;
  const sources = [prompt, system, outputSchema, prestage?.system];
  const files = sources.flatMap((source) => (source?.type === 'file' ? [source.path] : []));
  return [tools.manifest, own, ...files].flatMap((path) => path ?? []);
}

/** Of the models that inputs name. */
function toNames(...models: readonly (ModelInputs | undefined)[]): readonly string[] {
  return models.flatMap((model) => model?.models ?? []).filter((name) => name !== undefined);
}

function readTools(reader: InputReader): ToolInputs {
  return {
    manifest: reader.optional('tools', parseRepositoryPath),
    allowTools: reader.value('allow-tools', parseList(isToolName), []),
    timeoutMs: reader.value('tool-timeout', parseDuration, 30_000),
    maxOutputBytes: reader.value('max-tool-output', parseSize, 65_536),
    envAllowlist: reader.value('env-allowlist', parseList(isPassableVariable), []),
    workingDirectory: reader.optional('working-directory', parseText),
    allowFiles: reader.value(
      'allow-files',
      parseList((glob) => glob.length <= 500),
      [],
    ),
    taintedTools: reader.value('tainted-tools', parseList(isToolName), []),
    hosts: toHosts(reader.value('allow-hosts', parseList(isHost), [])),
    sandbox: reader.value('sandbox', parseWord(['auto', 'required', 'off']), 'auto'),
  };
}

const isToolName = (name: string): boolean => /^[a-zA-Z0-9_.-]{1,64}$/.test(name);

/** A name of the DNS, without port, wildcard or address: those would be a wider grant than they look. */
const isHost = (text: string): boolean =>
  /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i.test(text) &&
  !/^[\d.]+$/.test(text);

function toHosts(names: readonly string[]): HostInputs {
  const lower = names.map((name) => name.toLowerCase());
  return {
    named: lower.filter((name) => name !== 'public'),
    public: lower.includes('public') ? 'any' : 'none',
  };
}

/** Interface §2. Where nobody says that the repository is private, or the input is wrong, the bundle keeps no texts. */
function readAuditContent(reader: InputReader, { visibility }: RunnerFacts): AuditContent {
  const usual = visibility === 'private' && !reader.given('audit-content') ? 'full' : 'digests';
  return reader.value('audit-content', parseAuditContent, usual);
}
