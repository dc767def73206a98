export const id = 223;
export const ids = [223];
export const modules = {

/***/ 67825:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DQ: () => (/* binding */ repositoryFile),
/* harmony export */   Ej: () => (/* binding */ size),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   rD: () => (/* binding */ wholeNumber),
/* harmony export */   sR: () => (/* binding */ endpoint)
/* harmony export */ });
/** One input of action.yml as data, and the words that several of them take. */
const wholeNumber = (from, to) => `a whole number from ${from} to ${to}`;
const duration = 'a duration such as 750ms, 90s, 20m or 1h2m3.5s, or whole seconds';
const size = 'a size in bytes, or such as 64KiB or 1MiB';
const repositoryFile = 'a path of a committed file, relative to the workspace';
const endpoint = 'an https URL without user, query or fragment, such as https://api.openai.com/v1 (http for loopback, or for any host with allow-insecure-http: true)';


/***/ }),

/***/ 28223:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ inputNames),
  F: () => (/* binding */ inputTable)
});

// EXTERNAL MODULE: ./src/runner/input-rule.ts
var input_rule = __webpack_require__(67825);
;// CONCATENATED MODULE: ./src/runner/answer-rules.ts
/** The form of the answer. Rows of the table of inputs. */

const answerRules = [
    {
        name: 'output-schema',
        meaning: 'JSON Schema of the answer. It is checked here; an answer that does not fit is asked for once more, and is then `invalid-output`.',
        takes: 'a JSON Schema: one JSON object',
        fallback: 'any text is an answer',
        text: true,
    },
    {
        name: 'output-schema-file',
        meaning: 'A file with that schema, read from the trusted revision. Excludes `output-schema`.',
        takes: input_rule/* repositoryFile */.DQ,
        fallback: 'none',
    },
];

;// CONCATENATED MODULE: ./src/runner/github-rules.ts
/** Who may start a run, and what it may ask GitHub. Rows of the table of inputs. */
const logins = 'logins, separated by commas or lines; * is refused';
const githubRules = [
    {
        name: 'github-token',
        meaning: "Asks GitHub who may write, reads the event's item and its head, and publishes with `publish: live`. It never reaches a tool or the model. Empty: no token.",
        takes: 'a token',
        fallback: '`${{ github.token }}`',
        default: '${{ github.token }}',
        secret: true,
    },
    {
        name: 'allow-users',
        meaning: 'Logins of people who may start a run although they have no write access.',
        takes: logins,
        fallback: 'none',
    },
    {
        name: 'allow-bots',
        meaning: 'Logins of apps that may start a run, such as `dependabot[bot]`.',
        takes: logins,
        fallback: 'none',
    },
    {
        name: 'on-untrusted',
        meaning: 'What becomes of a run that the gate denies. `skip`; `fail`; `read-only`: it runs with the built-in read tools alone, tainted, and nothing is published but what `proposals` allows.',
        takes: 'skip, fail or read-only',
        fallback: '`skip`; with the recipes `review` and `triage`: `read-only`',
    },
];

;// CONCATENATED MODULE: ./src/runner/limit-rules.ts
/** What the run may use up, and which endings fail the step. Rows of the table of inputs. */

const limitRules = [
    {
        name: 'max-steps',
        meaning: 'Model calls. The last one is asked for an answer without tools.',
        takes: (0,input_rule/* wholeNumber */.rD)(1, 100),
        fallback: '`15`',
        default: '15',
    },
    {
        name: 'max-tool-calls',
        meaning: 'Tool calls of the whole run.',
        takes: (0,input_rule/* wholeNumber */.rD)(0, 10_000),
        fallback: '`100`',
        default: '100',
    },
    {
        name: 'max-total-tokens',
        meaning: 'Tokens of the whole run, input and output. What the next request can cost at worst has to fit before it is made.',
        takes: (0,input_rule/* wholeNumber */.rD)(1, 1_000_000_000_000),
        fallback: 'off',
    },
    {
        name: 'max-cost-usd',
        meaning: 'US dollars of the whole run, by `prices`, in the same way.',
        takes: 'a decimal number over 0, such as 0.25',
        fallback: 'off',
    },
    {
        name: 'prices',
        meaning: 'What models cost, in USD per million tokens: YAML lines `model: {input: 1.25, output: 10, cached: 0.125}`. `max-cost-usd` needs one for every model that may be asked.',
        takes: 'YAML lines of the form model: {input: 1.25, output: 10, cached: 0.125}, numbers with at most 6 decimals, cached optional',
        fallback: 'none',
    },
    {
        name: 'timeout',
        meaning: 'Time for the whole run.',
        takes: input_rule/* duration */.p0,
        fallback: '`20m`',
        default: '20m',
    },
    {
        name: 'fail-on',
        meaning: 'Conclusions that fail the step.',
        takes: 'none, all, or conclusions separated by commas or lines',
        fallback: 'all but `success` and `skipped`',
    },
];

