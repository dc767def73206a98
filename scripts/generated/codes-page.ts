/** docs/codes.md: every code with what it means. A code without a meaning does not compile. */

import { conclusionOf } from '../../src/contract/conclusion.ts';
import type { ReasonCode, RefusalCode, ToolCode, WarningCode } from '../../src/contract/errors.ts';
import { reasonAdvice, refusalAdvice, toolAdvice, warningAdvice } from './code-advice.ts';

const reasons: Readonly<Record<ReasonCode, string>> = {
  ANSWER: 'There is a final answer.',
  ANSWER_AT_STEP_CAP: 'The answer came at the last step that `max-steps` allows.',
  STEP_CAP: '`max-steps` was reached without an answer.',
  APPROVAL_PENDING: 'There is an answer, and a call with `approval: required` waits for a person.',
  EMPTY_ANSWER: 'The model gave an empty answer twice.',
  OUTPUT_SCHEMA_MISMATCH: 'The answer does not fit `output-schema`, also when it was asked for once more.',
  EVENT_NOT_SUPPORTED: 'The event is not one that this version runs on.',
  ACTOR_NOT_ALLOWED:
    'Who caused the event, started this attempt or wrote its text has no write access and is not in `allow-users` or `allow-bots`.',
  PERMISSION_UNKNOWN: 'GitHub could not be asked who may write, so nobody may.',
  NO_SECRETS_FOR_FORK: 'A run for a fork or for Dependabot gets no secrets, and the endpoint wants a key.',
  HEAD_MOVED: 'The pull request was pushed to after the comment that started the run.',
  HEAD_NOT_AVAILABLE: 'The head of the pull request could not be fetched.',
  POLICY_NOT_AVAILABLE:
    'Manifest, prompt or system file are not in the trusted revision, or neither the checkout nor GitHub gave that commit.',
  PROGRAM_NOT_TRUSTED:
    'A program is not the one that its `sha256` pins, or differs from the commit that started the run.',
  TOKENS_EXHAUSTED:
    '`max-total-tokens` leaves no room for the next request, or the messages do not fit `context-window` or what the endpoint takes.',
  COST_EXHAUSTED: '`max-cost-usd` leaves no room for the next request.',
  TIME_EXHAUSTED: '`timeout` was reached.',
  CALLS_EXHAUSTED: '`max-tool-calls` was reached, and more were asked for.',
  OUTPUT_TOO_LONG: 'A reply was cut at its token limit.',
  THREE_DENIALS: 'Three replies in a row asked for nothing but what policy refuses.',
  DENIED_CANARY: 'A planted marker turned up where only somebody who carries secrets away would put it.',
  CANCELLED: 'The job was cancelled.',
  INPUTS_INVALID: 'Inputs are wrong, unknown or missing; the message lists all of them.',
  MANIFEST_INVALID: 'The manifest is wrong; the message lists all errors.',
  TOOL_UNAVAILABLE: 'A program of the manifest is not there or cannot be started.',
  PROVIDER_UNREACHABLE: 'No connection to the endpoint.',
  PROVIDER_TIMEOUT: 'An attempt took longer than `http-timeout`, or fell silent.',
  PROVIDER_STATUS: 'The endpoint answered with an error status.',
  PROVIDER_REPLY_INVALID: 'What the endpoint sent is no reply.',
  UPLOAD_FAILED: '`upload-audit: required`, and the bundle could not be uploaded.',
  ITEM_CLOSED: 'The pull request or the issue is closed, and a recipe does nothing with a closed one.',
  ITEM_IS_DRAFT: 'The pull request is a draft; it is reviewed when it is ready.',
  NOT_ASKED: 'The comment does not begin with `comment-prefix`.',
  RECIPE_NEEDS_ITEM: 'The recipe is for a pull request or an issue, and the event is about none.',
  DIFF_NOT_AVAILABLE: 'Neither the checkout nor GitHub gave what the pull request changes.',
  NOTHING_NEW: 'All that the pull request changes has been read by an earlier run; no model was asked.',
  NO_CHANGE: 'The run changed nothing in the work tree, so there is nothing to propose.',
  FINDINGS_TOO_SEVERE: 'A finding that is still open is as severe as `fail-on-severity`.',
  COVERAGE_TOO_LOW: 'Less of the change was read than `min-coverage` wants.',
  PROPOSAL_MISSING: 'The recipe needs a proposal, and the model made none, also when it was told to.',
  PROPOSALS_OVER_LIMIT: 'More was proposed than `proposals` allows; nothing of that type is published.',
  PATCH_NOT_ALLOWED: 'What changed in the work tree is too large, or too many files, for one proposal.',
  PUBLISHED: 'The publish action has published what was proposed.',
  PROPOSALS_INVALID: 'The proposals file is not one that this action wrote.',
  PROPOSALS_OF_ANOTHER_RUN: 'The proposals were made by another workflow run, or for another repository.',
  DIGEST_MISMATCH: 'The proposals file does not have the digest that was given.',
  PUBLISH_FAILED:
    'GitHub did not take what was proposed; the message says what, and a re-run goes on from there.',
  PR_CREATION_DISABLED:
    'The repository does not let workflows open pull requests; the branch is pushed, and the message has the link to open it by hand.',
  BRANCH_HAS_OTHER_COMMITS: 'The branch has commits of somebody else, and is left as it is.',
  VALIDATED:
    '`mode: validate` found no error, and its warnings and notes are in the summary; or `mode: replay` made every event again as it was recorded.',
  FAULTS_FOUND:
    '`mode: validate` found errors, and the summary has a table of them; or `mode: replay` found a difference, or a bundle that is not valid.',
  AUDIT_NOT_WRITTEN: 'The log could not be written, so nothing more was started.',
  INTERNAL: 'A bug of the action.',
};

