/** What the doctor looks for beside the workflow itself: one table, from which a part of docs/validate.md is made. */

import type { WorkflowRule } from '../../law/doctor/codes.ts';

export type ConfigurationCode =
  | 'WORKFLOW_UNREADABLE'
  | 'INPUT_INVALID'
  | 'FILE_MISSING'
  | 'CREDENTIAL_FILE_NAMED'
  | 'FILE_TOO_LARGE'
  | 'FILE_INVALID'
  | 'VARIABLE_MISSING'
  | 'VARIABLE_UNUSED'
  | 'MANIFEST_INVALID'
  | 'TOOL_UNKNOWN'
  | 'SCHEMA_INVALID'
  | 'SCHEMA_NOT_STRICT'
  | 'KEY_MISSING'
  | 'RECIPE_WITHOUT_TOOLS'
  | 'PRICE_UNKNOWN'
  | 'BUDGET_TOO_SMALL'
  | 'STEPS_OUT_OF_REACH'
  | 'WINDOW_TOO_SMALL'
  | 'OUTPUT_OVER_WINDOW'
  | 'TIMES_CONTRADICT'
  | 'TOOLS_NEVER_USED'
  | 'TOOL_NEVER_CALLABLE'
  | 'TOOLS_OFF_UNDER_TAINT'
  | 'GRANT_WITHOUT_USE'
  | 'PROGRAM_UNAVAILABLE'
  | 'PLACEHOLDER_LEFT';