;// CONCATENATED MODULE: ./src/runner/log-rules.ts
/** What is hidden, and what is kept of the run. Rows of the table of inputs. */

const logRules = [
    {
        name: 'secrets',
        meaning: 'More values to mask and redact: a YAML list, or one a line.',
        takes: 'a YAML list of strings, or one value a line',
        fallback: 'none',
        secret: true,
    },
    {
        name: 'redact',
        meaning: 'More patterns to redact, one a line, in RE2 syntax.',
        takes: 'regular expressions in RE2 syntax that do not match the empty text, one a line',
        fallback: 'none',
        variables: ['GOAGENT_REDACT'],
    },
    {
        name: 'audit-content',
        meaning: 'What the audit bundle keeps: `full`, or `digests`, which is digests, sizes and decisions without the texts of messages, arguments and results. Whoever can read a repository can download its artifacts, and anyone can read a public one.',
        takes: 'full or digests',
        fallback: '`full` in a private repository, else `digests`',
    },
    {
        name: 'upload-audit',
        meaning: 'Upload the bundle of the run as an artifact. `true`: a failed upload is a warning; `required`: it is a `publish-error`.',
        takes: 'true, false or required',
        fallback: '`true`',
        default: 'true',
    },
    {
        name: 'audit-artifact-name',
        meaning: 'Name of the artifact. One name can be used once in a workflow run, matrix included.',
        takes: 'up to 200 characters, none of them " : < > | * ? \\ / or a control character',
        fallback: '`goagent-audit-<job>-<attempt>-<8 random hex digits>`',
    },
    {
        name: 'audit-retention-days',
        meaning: 'Days that the artifact is kept. More than the repository allows is cut to that.',
        takes: (0,input_rule/* wholeNumber */.rD)(1, 400),
        fallback: "the repository's setting",
    },
];

;// CONCATENATED MODULE: ./src/runner/mode-rules.ts
/** What the step does with all of this. Rows of the table of inputs. */
const modeRules = [
    {
        name: 'mode',
        meaning: 'What the step does. `run`: runs the agent; `validate`: looks at the workflows, and at what they and this step name, without a model call or a key (docs/validate.md); `replay`: runs an earlier run again from its bundle, offline.',
        takes: 'run, validate or replay',
        fallback: '`run`',
        default: 'run',
    },
    {
        name: 'replay-file',
        meaning: 'The bundle to replay: a directory or a zip file. Only with `mode: replay`, and required there.',
        takes: 'a path',
        fallback: 'none',
    },
];

;// CONCATENATED MODULE: ./src/runner/model-rules.ts
/** The model and its endpoint. Rows of the table of inputs. */

