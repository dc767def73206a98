/** What `--help` says. */

import { replayHelp } from './replay-command.ts';
import { reportHelp } from './report-command.ts';
import { testPolicyHelp } from './test-policy-command.ts';

const verifyHelp = `goagent-action verify [--expect DIGEST] [--complete] [--json] PATH

Checks an audit log: PATH is a bundle's directory, the zip of its artifact, or an audit.jsonl alone.
Form (RFC 8785), order and hash chain of every line; in a bundle also size and SHA-256 of every file.

  --expect DIGEST  the digest that the run printed (output audit-digest). Without it the check
                   proves only that the log agrees with itself.
  --complete       a log without its end (a run that was killed) counts as not fine
  --json           one JSON object instead of text

Exit status: 0 valid, 1 not valid, 2 wrong use.`;

const demoHelp = `goagent-action demo

Runs the action's main bundle, as a runner would, on a small git repository that it makes in the
temporary directory. The model is an embedded, scripted one; with OAI_MODEL set (and OAI_BASE_URL,
OAI_API_KEY) it is the one that you name.

Exit status: 0 success and a valid log, 1 anything else.`;

const toolsHelp = `goagent-action tools [--json]

Lists the built-in tools: name, access, whether they use the network, what they do.

  --json           one JSON object, with the JSON Schemas of arguments and answers

Exit status: 0 fine, 2 wrong use.`;

const installToolsHelp = `goagent-action install-tools [--force] [--json] DIRECTORY

Writes a wrapper of each built-in tool to DIRECTORY/tools/bin, for manifests that name programs there:
DIRECTORY is the one that the manifest lies in. A wrapper starts this very installation, so that it has
to stay where it is. Nothing is written when a file is in the way that is no wrapper of ours.

  --force          write over such files
  --json           one JSON object instead of text

Exit status: 0 written, 1 not written, 2 wrong use.`;

const validateHelp = `goagent-action validate [--tools FILE] [--capabilities] [--strict] [--json] [PATH…]

Looks at the workflows that use this action, and at what they name: inputs, manifest, prompt files, schemas,
limits. Nothing is called, no key is needed. PATH is a workflow, a manifest (.json), a prompt file
(.prompt.yml) or a directory of workflows or manifests; without one it is .github/workflows. Run it in
the root of the repository: paths are relative to it, and files are read as they lie there, where a run
reads them from the trusted revision.

  --tools FILE     a manifest to look at as well
  --capabilities   tells what the model will be offered, for each way that a run can begin
  --strict         warnings count as not fine too
  --json           one JSON object instead of text

Exit status: 0 fine, 1 something was found, 2 wrong use.`;

const runHelp = `goagent-action run --prompt TEXT --model NAME [--INPUT VALUE…]

Runs the action on this directory, as a job would. Every input of action.yml is an option of the same
name and takes the same values; OAI_MODEL, OAI_BASE_URL, OAI_API_KEY and their kin stand in as they do
there. Give a key in OAI_API_KEY: options are seen by everybody on this machine.

Policy files (tools, prompt-file, system-file, …) are read from the commit that is checked out: commit
them first. Nothing is asked of GitHub without --github-token. The bundle, with the audit log, lies in a
new directory that is printed at the end.

Exit status: 0 success, 1 any other conclusion, 2 wrong use.`;

const probeHelp = `goagent-action probe [--model NAME] [--base-url URL] [--api-key KEY] [--json] [--INPUT VALUE ...]

Asks an endpoint seven small questions: whether it answers, calls tools, can be told to call none, makes
several calls in one reply, takes developer messages, answers in JSON, and counts tokens. They cost some
hundred tokens. Options are the inputs of the action that speak of the model; OAI_MODEL, OAI_BASE_URL,
OAI_API_KEY and OPENAI_API_KEY are read too. A key in a variable is better than one on a command line.

  --json  one JSON object instead of text

Exit status: 0 a run of the action can work with it, 1 it cannot, 2 wrong use.`;

const pages: Readonly<Record<string, string>> = {
  demo: demoHelp,
  'install-tools': installToolsHelp,
  probe: probeHelp,
  report: reportHelp,
  replay: replayHelp,
  'test-policy': testPolicyHelp,
  run: runHelp,
  tools: toolsHelp,
  validate: validateHelp,
  verify: verifyHelp,
};

export const helpOf = (command: string): string => pages[command] ?? usage;

export const usage = `goagent-action COMMAND [OPTIONS]

  demo           run the action on a small repository, with an embedded scripted model
  install-tools  write wrappers of the built-in tools, for manifests that name programs
  probe          ask an endpoint what it can do
  report         make the page of a run from its bundle
  replay         run a recorded run again, offline
  test-policy    judge the cases of a policy test
  run            run the action on this directory, as a job would
  tools          list the built-in tools
  validate       look for faults in workflows, manifests, prompts and limits
  verify         check the audit log of a run

--help after a command says more; --version prints the version.`;