/** Worst first. */
export const configurationRules: { readonly [code in ConfigurationCode]: WorkflowRule } = {
  WORKFLOW_UNREADABLE: {
    severity: 'error',
    what: 'the workflow file is not one',
    why: 'GitHub would not run it, so nothing in it could be judged.',
    fix: 'Mend the file.',
  },
  INPUT_INVALID: {
    severity: 'error',
    what: 'an input is unknown, lacks, or has a value that it does not take',
    why: 'The run would end with config-error before anything is called.',
    fix: 'Give the input a value that it takes.',
  },
  FILE_MISSING: {
    severity: 'error',
    what: 'a file that an input names is not there',
    why: 'A run reads it from the trusted revision, on a pull request from the base: it has to be committed.',
    fix: 'Commit the file, or correct the path.',
  },
  CREDENTIAL_FILE_NAMED: {
    severity: 'error',
    what: 'an input names a file that holds credentials by its name, or one of git’s own',
    why: 'A run sends the texts that it is given to the model’s endpoint, and tools are kept from files of such names.',
    fix: 'Name a file that was written for this input.',
  },
  FILE_TOO_LARGE: {
    severity: 'warning',
    what: 'a file that an input names is larger than 1 MiB',
    why: 'It is not looked into here, so that nothing is said of it. A run takes no manifest of this size, and hardly any model a text.',
    fix: 'Make it smaller: below 1 MiB, and far below for a text that a model is to read.',
  },
  FILE_INVALID: {
    severity: 'error',
    what: 'a prompt file, or another text that an input names, cannot be used',
    why: 'The run would end with config-error before anything is called.',
    fix: 'Mend the file.',
  },
  VARIABLE_MISSING: {
    severity: 'error',
    what: 'a placeholder of a prompt file has no value',
    why: 'The run would end with config-error before anything is called.',
    fix: 'Give it in the input "variables".',
  },
  VARIABLE_UNUSED: {
    severity: 'warning',
    what: 'a variable that no placeholder of the prompt file asks for',
    why: 'What it says never reaches the model.',
    fix: 'Remove it, or write the placeholder.',
  },
  MANIFEST_INVALID: {
    severity: 'error',
    what: 'the manifest of tools has an error',
    why: 'The run would end with config-error before anything is called.',
    fix: 'Mend the manifest; schemas/tools.schema.json helps an editor to.',
  },
  TOOL_UNKNOWN: {
    severity: 'error',
    what: 'allow-tools or tainted-tools names a tool that the manifest does not have',
    why: 'The run would end with config-error: a name that nobody knows may be a grant gone astray.',
    fix: 'Correct the name, or remove it.',
  },
  SCHEMA_INVALID: {
    severity: 'error',
    what: 'the schema of the answer cannot be checked: no JSON Schema, or a keyword that is not known',
    why: 'The run would end with config-error before anything is called.',
    fix: 'Mend the schema: draft-07 or 2020-12, and no keyword of another kind.',
  },
  SCHEMA_NOT_STRICT: {
    severity: 'warning',
    what: 'a schema with "strict": true that strict endpoints refuse',
    why: 'They want every property required and no others. The answer is then asked for without the schema.',
    fix: 'Give each object "additionalProperties": false and all of its properties in "required", or leave "strict" out.',
  },
  KEY_MISSING: {
    severity: 'warning',
    what: 'the step has no key, and asks an endpoint that wants one',
    why: 'Without base-url the endpoint is api.openai.com, which answers without a key with status 401.',
    fix: 'Give api-key: ${{ secrets.NAME }}, or base-url for an endpoint that wants no key.',
  },
  RECIPE_WITHOUT_TOOLS: {
    severity: 'warning',
    what: 'recipe: maintenance is offered no tool that writes or runs something',
    why: 'Its pull request is made of what tools changed in the work tree. Nothing could be changed.',
    fix: 'Offer such tools in the manifest and in allow-tools, or leave "tools" out: the recipe has its own.',
  },
  PRICE_UNKNOWN: {
    severity: 'error',
    what: 'max-cost-usd is given, and the price of a model is not',
    why: 'A limit of money is worth nothing while one of the models has no price, so the run would not begin.',
    fix: 'Add the price to "prices".',
  },
  BUDGET_TOO_SMALL: {
    severity: 'error',
    what: 'max-total-tokens or max-cost-usd does not let the first request be made',
    why: 'What a request can cost at worst must fit before it is sent, so nothing would ever be asked.',
    fix: 'Raise the limit, or shorten the prompt and the list of tools.',
  },
  STEPS_OUT_OF_REACH: {
    severity: 'note',
    what: 'max-steps can never be reached under the limit of tokens or money',
    why: 'Every step sends at least the prompt and the tools again, and the limit is spent before.',
    fix: 'Lower max-steps, or raise the limit.',
  },
  WINDOW_TOO_SMALL: {
    severity: 'error',
    what: 'prompt, system prompt and tools do not fit context-window',
    why: 'They are never shortened, so the first request could not be made.',
    fix: 'Shorten them, offer fewer tools (allow-tools), or give context-window the size that the model has.',
  },
  OUTPUT_OVER_WINDOW: {
    severity: 'warning',
    what: 'max-output-tokens is more than half of context-window',
    why: 'At most half of the window is kept for a reply: the rest of the number does nothing but make requests fail.',
    fix: 'Lower max-output-tokens.',
  },
  TIMES_CONTRADICT: {
    severity: 'warning',
    what: 'one time limit ends before another that it should hold',
    why: 'The longer one can never be reached: the run, or the runner, ends it earlier, and less orderly.',
    fix: 'Let each be shorter than what is around it: tool, run, step, job.',
  },
  TOOLS_NEVER_USED: {
    severity: 'warning',
    what: 'the limits do not let a tool be called',
    why: 'The last step is asked for an answer without tools, and max-tool-calls counts every call.',
    fix: 'Raise the limit, or offer no tools.',
  },
  TOOL_NEVER_CALLABLE: {
    severity: 'warning',
    what: 'a tool is offered, and every call of it would be refused',
    why: 'The model spends steps on it, and three replies in a row with nothing but refused calls end the run.',
    fix: 'Grant what it needs, or leave it out of allow-tools.',
  },
  TOOLS_OFF_UNDER_TAINT: {
    severity: 'note',
    what: 'tools that are refused once the words of strangers have reached the run',
    why: 'That is how it is meant. It is told so that nobody wonders about DENIED_TAINT.',
    fix: 'Nothing, unless the task needs one of them: then think twice, and name it in tainted-tools.',
  },
  GRANT_WITHOUT_USE: {
    severity: 'note',
    what: 'tainted-tools names a tool that stays under taint without it',
    why: 'The grant does nothing today, and would count the day the tool becomes one that writes.',
    fix: 'Remove the name.',
  },
  PROGRAM_UNAVAILABLE: {
    severity: 'warning',
    what: 'the program of a tool is not there, or cannot be started, on this machine',
    why: 'The machine of the run may have it; if not, the run would end with config-error.',
    fix: 'See to it that the job has the program before this step.',
  },
  PLACEHOLDER_LEFT: {
    severity: 'note',
    what: 'uses: names the stand-in of the docs in place of an owner',
    why: 'org/goagent-action is whatever somebody of that name puts there, and not what you have looked at.',
    fix: 'Write the owner whose copy of this action you use.',
  },
};