const modelRules = [
    {
        name: 'base-url',
        meaning: 'Any OpenAI-compatible Chat Completions endpoint. `https:`, or `http:` for loopback.',
        takes: input_rule/* endpoint */.sR,
        fallback: '`https://api.openai.com/v1`',
        variables: ['OAI_BASE_URL'],
        url: true,
    },
    {
        name: 'allow-insecure-http',
        meaning: 'Allows `http:` to hosts other than loopback, such as a model in a service container. The key then travels unencrypted.',
        takes: 'true or false',
        fallback: '`false`',
        default: 'false',
    },
    {
        name: 'api-key',
        meaning: 'Key of the endpoint. May be absent where the endpoint wants none.',
        takes: 'one line of visible ASCII',
        fallback: 'none',
        variables: ['OAI_API_KEY', 'OPENAI_API_KEY'],
        secret: true,
    },
    {
        name: 'model',
        meaning: 'Name of the model. There is no silent default; a `.prompt.yml` may name it instead.',
        takes: 'a model name in one line',
        fallback: 'required',
        variables: ['OAI_MODEL'],
    },
    {
        name: 'fallback-models',
        meaning: 'Models that are tried in order when the retries of the one before are spent.',
        takes: 'model names, separated by commas or lines',
        fallback: 'none',
    },
    {
        name: 'api-headers',
        meaning: 'More request headers, `Name: value` lines. Their values are secrets, but for HTTP-Referer, X-Title, User-Agent, Accept*, OpenAI-Organization, OpenAI-Project and OpenAI-Beta.',
        takes: 'lines of the form Name: value, visible ASCII, not Authorization, Host, Content-* or Idempotency-Key',
        fallback: 'none',
        secret: true,
    },
    {
        name: 'temperature',
        meaning: 'Sampling temperature. Not sent when `top-p` is.',
        takes: 'a number from 0 to 2',
        fallback: 'not sent',
        variables: ['LLM_TEMPERATURE'],
    },
    {
        name: 'top-p',
        meaning: 'Nucleus sampling.',
        takes: 'a number over 0 and at most 1',
        fallback: 'not sent',
    },
    {
        name: 'reasoning-effort',
        meaning: 'How much a reasoning model thinks.',
        takes: 'none, minimal, low, medium, high or xhigh',
        fallback: 'not sent',
    },
    {
        name: 'max-output-tokens',
        meaning: 'Tokens of one reply.',
        takes: (0,input_rule/* wholeNumber */.rD)(1, 10_000_000),
        fallback: 'not sent',
    },
    {
        name: 'context-window',
        meaning: 'Tokens that the model can take in. What does not fit is shortened, oldest results first.',
        takes: (0,input_rule/* wholeNumber */.rD)(1024, 100_000_000),
        fallback: '`128000`',
        default: '128000',
    },
    {
        name: 'http-timeout',
        meaning: 'Time for one attempt at a request, from its start to the last byte of the reply.',
        takes: input_rule/* duration */.p0,
        fallback: '`120s`',
        variables: ['OAI_HTTP_TIMEOUT'],
    },
    {
        name: 'http-retries',
        meaning: 'Attempts after the first, on 408, 409, 429, 5xx, connection faults and time-outs.',
        takes: (0,input_rule/* wholeNumber */.rD)(0, 10),
        fallback: '`2`',
        variables: ['OAI_HTTP_RETRIES'],
    },
    {
        name: 'http-retry-backoff',
        meaning: 'Wait before the second attempt; it doubles from there, with jitter. `Retry-After` goes first.',
        takes: input_rule/* duration */.p0,
        fallback: '`500ms`',
        variables: ['OAI_HTTP_RETRY_BACKOFF'],
    },
];

;// CONCATENATED MODULE: ./src/runner/prestage-rules.ts
/** The look around before the task. Rows of the table of inputs. */

const prestageRules = [
    {
        name: 'prestage',
        meaning: 'Before the main loop, a short stage of its own looks around with read-only tools, leaves notes and may leave out tools of the main loop (docs/prestage.md says when it pays). When it fails, the run goes on without it.',
        takes: 'true or false',
        fallback: '`true`',
        default: 'true',
    },
    {
        name: 'prestage-model',
        meaning: 'Model of the pre-stage; a small, fast one will do.',
        takes: 'a model name in one line',
        fallback: '`model`, with its fallbacks',
        variables: ['OAI_PREP_MODEL'],
    },
    {
        name: 'prestage-base-url',
        meaning: 'Endpoint of the pre-stage.',
        takes: input_rule/* endpoint */.sR,
        fallback: '`base-url`',
        variables: ['OAI_PREP_BASE_URL'],
        url: true,
    },
    {
        name: 'prestage-api-key',
        meaning: "Key of the pre-stage's endpoint. `api-key` and `api-headers` go there only when scheme, host and port are the same.",
        takes: 'one line of visible ASCII',
        fallback: '`api-key`, on the same origin',
        variables: ['OAI_PREP_API_KEY'],
        secret: true,
    },
    {
        name: 'prestage-system',
        meaning: 'System prompt of the pre-stage. Excludes `prestage-system-file`.',
        takes: 'text',
        fallback: 'built in, short',
        text: true,
    },
    {
        name: 'prestage-system-file',
        meaning: 'A text file with that system prompt, read from the trusted revision.',
        takes: input_rule/* repositoryFile */.DQ,
        fallback: 'none',
    },
    {
        name: 'prestage-max-steps',
        meaning: 'Model calls of the pre-stage. It takes at most a quarter of what is left of the time of the run, and of its tool calls, tokens and money.',
        takes: (0,input_rule/* wholeNumber */.rD)(1, 20),
        fallback: '`4`',
        default: '4',
    },
    {
        name: 'allow-external',
        meaning: 'Offers the tools of the manifest to the pre-stage too, under all rules of the main loop. Without it the pre-stage has the built-in readers alone, and starts nothing.',
        takes: 'true or false',
        fallback: '`false`',
        default: 'false',
    },
    {
        name: 'prestage-tools',
        meaning: 'Manifest of the tools for the pre-stage, read from the trusted revision. Only with `allow-external`.',
        takes: input_rule/* repositoryFile */.DQ,
        fallback: '`tools`',
    },
];