const refusals: Readonly<Record<RefusalCode, string>> = {
  UNKNOWN_TOOL: 'The manifest does not name it.',
  INVALID_ARGUMENTS: 'The arguments do not fit the schema.',
  CALLS_EXHAUSTED: '`max-tool-calls` is used up.',
  DENIED_NOT_OFFERED:
    'In the manifest, and not in `allow-tools`, or taken away by the pre-stage (`PRESTAGE_NARROWED`).',
  DENIED_TAINT:
    'The run is tainted, and the tool writes, executes or uses the network; `tainted-tools` does not name it.',
  DENIED_HOST: 'The tool uses the network, and `allow-hosts` does not let it.',
  DENIED_ISOLATION: '`sandbox: required`, and this machine does not give `full` isolation.',
  DENIED_CANARY: 'The arguments hold a planted marker; the run ends.',
  DENIED_APPROVAL: '`approval: required`: a person has to approve it.',
};

const tools: Readonly<Record<ToolCode, string>> = {
  DENIED_PATH: 'Outside of the working directory, or a path that tools never get, or may not write.',
  INVALID_ARGUMENTS: 'The arguments do not go together; the message says why.',
  NOT_FOUND: 'There is no such file or directory.',
  NOT_A_FILE: 'It is no regular file.',
  NOT_A_DIRECTORY: 'It is no directory.',
  BAD_RANGE: 'The range does not exist.',
  BAD_REGEX: 'No regular expression in RE2 syntax, or too large a one.',
  BAD_GLOB: 'No glob that can be used.',
  BAD_TIMEZONE: 'No time zone of the IANA list.',
  BAD_REVISION: 'The name of a commit, branch or tag has a form that git tools do not take.',
  BAD_BASE64: 'The content is no base64.',
  PROPOSAL_REFUSED: 'Code does not take this proposal; the message says why and what to change.',
  BAD_PATCH: 'The patch is no unified diff that can be understood; nothing was changed.',
  PATCH_CONFLICT: 'The patch does not fit what is there; nothing was changed.',
  MISSING_PARENT: 'The directory to write to does not exist; `fs_mkdirp` makes it.',
  EXISTS: 'There is something at the destination already.',
  IS_DIRECTORY: 'The path is a directory, and the tool was not told to take it with all that it holds.',
  NOT_EMPTY: 'A directory that is not empty is in the way.',
  SHA_MISMATCH: 'The file is not the one that the model has read; it was left as it is.',
  NO_MATCH: 'The text to be replaced was not found, or not as often as expected; the file was left as it is.',
  FILE_TOO_LARGE: 'The file is larger than the tool takes.',
  NOT_WRITABLE: 'The system does not let this be written.',
  DISK_FULL: 'There is no room left; what was there before is still there.',
  NO_REPOSITORY: 'There is no git repository, or no git.',
  HISTORY_NOT_AVAILABLE: 'The commit is not in this checkout; the hint names `fetch-depth`.',
  DENIED_PROGRAM:
    '`exec` was asked for a program that `programs` of the manifest does not list, or for a shell.',
  DENIED_ISOLATION: 'The tool needs full isolation, which this machine does not give.',
  NOT_READABLE: 'The system does not let us read it.',
  PROGRAM_NOT_TRUSTED: 'The program is not the one that its `sha256` pins.',
  TOOL_UNAVAILABLE: 'The program could not be started.',
  INTERNAL: 'A bug of the action.',
};

