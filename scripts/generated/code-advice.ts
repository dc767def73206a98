/** What to do about each code. One without advice does not compile, and one that is gone neither. */

import type { ReasonCode, RefusalCode, ToolCode, WarningCode } from '../../src/contract/errors.ts';

/** Empty: there is nothing to do. */
type Advice<Code extends string> = Readonly<Record<Code, string>>;

const reportIt =
  'Report it, as the message says. Look for the log in the bundle first: it is good up to its last whole line.';

export const reasonAdvice: Advice<ReasonCode> = {
  ANSWER: '',
  ANSWER_AT_STEP_CAP: 'Raise `max-steps` if the answer is thin.',
  STEP_CAP: 'Raise `max-steps`, or ask for less.',
  APPROVAL_PENDING:
    'Look at the call in the summary. Do by hand what it asks for, or set `approval: none` in the manifest for the next run.',
  EMPTY_ANSWER: 'Raise `max-output-tokens`, or take another model.',
  OUTPUT_SCHEMA_MISMATCH: 'Loosen `output-schema` where the message points, or take a stronger model.',
  EVENT_NOT_SUPPORTED: 'Take one of [these events](events.md#may-it-start).',
  ACTOR_NOT_ALLOWED:
    'Nothing, if that is right. Else name the person in `allow-users`, the app in `allow-bots`, or set `on-untrusted: read-only`.',
  PERMISSION_UNKNOWN:
    'Give the step a `github-token` that works; the message says what GitHub answered. Then run again.',
  NO_SECRETS_FOR_FORK:
    'For forks take [review-public.yml](../examples/workflows/review-public.yml). For Dependabot put the key into its own secrets.',
  HEAD_MOVED: 'Look at what was pushed, and comment again.',
  HEAD_NOT_AVAILABLE: 'Give the token `contents: read` and `pull-requests: read`.',
  POLICY_NOT_AVAILABLE:
    'Merge the file into the base first, or set `fetch-depth: 0`, or give the token `contents: read`; the message says which.',
  PROGRAM_NOT_TRUSTED:
    'Commit the program, or pin what the job builds by `sha256` in the [manifest](manifest.md#sha256).',
  TOKENS_EXHAUSTED:
    'Raise `max-total-tokens`, lower `max-output-tokens`, or ask for less; `context-window` if the model takes more ([budgets](budgets.md)).',
  COST_EXHAUSTED: 'Raise `max-cost-usd`, or take a cheaper model ([budgets](budgets.md)).',
  TIME_EXHAUSTED:
    'Raise `timeout`, and `timeout-minutes` of the job above it. See in the steps whether model or tools took the time.',
  CALLS_EXHAUSTED: 'Raise `max-tool-calls`, or ask for less.',
  OUTPUT_TOO_LONG: 'Raise `max-output-tokens`, or ask for a shorter answer.',
  THREE_DENIALS:
    'See in the steps what was asked for. Grant what is meant, or say in the prompt what there is not.',
  DENIED_CANARY:
    'Read the transcript: a text that the run has read may have told the model to carry things away. Do not just run again.',
  CANCELLED: 'Somebody, or a newer run of the same `concurrency` group, cancelled the job.',
  INPUTS_INVALID: 'Correct every line of the message; the nearest right name stands beside an unknown one.',
  MANIFEST_INVALID: 'Correct every line of the message ([manifest](manifest.md)).',
  TOOL_UNAVAILABLE:
    'Install it in a step before, or correct its path; a file of the checkout has to be executable.',
  PROVIDER_UNREACHABLE:
    'Check `base-url`, and the proxy of the runner ([model](model.md#proxies-and-certificates)).',
  PROVIDER_TIMEOUT: 'Raise `http-timeout`, or take a faster model.',
  PROVIDER_STATUS:
    '401 and 403: the key. 404: `model` or `base-url`. 429: the quota, or `http-retries`. 400: the message of the endpoint.',
  PROVIDER_REPLY_INVALID:
    '`base-url` has to be the one to which `/chat/completions` is added. A page of HTML comes from a proxy or a login.',
  UPLOAD_FAILED: 'Run again. With `upload-audit: true` it is a warning.',
  ITEM_CLOSED: '',
  ITEM_IS_DRAFT: '',
  NOT_ASKED: '',
  RECIPE_NEEDS_ITEM: 'Take an event of the [recipe](recipes.md).',
  DIFF_NOT_AVAILABLE: 'Set `fetch-depth: 0`, or give the token `pull-requests: read`.',
  NOTHING_NEW: '',
  NO_CHANGE:
    'If something should have changed: does the manifest have tools that write, and was one refused?',
  FINDINGS_TOO_SEVERE: 'Read the findings. `fail-on-severity` sets the limit.',
  COVERAGE_TOO_LOW:
    'The coverage says what was not read and why: `ignore` what need not be, set `fetch-depth: 0`, or raise budget and window.',
  PROPOSAL_MISSING:
    'In the steps: was the proposal called and refused (`INVALID_ARGUMENTS`, `PROPOSAL_REFUSED`)? Then the reason stands beside it. Not called at all: take a model that calls tools.',
  PROPOSALS_OVER_LIMIT:
    'Raise the number in `proposals` of the publishing job, or lower it where the agent runs.',
  PATCH_NOT_ALLOWED: 'Ask for less, or raise `max-patch-size` or `max-patch-files`.',
  PUBLISHED: '',
  PROPOSALS_INVALID: 'Hand on the file as it is in the artifact.',
  PROPOSALS_OF_ANOTHER_RUN: 'Run the agent again: proposals are for the workflow run that made them.',
  DIGEST_MISMATCH:
    'Take `proposals-digest` of the same run, by an output of the job. If it is: somebody changed the file.',
  PUBLISH_FAILED:
    'Correct what the message says, mostly `permissions` of the job, then **Re-run failed jobs**.',
  PR_CREATION_DISABLED:
    'Open it by the link, or allow it in the settings ([publishing](publishing.md#pull-requests)).',
  BRANCH_HAS_OTHER_COMMITS:
    'Merge or close that pull request and delete its branch; the next run begins a new one.',
  VALIDATED: '',
  FAULTS_FOUND: 'Correct what the table and the annotations name ([validate](validate.md)).',
  AUDIT_NOT_WRITTEN: 'Look for a full disk, or for something in the job that touches `RUNNER_TEMP`.',
  INTERNAL: reportIt,
};