// EXTERNAL MODULE: ./src/runner/recipe-rules.ts
var recipe_rules = __webpack_require__(95524);
;// CONCATENATED MODULE: ./src/runner/task-rules.ts
/** What is asked, and with which words. Rows of the table of inputs. */

const taskRules = [
    {
        name: 'prompt',
        meaning: 'The task. One of this, `prompt-file` or a `recipe`, to which it then adds; it excludes `prompt-file`. On a pull request or an issue, what the event says follows it by itself (docs/events.md).',
        takes: 'text',
        fallback: 'none',
        text: true,
    },
    {
        name: 'prompt-file',
        meaning: 'A text file with the task, or a `.prompt.yml`, read from the trusted revision (on a pull request its base), not from the work tree.',
        takes: input_rule/* repositoryFile */.DQ,
        fallback: 'none',
    },
    {
        name: 'variables',
        meaning: 'Values for `{{name}}` in the prompt file, as a YAML map. They are put in after the file was parsed: data, never structure.',
        takes: 'a YAML map of names to text, such as name: value',
        fallback: 'none',
        text: true,
    },
    {
        name: 'system',
        meaning: 'System prompt. Excludes `system-file`.',
        takes: 'text',
        fallback: 'built in, short',
        text: true,
    },
    {
        name: 'system-file',
        meaning: 'A text file with the system prompt, read from the trusted revision.',
        takes: input_rule/* repositoryFile */.DQ,
        fallback: 'none',
    },
    {
        name: 'developer',
        meaning: 'Extra instructions, sent as a developer message after the system prompt.',
        takes: 'text',
        fallback: 'none',
        text: true,
    },
];

;// CONCATENATED MODULE: ./src/runner/tool-rules.ts
/** What the model may call, and what that may touch. Rows of the table of inputs. */

const toolRules = [
    {
        name: 'tools',
        meaning: 'Manifest of the tools that may run, read from the trusted revision.',
        takes: input_rule/* repositoryFile */.DQ,
        fallback: "the action's own `tools.json`: read-only tools",
    },
    {
        name: 'allow-tools',
        meaning: 'Names of the manifest that are offered to the model.',
        takes: 'tool names of the manifest, separated by commas or lines',
        fallback: 'all of it',
    },
    {
        name: 'tool-timeout',
        meaning: 'Time for one tool call, unless the tool says `timeoutSec`.',
        takes: input_rule/* duration */.p0,
        fallback: '`30s`',
        default: '30s',
    },
    {
        name: 'max-tool-output',
        meaning: 'What one result may put in front of the model: head, marker, tail. A tool that says four times as much is stopped.',
        takes: input_rule/* size */.Ej,
        fallback: '`64KiB`',
        default: '64KiB',
    },
    {
        name: 'env-allowlist',
        meaning: 'Names of variables that manifests may pass on to tools, beside OAI_API_KEY, OAI_BASE_URL, OAI_IMAGE_BASE_URL and OAI_HTTP_TIMEOUT.',
        takes: 'names of variables, separated by commas or lines; not those of the runner',
        fallback: 'none',
    },
    {
        name: 'working-directory',
        meaning: 'Root of all file access, and where tools start.',
        takes: 'a directory inside the workspace',
        fallback: '`GITHUB_WORKSPACE`',
    },
    {
        name: 'allow-files',
        meaning: 'Globs of credential-like files (`.env`, `*.pem`, …) that the built-in tools may read in spite of their names.',
        takes: 'globs relative to the working directory, separated by commas or lines',
        fallback: 'none',
    },
    {
        name: 'tainted-tools',
        meaning: 'Tools that write, execute or use the network and that stay allowed once the run is tainted by what strangers wrote.',
        takes: 'tool names of the manifest, separated by commas or lines',
        fallback: 'none',
    },
    {
        name: 'allow-hosts',
        meaning: 'Hosts that network tools may reach, by name, or `public` for any public address. An external tool with `network: true` needs `public`.',
        takes: 'host names such as api.example.com, or public, separated by commas or lines',
        fallback: 'none',
    },
    {
        name: 'sandbox',
        meaning: 'Isolation of external tools. `auto`: the strongest that this machine gives; `required`: none starts under less than `full`; `off`.',
        takes: 'auto, required or off',
        fallback: '`auto`',
        default: 'auto',
    },
];