const warnings: Readonly<Record<WarningCode, string>> = {
  SECRET_TOO_SHORT: 'A value under 8 characters, or a placeholder, is not treated as a secret.',
  ONE_KNOB: '`top-p` is set, so `temperature` is not sent.',
  TEMPERATURE_DROPPED: 'The model takes no `temperature`.',
  REASONING_EFFORT_DROPPED: 'The model takes no `reasoning-effort`.',
  RESPONSE_FORMAT_DROPPED:
    'The endpoint does not take the schema of the answer; it is asked without, and the answer is checked all the same.',
  MODEL_FALLBACK: 'The next of `fallback-models` was asked.',
  CONTEXT_SHORTENED: 'The conversation was shortened to fit the window.',
  ANSWER_REPAIR: 'The answer did not fit `output-schema`, and the model was asked once more.',
  ANSWER_REDACTED:
    'Redaction changed the structured answer: as it is written, it does not fit `output-schema`.',
  STRUCTURED_OUTPUT_TOO_LONG:
    'The structured answer is longer than an output may be: `structured-output` is empty, the file has it.',
  STRUCTURED_OUTPUT_WITHHELD:
    'The structured answer holds a secret that cannot be taken out without breaking its JSON: it is not written.',
  PRICE_MISSING: '`prices` has no price for a model that may be asked, so `cost-usd` may stay empty.',
  VARIABLE_UNUSED: 'No placeholder of the prompt file has the name of a variable.',
  PRESTAGE_FAILED: 'The pre-stage gave nothing that can be used; the main loop ran without it.',
  PRESTAGE_LEFT_OUT:
    'A part of what the pre-stage said is not in its grammar, or too long, and was left out.',
  PRESTAGE_NARROWED: 'The pre-stage left only these tools to the main loop; `prestage: false` keeps all.',
  POLICY_DIFFERS: "A policy file in the work tree is not the commit's; the commit's was used.",
  PROGRAM_NOT_TRACKED: 'The commit does not have a program that a tool runs: something in this job made it.',
  WORKSPACE_EMPTY: 'The working directory is empty: was there a checkout?',
  CREDENTIALS_IN_CHECKOUT:
    'The checkout left credentials in git configuration; set `persist-credentials: false`.',
  COMMAND_FILE_CHANGED:
    'A tool wrote to a file through which a step talks to the runner (`GITHUB_ENV` and its kin); it was undone, or the message says why it could not be.',
  PROMPT_CARRIES_EVENT_TEXT:
    'The prompt repeats text of the event, so its author may have written a part of it.',
  EVENT_TEXT_CLEANED: 'Hidden characters or comments were taken out of the text of the event.',
  CHANGED_PATHS_UNKNOWN:
    'GitHub did not say which paths the pull request changes, so they do not follow the prompt; the job may lack `pull-requests: read`.',
  POLICY_CHANGED: 'The pull request changes policy files; the run used those of its base.',
  ISOLATION_NOT_FULL: 'External tools are not fully isolated on this machine; the message says why.',
  HOSTS_NOT_CHECKED: 'An external tool uses the network, and nobody checks which hosts.',
  PROPOSALS_REJECTED: 'More of one type was proposed than `proposals` allows: all of that type is rejected.',
  PROPOSALS_DROPPED: 'The run did not end well, so what it had proposed is not published.',
  PROTECTED_PATH: 'The run changed files that are never proposed; they are left out of the pull request.',
  LEDGER_NOT_READ: 'The earlier findings could not be read from GitHub: everything is reviewed again.',
  COMMENT_NOT_PLACED: 'GitHub did not take a comment beside its line; it is in the body of the review.',
};

/** Every code that there is. */
export function codeNames(): readonly string[] {
  return [reasons, refusals, tools, warnings].flatMap((codes) => Object.keys(codes));
}

const head = `# Codes

Generated from \`src/contract/errors.ts\`: every code, what it means, what to do. For a symptom without a code see
[troubleshooting.md](troubleshooting.md).`;

export function codesPage(): string {
  return `${[
    head,
    reasonSection(),
    section('Refusals: a call that was not started', refusals, refusalAdvice),
    section('Tools: what a tool says went wrong', tools, toolAdvice),
    section('Warnings', warnings, warningAdvice),
  ].join('\n\n')}\n`;
}

function reasonSection(): string {
  const meanings = new Map(Object.entries(reasons));
  const advice = new Map(Object.entries(reasonAdvice));
  const rows = Object.entries(conclusionOf).map(
    ([code, name]) => `| \`${code}\` | \`${name}\` | ${meanings.get(code)} | ${advice.get(code)} |`,
  );
  const title = '## Reasons: the output `reason`';
  return [title, '', '| code | conclusion | means | do |', '|---|---|---|---|', ...rows].join('\n');
}

type Texts = Readonly<Record<string, string>>;

function section(title: string, meanings: Texts, advice: Texts): string {
  const rows = Object.entries(meanings).map(
    ([code, meaning]) => `| \`${code}\` | ${meaning} | ${advice[code]} |`,
  );
  return [`## ${title}`, '', '| code | means | do |', '|---|---|---|', ...rows].join('\n');
}
