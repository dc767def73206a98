/** What the doctor looks for in a workflow: one table, from which the page of docs is made. */

export type Severity = 'error' | 'warning' | 'note';

export type WorkflowCode =
  | 'HEAD_CHECKED_OUT'
  | 'LOCAL_ACTION_ON_PULL_REQUEST'
  | 'EVENT_TEXT_IN_INPUT'
  | 'EVENT_TEXT_IN_SCRIPT'
  | 'OUTPUT_IN_SCRIPT'
  | 'OUTPUT_IN_INPUT'
  | 'WORKSPACE_CODE_AFTER_AGENT'
  | 'KEY_IN_WORKFLOW'
  | 'SECRET_IN_SHARED_ENV'
  | 'PERMISSIONS_NOT_SET'
  | 'PERMISSIONS_TOO_WIDE'
  | 'PERMISSIONS_MISSING'
  | 'CREDENTIALS_PERSISTED'
  | 'ACTION_NOT_PINNED'
  | 'CHECKOUT_MISSING'
  | 'HISTORY_MISSING'
  | 'CONCURRENCY_MISSING'
  | 'TIMEOUT_MISSING'
  | 'CONCLUSION_HIDDEN'
  | 'SELF_HOSTED_FOR_STRANGERS'
  | 'EXPRESSION_NOT_READ'
  | 'NOT_LOOKED_INTO';

export type WorkflowRule = {
  /** As it mostly is; a finding has its own. */
  readonly severity: Severity;
  /** What is looked for. */
  readonly what: string;
  readonly why: string;
  readonly fix: string;
};

