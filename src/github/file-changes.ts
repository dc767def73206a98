/** What a proposal may change in a tree: asked again before it is written, whoever asked before. */

import type { FileChange, PullRequestProposal } from '../contract/proposals.ts';
import { isBranch } from './git-data.ts';
import { isObjectId } from './json-answer.ts';
import { isSafeName } from './safe-name.ts';

export type ChangesVerdict =
  | { readonly verdict: 'allowed' }
  /** `why` names a number of files and none by name: names are the model's. */
  | { readonly verdict: 'not-allowed'; readonly why: string };

/** As `law/proposals/branch-name` makes it: no other branch is ever written to. */
const ownBranch = /^goagent\/(?:none|review|triage|maintenance)-[0-9a-f]{12}$/;
const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const modes: ReadonlySet<string> = new Set(['100644', '100755']);

export function judgeChanges({ branch, base, files }: PullRequestProposal): ChangesVerdict {
  if (!ownBranch.test(branch)) return notAllowed('the branch is not one that this action names');
  if (!isBranch(base.ref) || !isObjectId(base.sha) || base.ref === branch)
    return notAllowed('the base is no branch with a commit');
  if (files.length === 0) return notAllowed('it changes no file');
  const wrong = files.filter((file) => !isAllowed(file));
  if (wrong.length > 0) return notAllowed(`${wrong.length} of its files may not be changed`);
  if (new Set(files.map(({ path }) => path)).size < files.length)
    return notAllowed('it changes a file twice');
  return { verdict: 'allowed' };
}

function isAllowed(file: FileChange): boolean {
  if (file.path.length > 4_096 || !file.path.split('/').every(isPart)) return false;
  if (isWorkflow(file.path)) return false;
  return file.change === 'deleted' || (modes.has(file.mode) && base64.test(file.content));
}

const isPart = (part: string): boolean => isSafeName(part, 'linux') && !/\p{C}/u.test(part);

/** The token of a workflow can never push these, and who could would let the model write what runs with secrets. */
function isWorkflow(path: string): boolean {
  const [first = '', second = ''] = path
    .normalize('NFKC')
    .toLowerCase()
    .split('/')
    .map((part) => part.replace(/[. ]+$/, ''));
  return first === '.github' && second === 'workflows';
}

const notAllowed = (why: string): ChangesVerdict => ({ verdict: 'not-allowed', why });