export const refusalAdvice: Advice<RefusalCode> = {
  UNKNOWN_TOOL: 'Nothing, if the model made the name up. Else add the tool to the manifest.',
  INVALID_ARGUMENTS:
    'Mostly the model corrects itself. If not, say in `description` and `schema` what is wanted.',
  CALLS_EXHAUSTED: 'Raise `max-tool-calls`.',
  DENIED_NOT_OFFERED: 'Add it to `allow-tools`, or set `prestage: false`.',
  DENIED_TAINT:
    'Nothing, if that is right. Else name it in `tainted-tools`, knowing that a stranger may steer it ([events](events.md#taint)).',
  DENIED_HOST:
    'Grant it by `allow-hosts`: names of hosts for a built-in tool, `public` for a program. `network: true` in the manifest alone grants nothing.',
  DENIED_ISOLATION:
    'Take another runner, install `bubblewrap`, or set `sandbox: auto` ([isolation](security/isolation.md)).',
  DENIED_CANARY: 'As for the reason `DENIED_CANARY`.',
  DENIED_APPROVAL: 'As for the reason `APPROVAL_PENDING`.',
};

const modelsOwn = 'The model reads it and tries again.';

export const toolAdvice: Advice<ToolCode> = {
  DENIED_PATH:
    'Nothing, if that is right. A file that only looks like a credential: name it in `allow-files`.',
  INVALID_ARGUMENTS: modelsOwn,
  NOT_FOUND: 'If the file should be there: `working-directory`, and the checkout.',
  NOT_A_FILE: modelsOwn,
  NOT_A_DIRECTORY: modelsOwn,
  BAD_RANGE: modelsOwn,
  BAD_REGEX: modelsOwn,
  BAD_GLOB: modelsOwn,
  BAD_TIMEZONE: modelsOwn,
  BAD_REVISION: modelsOwn,
  BAD_BASE64: modelsOwn,
  PROPOSAL_REFUSED: modelsOwn,
  BAD_PATCH: modelsOwn,
  PATCH_CONFLICT: modelsOwn,
  MISSING_PARENT: modelsOwn,
  EXISTS: modelsOwn,
  IS_DIRECTORY: modelsOwn,
  NOT_EMPTY: modelsOwn,
  SHA_MISMATCH: modelsOwn,
  NO_MATCH: modelsOwn,
  FILE_TOO_LARGE: 'The model reads a range instead.',
  NOT_WRITABLE: 'Owner and mode of the file; a step before may have made it as root.',
  DISK_FULL: 'Free space in a step before.',
  NO_REPOSITORY: 'A checkout before this step, and a git that `PATH` finds.',
  HISTORY_NOT_AVAILABLE: 'Set `fetch-depth: 0` at the checkout.',
  DENIED_PROGRAM: 'List it in `programs`, knowing all that it can do ([exec](tools.md#exec)).',
  DENIED_ISOLATION: 'Take another runner, or install `bubblewrap` ([isolation](security/isolation.md)).',
  NOT_READABLE: 'Owner and mode of the file.',
  PROGRAM_NOT_TRUSTED: 'As for the reason `PROGRAM_NOT_TRUSTED`; something changed it during the run.',
  TOOL_UNAVAILABLE:
    'Start it by hand on the same runner; under full isolation it sees [no home](security/isolation.md#what-a-tool-sees-under-full).',
  INTERNAL: reportIt,
};