/** Worst first. */
export const workflowRules: { readonly [code in WorkflowCode]: WorkflowRule } = {
  HEAD_CHECKED_OUT: {
    severity: 'error',
    what: 'the head of a pull request is checked out on an event that runs with this repository’s secrets',
    why: 'On these events anybody can start the job with your secrets and your token. Whatever then reads the work tree reads a stranger’s files, and whatever starts from it runs a stranger’s code.',
    fix: 'Check out without "ref", which is the base. The action reads the head’s files from GitHub by itself, and starts none of them.',
  },
  LOCAL_ACTION_ON_PULL_REQUEST: {
    severity: 'error',
    what: 'this action is used by a path in the work tree on a pull request',
    why: 'The work tree is what the pull request wants: its own copy of the action runs, before any gate, with what the job has.',
    fix: 'Name the action by repository and version: uses: owner/goagent-action@<commit>.',
  },
  EVENT_TEXT_IN_INPUT: {
    severity: 'warning',
    what: 'text that a stranger can write is pasted into an input of this action',
    why: 'What is pasted into an input counts as the operator’s word. In the prompt it comes without the marks that say who wrote it, and the run is tainted by it.',
    fix: 'Leave it out: title, body, author, comment and changed paths follow the prompt by themselves, marked as what they are.',
  },
  EVENT_TEXT_IN_SCRIPT: {
    severity: 'error',
    what: 'text that a stranger can write is pasted into a script',
    why: 'The expression is replaced before the shell reads the script: quotes in the text end the quotes around it, and the rest is run.',
    fix: 'Give it to the step as a variable in "env", and use that variable in the script, in quotes.',
  },
  OUTPUT_IN_SCRIPT: {
    severity: 'error',
    what: 'what the model wrote is pasted into a script',
    why: 'The answer is a model’s text, and the model may have read a stranger’s. Pasted into a script it is part of the script.',
    fix: 'Give it to the step as a variable in "env", or read the file that final-message-file or structured-output-file names.',
  },
  OUTPUT_IN_INPUT: {
    severity: 'warning',
    what: 'what a model wrote in an earlier run is pasted into an input of this action',
    why: 'What is pasted into an input counts as the operator’s word, and the taint of the earlier run is lost on the way.',
    fix: 'Let one run do both, or hand the text on as a file in the work tree that the later run reads as data.',
  },
  WORKSPACE_CODE_AFTER_AGENT: {
    severity: 'error',
    what: 'a step after an agent that can write runs code of the work tree, with secrets or a token that writes',
    why: 'What the agent wrote is run: scripts of packages, build files, tests. It gets what the step gets.',
    fix: 'Run it in another job, on the pull request that was proposed, with "permissions: {contents: read}" and without secrets.',
  },
  KEY_IN_WORKFLOW: {
    severity: 'error',
    what: 'a key stands in the workflow file',
    why: 'Everybody who can read the repository, or any copy of it, has the key. It is in the history too.',
    fix: 'Withdraw the key, put a new one in the repository’s secrets, and write ${{ secrets.NAME }}.',
  },
  SECRET_IN_SHARED_ENV: {
    severity: 'warning',
    what: 'a secret is in the environment of the whole job or workflow',
    why: 'Every step and every program that it starts gets it, those that need no secret too.',
    fix: 'Give it to the one step that needs it: an input of this action, or "env" of that step.',
  },
  PERMISSIONS_NOT_SET: {
    severity: 'warning',
    what: 'neither the job nor the workflow says which permissions its token has',
    why: 'Then the settings of the repository decide, and in many of them the token may write everything.',
    fix: 'Write the block into the job.',
  },
  PERMISSIONS_TOO_WIDE: {
    severity: 'warning',
    what: 'the token of the job may do more than this configuration can use',
    why: 'Every action and script of the job can take the token. What it may not do nobody can make it do.',
    fix: 'Write the smaller block into the job.',
  },
  PERMISSIONS_MISSING: {
    severity: 'error',
    what: 'the token of the job may not do what this configuration is to do',
    why: 'GitHub will refuse it: the run ends without what it was to read or to publish.',
    fix: 'Write the block into the job.',
  },
  CREDENTIALS_PERSISTED: {
    severity: 'warning',
    what: 'a checkout before the agent leaves the token of the job on the disk',
    why: 'Every later step, and every program that it starts, can read it there.',
    fix: 'Give the checkout persist-credentials: false.',
  },
  ACTION_NOT_PINNED: {
    severity: 'warning',
    what: 'an action is named by something that can be moved',
    why: 'Whoever can move the tag or the branch decides what runs here next, beside your key.',
    fix: 'Name it by its commit, all 40 digits, with the version in a comment behind it.',
  },
  CHECKOUT_MISSING: {
    severity: 'error',
    what: 'recipe: maintenance has no checkout before it',
    why: 'It changes files of the work tree, and without a checkout there are none.',
    fix: 'Put actions/checkout before it, with persist-credentials: false.',
  },
  HISTORY_MISSING: {
    severity: 'warning',
    what: 'the checkout has one commit, and this configuration wants the history',
    why: 'The change is then asked of GitHub, which has no patch of large files and lists 3,000 files; tools that read history see one commit.',
    fix: 'Give the checkout fetch-depth: 0.',
  },
  CONCURRENCY_MISSING: {
    severity: 'warning',
    what: 'two runs about the same thing may be at work at the same time',
    why: 'They cost twice, and may both write before either sees what the other wrote.',
    fix: 'Give the workflow or the job a "concurrency" group, with the number of the item in it.',
  },
  TIMEOUT_MISSING: {
    severity: 'warning',
    what: 'the job has no time limit of its own',
    why: 'GitHub’s is six hours. The action ends by its own "timeout"; the other steps do not.',
    fix: 'Give the job timeout-minutes, more than the "timeout" of the action.',
  },
  CONCLUSION_HIDDEN: {
    severity: 'note',
    what: 'the job goes on, and is green, however the agent ended',
    why: 'A refusal, a spent budget and a failed upload look like success.',
    fix: 'Take out continue-on-error, and say with "fail-on" which conclusions fail the step.',
  },
  SELF_HOSTED_FOR_STRANGERS: {
    severity: 'note',
    what: 'strangers can start this job on a machine of your own',
    why: 'What one run leaves on such a machine the next one finds, unless the machine is made anew for each job.',
    fix: 'Use a hosted runner, or one that is made for one job and thrown away.',
  },
  EXPRESSION_NOT_READ: {
    severity: 'warning',
    what: 'an expression could not be read',
    why: 'Nobody can say what it puts there; GitHub would probably refuse the workflow.',
    fix: 'Mend the expression.',
  },
  NOT_LOOKED_INTO: {
    severity: 'note',
    what: 'a reusable workflow or a composite action was not looked into',
    why: 'The doctor reads one file. What the other one does is not known here.',
    fix: 'Look at it by itself.',
  },
};
