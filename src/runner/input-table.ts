/** Every input of action.yml: the one table from which parser, action.yml and the README's tables are made. */

export type InputGroup = 'task' | 'answer' | 'model' | 'prestage' | 'tools' | 'limits' | 'log';

export type InputRule = {
  readonly name: string;
  readonly group: InputGroup;
  readonly meaning: string;
  /** What it takes, for complaints: "got X, takes …". */
  readonly takes: string;
  /** What applies when it is not given, in words; an input with variables has no default in action.yml. */
  readonly fallback: string;
  /** Declared in action.yml, so that the runner shows and applies it. */
  readonly default?: string;
  /** Variables that stand in when the input is empty, first one first. */
  readonly variables?: readonly string[];
  readonly required?: true;
  /** Its value is never shown, not even in a complaint. */
  readonly secret?: true;
  /** A URL: what may be a credential in it, such as its user or its query, is not shown in a complaint. */
  readonly url?: true;
};

const wholeNumber = (from: number, to: number) => `a whole number from ${from} to ${to}`;
const duration = 'a duration such as 750ms, 90s, 20m or 1h2m3.5s, or whole seconds';
const size = 'a size in bytes, or such as 64KiB or 1MiB';
const repositoryFile = 'a path of a committed file, relative to the workspace';

export const inputTable: readonly InputRule[] = [
  {
    name: 'prompt',
    group: 'task',
    meaning: 'The task. Either this or `prompt-file`.',
    takes: 'text',
    fallback: 'none',
  },
  {
    name: 'prompt-file',
    group: 'task',
    meaning:
      'A text file with the task, or a `.prompt.yml`, read from the commit that started the run (`GITHUB_SHA`), not from the work tree.',
    takes: repositoryFile,
    fallback: 'none',
  },
  {
    name: 'variables',
    group: 'task',
    meaning:
      'Values for `{{name}}` in the prompt file, as a YAML map. They are put in after the file was parsed: data, never structure.',
    takes: 'a YAML map of names to text, such as name: value',
    fallback: 'none',
  },
  {
    name: 'system',
    group: 'task',
    meaning: 'System prompt. Excludes `system-file`.',
    takes: 'text',
    fallback: 'built in, short',
  },
  {
    name: 'system-file',
    group: 'task',
    meaning: 'A text file with the system prompt, read from the commit that started the run.',
    takes: repositoryFile,
    fallback: 'none',
  },
  {
    name: 'developer',
    group: 'task',
    meaning: 'Extra instructions, sent as a developer message after the system prompt.',
    takes: 'text',
    fallback: 'none',
  },
  {
    name: 'base-url',
    group: 'model',
    meaning: 'Any OpenAI-compatible Chat Completions endpoint. `https:`, or `http:` for loopback.',
    takes:
      'an https URL without user, query or fragment, such as https://api.openai.com/v1 (http for loopback, or for any host with allow-insecure-http: true)',
    fallback: '`https://api.openai.com/v1`',
    variables: ['OAI_BASE_URL'],
    url: true,
  },
  {
    name: 'allow-insecure-http',
    group: 'model',
    meaning:
      'Allows `http:` to hosts other than loopback, such as a model in a service container. The key then travels unencrypted.',
    takes: 'true or false',
    fallback: '`false`',
    default: 'false',
  },
  {
    name: 'api-key',
    group: 'model',
    meaning: 'Key of the endpoint. May be absent where the endpoint wants none.',
    takes: 'one line of visible ASCII',
    fallback: 'none',
    variables: ['OAI_API_KEY', 'OPENAI_API_KEY'],
    secret: true,
  },
  {
    name: 'model',
    group: 'model',
    meaning: 'Name of the model. There is no silent default; a `.prompt.yml` may name it instead.',
    takes: 'a model name in one line',
    fallback: 'required',
    variables: ['OAI_MODEL'],
  },
  {
    name: 'fallback-models',
    group: 'model',
    meaning: 'Models that are tried in order when the retries of the one before are spent.',
    takes: 'model names, separated by commas or lines',
    fallback: 'none',
  },
  {
    name: 'api-headers',
    group: 'model',
    meaning:
      'More request headers, `Name: value` lines. Their values are secrets, but for HTTP-Referer, X-Title, User-Agent, Accept*, OpenAI-Organization, OpenAI-Project and OpenAI-Beta.',
    takes:
      'lines of the form Name: value, visible ASCII, not Authorization, Host, Content-* or Idempotency-Key',
    fallback: 'none',
    secret: true,
  },
  {
    name: 'temperature',
    group: 'model',
    meaning: 'Sampling temperature. Not sent when `top-p` is.',
    takes: 'a number from 0 to 2',
    fallback: 'not sent',
    variables: ['LLM_TEMPERATURE'],
  },
  {
    name: 'top-p',
    group: 'model',
    meaning: 'Nucleus sampling.',
    takes: 'a number over 0 and at most 1',
    fallback: 'not sent',
  },
  {
    name: 'reasoning-effort',
    group: 'model',
    meaning: 'How much a reasoning model thinks.',
    takes: 'none, minimal, low, medium, high or xhigh',
    fallback: 'not sent',
  },
  {
    name: 'max-output-tokens',
    group: 'model',
    meaning: 'Tokens of one reply.',
    takes: wholeNumber(1, 10_000_000),
    fallback: 'not sent',
  },
  {
    name: 'context-window',
    group: 'model',
    meaning: 'Tokens that the model can take in. What does not fit is shortened, oldest results first.',
    takes: wholeNumber(1024, 100_000_000),
    fallback: '`128000`',
    default: '128000',
  },
  {
    name: 'http-timeout',
    group: 'model',
    meaning: 'Time for one attempt at a request, from its start to the last byte of the reply.',
    takes: duration,
    fallback: '`120s`',
    variables: ['OAI_HTTP_TIMEOUT'],
  },
  {
    name: 'http-retries',
    group: 'model',
    meaning: 'Attempts after the first, on 408, 409, 429, 5xx, connection faults and time-outs.',
    takes: wholeNumber(0, 10),
    fallback: '`2`',
    variables: ['OAI_HTTP_RETRIES'],
  },
  {
    name: 'http-retry-backoff',
    group: 'model',
    meaning: 'Wait before the second attempt; it doubles from there, with jitter. `Retry-After` goes first.',
    takes: duration,
    fallback: '`500ms`',
    variables: ['OAI_HTTP_RETRY_BACKOFF'],
  },
  {
    name: 'prestage',
    group: 'prestage',
    meaning:
      'Before the main loop, a short stage of its own looks around with read-only tools and leaves notes (docs/prestage.md says when it pays). When it fails, the run goes on without it.',
    takes: 'true or false',
    fallback: '`true`',
    default: 'true',
  },
  {
    name: 'prestage-model',
    group: 'prestage',
    meaning: 'Model of the pre-stage; a small, fast one will do.',
    takes: 'a model name in one line',
    fallback: '`model`, with its fallbacks',
    variables: ['OAI_PREP_MODEL'],
  },
  {
    name: 'prestage-base-url',
    group: 'prestage',
    meaning: 'Endpoint of the pre-stage.',
    takes:
      'an https URL without user, query or fragment, such as https://api.openai.com/v1 (http for loopback, or for any host with allow-insecure-http: true)',
    fallback: '`base-url`',
    variables: ['OAI_PREP_BASE_URL'],
    url: true,
  },
  {
    name: 'prestage-api-key',
    group: 'prestage',
    meaning:
      "Key of the pre-stage's endpoint. `api-key` and `api-headers` go there only when scheme, host and port are the same.",
    takes: 'one line of visible ASCII',
    fallback: '`api-key`, on the same origin',
    variables: ['OAI_PREP_API_KEY'],
    secret: true,
  },
  {
    name: 'prestage-system',
    group: 'prestage',
    meaning: 'System prompt of the pre-stage. Excludes `prestage-system-file`.',
    takes: 'text',
    fallback: 'built in, short',
  },
  {
    name: 'prestage-system-file',
    group: 'prestage',
    meaning: 'A text file with that system prompt, read from the commit that started the run.',
    takes: repositoryFile,
    fallback: 'none',
  },
  {
    name: 'prestage-max-steps',
    group: 'prestage',
    meaning:
      'Model calls of the pre-stage. It never takes more than a quarter of the time and of the tool calls of the run.',
    takes: wholeNumber(1, 20),
    fallback: '`4`',
    default: '4',
  },
  {
    name: 'allow-external',
    group: 'prestage',
    meaning:
      'Offers the tools of the manifest to the pre-stage too, under all rules of the main loop. Without it the pre-stage has the built-in readers alone, and starts nothing.',
    takes: 'true or false',
    fallback: '`false`',
    default: 'false',
  },
  {
    name: 'prestage-tools',
    group: 'prestage',
    meaning:
      'Manifest of the tools for the pre-stage, read from the commit that started the run. Only with `allow-external`.',
    takes: repositoryFile,
    fallback: '`tools`',
  },
  {
    name: 'tools',
    group: 'tools',
    meaning: 'Manifest of the tools that may run, read from the commit that started the run.',
    takes: repositoryFile,
    fallback: "the action's own `tools.json`: read-only tools",
  },
  {
    name: 'allow-tools',
    group: 'tools',
    meaning: 'Names of the manifest that are offered to the model.',
    takes: 'tool names of the manifest, separated by commas or lines',
    fallback: 'all of it',
  },
  {
    name: 'tool-timeout',
    group: 'tools',
    meaning: 'Time for one tool call, unless the tool says `timeoutSec`.',
    takes: duration,
    fallback: '`30s`',
    default: '30s',
  },
  {
    name: 'max-tool-output',
    group: 'tools',
    meaning:
      'What one result may put in front of the model: head, marker, tail. A tool that says four times as much is stopped.',
    takes: size,
    fallback: '`64KiB`',
    default: '64KiB',
  },
  {
    name: 'env-allowlist',
    group: 'tools',
    meaning:
      'Names of variables that manifests may pass on to tools, beside OAI_API_KEY, OAI_BASE_URL, OAI_IMAGE_BASE_URL and OAI_HTTP_TIMEOUT.',
    takes: 'names of variables, separated by commas or lines; not those of the runner',
    fallback: 'none',
  },
  {
    name: 'working-directory',
    group: 'tools',
    meaning: 'Root of all file access, and where tools start.',
    takes: 'a directory inside the workspace',
    fallback: '`GITHUB_WORKSPACE`',
  },
  {
    name: 'allow-files',
    group: 'tools',
    meaning:
      'Globs of credential-like files (`.env`, `*.pem`, …) that the built-in tools may read in spite of their names.',
    takes: 'globs relative to the working directory, separated by commas or lines',
    fallback: 'none',
  },
  {
    name: 'max-steps',
    group: 'limits',
    meaning: 'Model calls. The last one is asked for an answer without tools.',
    takes: wholeNumber(1, 100),
    fallback: '`15`',
    default: '15',
  },
  {
    name: 'max-tool-calls',
    group: 'limits',
    meaning: 'Tool calls of the whole run.',
    takes: wholeNumber(0, 10_000),
    fallback: '`100`',
    default: '100',
  },
  {
    name: 'max-total-tokens',
    group: 'limits',
    meaning:
      'Tokens of the whole run, input and output. What the next request can cost at worst has to fit before it is made.',
    takes: wholeNumber(1, 1_000_000_000_000),
    fallback: 'off',
  },
  {
    name: 'max-cost-usd',
    group: 'limits',
    meaning: 'US dollars of the whole run, by `prices`, in the same way.',
    takes: 'a decimal number over 0, such as 0.25',
    fallback: 'off',
  },
  {
    name: 'prices',
    group: 'limits',
    meaning:
      'What models cost, in USD per million tokens: YAML lines `model: {input: 1.25, output: 10, cached: 0.125}`. `max-cost-usd` needs one for every model that may be asked.',
    takes:
      'YAML lines of the form model: {input: 1.25, output: 10, cached: 0.125}, numbers with at most 6 decimals, cached optional',
    fallback: 'none',
  },
  {
    name: 'timeout',
    group: 'limits',
    meaning: 'Time for the whole run.',
    takes: duration,
    fallback: '`20m`',
    default: '20m',
  },
  {
    name: 'fail-on',
    group: 'limits',
    meaning: 'Conclusions that fail the step.',
    takes: 'none, all, or conclusions separated by commas or lines',
    fallback: 'all but `success` and `skipped`',
  },
  {
    name: 'output-schema',
    group: 'answer',
    meaning:
      'JSON Schema of the answer. It is checked here; an answer that does not fit is asked for once more, and is then `invalid-output`.',
    takes: 'a JSON Schema: one JSON object',
    fallback: 'none: any text is an answer',
  },
  {
    name: 'output-schema-file',
    group: 'answer',
    meaning: 'A file with that schema, read from the commit that started the run. Excludes `output-schema`.',
    takes: repositoryFile,
    fallback: 'none',
  },
  {
    name: 'secrets',
    group: 'log',
    meaning: 'More values to mask and redact: a YAML list, or one a line.',
    takes: 'a YAML list of strings, or one value a line',
    fallback: 'none',
    secret: true,
  },
  {
    name: 'redact',
    group: 'log',
    meaning: 'More patterns to redact, one a line, in RE2 syntax.',
    takes: 'regular expressions in RE2 syntax that do not match the empty text, one a line',
    fallback: 'none',
    variables: ['GOAGENT_REDACT'],
  },
  {
    name: 'audit-content',
    group: 'log',
    meaning:
      'What the audit bundle keeps: `full`, or `digests`, which is digests, sizes and decisions without the texts of messages, arguments and results. Whoever can read a repository can download its artifacts, and anyone can read a public one.',
    takes: 'full or digests',
    fallback: '`full` in a private repository, else `digests`',
  },
  {
    name: 'upload-audit',
    group: 'log',
    meaning:
      'Upload the bundle of the run as an artifact. `true`: a failed upload is a warning; `required`: it is a `publish-error`.',
    takes: 'true, false or required',
    fallback: '`true`',
    default: 'true',
  },
  {
    name: 'audit-artifact-name',
    group: 'log',
    meaning: 'Name of the artifact. One name can be used once in a workflow run, matrix included.',
    takes: 'up to 200 characters, none of them " : < > | * ? \\ / or a control character',
    fallback: '`goagent-audit-<job>-<attempt>-<8 random hex digits>`',
  },
  {
    name: 'audit-retention-days',
    group: 'log',
    meaning: 'Days that the artifact is kept. GitHub takes no more than the repository allows.',
    takes: wholeNumber(1, 90),
    fallback: "the repository's setting",
  },
];

export const inputNames: readonly string[] = inputTable.map((rule) => rule.name);