;// CONCATENATED MODULE: ./src/runner/input-table.ts
/** Every input of action.yml: the one table from which parser, action.yml and the README's tables are made. */










const groups = [
    ['task', taskRules],
    ['recipe', recipe_rules/* recipeRules */.G],
    ['model', modelRules],
    ['prestage', prestageRules],
    ['tools', toolRules],
    ['limits', limitRules],
    ['github', githubRules],
    ['answer', answerRules],
    ['log', logRules],
    ['mode', modeRules],
];
const inputTable = groups.flatMap(([group, rules]) => rules.map((rule) => ({ ...rule, group })));
const inputNames = inputTable.map((rule) => rule.name);


/***/ }),

/***/ 95524:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ recipeRules),
/* harmony export */   Q: () => (/* binding */ limitsWords)
/* harmony export */ });
/* harmony import */ var _input_rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67825);
/** What is asked for without a prompt, what may come of it, and how it is published. Rows of the table of inputs. */

const globs = 'globs of paths below the root of the repository, separated by commas or lines';
const severity = 'critical, major, minor or nit';
const limitsWords = 'a YAML map of types and how many, from 1 to 10, such as comment: 1 or labels: {max: 3, allow: [bug, docs]}';
const recipeRules = [
    {
        name: 'recipe',
        meaning: 'A task that the action brings with it. `review`: reads what a pull request changes and tells findings; `triage`: labels and one comment for an issue; `maintenance`: what the run changes in the work tree becomes one pull request. `prompt` or `prompt-file` adds to it.',
        takes: 'none, review, triage or maintenance',
        fallback: '`none`',
        default: 'none',
    },
    {
        name: 'publish',
        meaning: 'What becomes of proposals. `off`: nothing; `staged`: shown in the summary and stored, for `publish/action.yml` in another job; `live`: written to GitHub by this step.',
        takes: 'off, staged or live',
        fallback: '`staged`',
        default: 'staged',
    },
    {
        name: 'proposals',
        meaning: 'What the model may propose, and how many of each: a YAML map such as `comment: 1`, `review: 1`, `issue: 1`, `pull-request: 1`, `labels: {max: 3, allow: [bug, docs], allow-remove: []}`. One more than that rejects all of its type; a type that is not named cannot be proposed. Labels are named one by one.',
        takes: limitsWords,
        fallback: "the recipe's (`review`: one review; `triage`: one comment; `maintenance`: one pull request), else none",
    },
    {
        name: 'ignore',
        meaning: 'Files that `review` leaves out. The coverage says so.',
        takes: globs,
        fallback: 'none',
    },
    {
        name: 'min-severity',
        meaning: 'The least severe finding that `review` tells.',
        takes: severity,
        fallback: '`nit`',
        default: 'nit',
    },
    {
        name: 'max-findings',
        meaning: 'How many findings `review` tells, worst first. At most 30 of them stand beside their lines.',
        takes: (0,_input_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeNumber */ .rD)(1, 100),
        fallback: '`30`',
        default: '30',
    },
    {
        name: 'fail-on-severity',
        meaning: 'Findings of `review` that are still open and as severe as this, or worse, make the run `needs-human-review`.',
        takes: severity,
        fallback: 'off',
    },
    {
        name: 'min-coverage',
        meaning: 'Percent of the changed lines that `review` has to have read; less makes the run `needs-human-review`. What is ignored or generated does not count.',
        takes: (0,_input_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeNumber */ .rD)(0, 100),
        fallback: 'off',
    },
    {
        name: 'comment-prefix',
        meaning: 'On a comment the run starts only when the comment begins with this word, such as `/goagent`. Other events do not ask for it.',
        takes: 'one word of 2 to 50 visible ASCII characters, such as /goagent',
        fallback: 'every comment starts it',
    },
    {
        name: 'protected-paths',
        meaning: 'Files of which `maintenance` proposes no change, beside those that no tool may write (`.github/` and its kin).',
        takes: globs,
        fallback: 'none',
    },
    {
        name: 'max-patch-size',
        meaning: 'How large what `maintenance` changes may be; more, and nothing of it is proposed.',
        takes: _input_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .size */ .Ej,
        fallback: '`1MiB`',
        default: '1MiB',
    },
    {
        name: 'max-patch-files',
        meaning: 'How many files `maintenance` may change; more, and nothing of it is proposed.',
        takes: (0,_input_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeNumber */ .rD)(1, 1_000),
        fallback: '`100`',
        default: '100',
    },
];


/***/ })

};