export const warningAdvice: Advice<WarningCode> = {
  SECRET_TOO_SHORT:
    'Take a longer value if it is a secret. A local model that wants no key: leave `api-key` out.',
  ONE_KNOB: 'Set one of the two.',
  TEMPERATURE_DROPPED: 'Leave `temperature` out for this model.',
  REASONING_EFFORT_DROPPED: 'Leave `reasoning-effort` out for this model.',
  RESPONSE_FORMAT_DROPPED: '',
  MODEL_FALLBACK: 'See in the log why the one before failed.',
  CONTEXT_SHORTENED: 'Set `context-window` to what the model takes, or lower `max-tool-output`.',
  ANSWER_REPAIR: '',
  ANSWER_REDACTED: 'Do not ask for fields that hold a secret.',
  STRUCTURED_OUTPUT_TOO_LONG: 'Read `structured-output-file`.',
  STRUCTURED_OUTPUT_WITHHELD:
    'Find out how the model came by the secret; the log says where it was redacted.',
  PRICE_MISSING: 'Add the model to `prices`.',
  VARIABLE_UNUSED: 'Correct the name in `variables` or in the file.',
  PRESTAGE_FAILED: 'See its steps in the log, or set `prestage: false`.',
  PRESTAGE_LEFT_OUT: '',
  PRESTAGE_NARROWED: 'Set `prestage: false` if a tool is missed.',
  POLICY_DIFFERS:
    'Nothing, if a step before made the difference on purpose: it has no effect. Else find out who did.',
  PROGRAM_NOT_TRACKED: 'Commit it, or pin it by `sha256`.',
  WORKSPACE_EMPTY: 'Put `actions/checkout` before this step.',
  CREDENTIALS_IN_CHECKOUT: 'Set `persist-credentials: false` at the checkout.',
  COMMAND_FILE_CHANGED: 'Look at that tool: it may have been made to steer later steps.',
  PROMPT_CARRIES_EVENT_TEXT:
    'Take the expression out of `prompt`: the text of the event follows by itself ([events](events.md)).',
  EVENT_TEXT_CLEANED: 'Look at the text in its raw form: hidden characters seldom come by accident.',
  CHANGED_PATHS_UNKNOWN: 'Give the job `pull-requests: read`.',
  POLICY_CHANGED: 'Review that change with care: it counts from the merge on.',
  ISOLATION_NOT_FULL:
    'Install `bubblewrap` or take another runner; `sandbox: required` if you need it ([isolation](security/isolation.md)).',
  HOSTS_NOT_CHECKED: 'Keep such tools few, and let no tainted run have them.',
  PROPOSALS_REJECTED: 'Raise the number in `proposals`, or say in the prompt how many.',
  PROPOSALS_DROPPED: 'See the reason of the run.',
  PROTECTED_PATH: 'Make that change by hand.',
  LEDGER_NOT_READ: 'Give the job `pull-requests: read`, or wait for GitHub.',
  COMMENT_NOT_PLACED: '',
};
