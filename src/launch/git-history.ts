/** The history of a checkout behind its port: each reading makes a view of the repository, each question is one process. */

import type { GitHistory, HistoryAnswer, Repository } from '../contract/git-history.ts';
import type { ProcessRecord, ProcessRunner } from '../contract/ports.ts';
import { needsNoFiles } from './history-command.ts';
import { findHistoryPlace, type HistoryPlace } from './history-place.ts';
import { type HistoryView, openHistoryView } from './history-view.ts';
import { historyRequest } from './process-request.ts';

export type GitHistoryOptions = {
  readonly runProcess: ProcessRunner;
  /** Absolute path of git; null where there is none. */
  readonly program: string | null;
  /** An empty directory. */
  readonly home: string;
  /** Private and outside of the workspace: views are made below it, and removed. */
  readonly directory: string;
  /** Absolute, after symlinks. No repository is read that is not wholly inside of it. */
  readonly workspace: string;
  /** Absolute, after symlinks: paths of questions and answers are below it. */
  readonly workingDirectory: string;
  /** `repository`: paths of questions and answers are below its top, wherever in it the working directory is. */
  readonly scope?: 'working-directory' | 'repository';
  /** Where tools read a copy of a commit: that commit, and the bare repository of ours it may have been fetched into. */
  readonly head?: { readonly commit: string; readonly store: string };
};

export function createGitHistory(options: GitHistoryOptions): GitHistory {
  const { program, workspace, directory: parent, head } = options;
  return {
    read: async (signal, use) => {
      if (program === null) return { verdict: 'no-repository', why: 'there is no git on this machine' };
      const found = findHistoryPlace(workspace, options.workingDirectory);
      if (found.verdict === 'no-repository') return found;
      const isWhole = options.scope === 'repository';
      const place = isWhole ? { ...found, prefix: '' } : found;
      const workingDirectory = isWhole ? found.top : options.workingDirectory;
      const view = openHistoryView({ place, workspace, parent, head });
      if (view.verdict === 'no-repository') return view;
      try {
        return await use(
          toRepository({ options: { ...options, workingDirectory }, program, place, view, signal }),
        );
      } finally {
        view.remove();
      }
    },
  };
}

type Reading = {
  readonly options: GitHistoryOptions;
  readonly program: string;
  readonly place: HistoryPlace;
  readonly view: HistoryView;
  readonly signal: AbortSignal;
};

function toRepository({ options, program, place, view, signal }: Reading): Repository {
  const isCopy = options.head !== undefined;
  return {
    workTree: isCopy ? 'none' : 'checkout',
    prefix: place.prefix,
    shallow: view.shallow,
    ask: async (question, maxBytes) => {
      const request = historyRequest({
        git: program,
        home: options.home,
        directory: isCopy || needsNoFiles(question) ? view.directory : options.workingDirectory,
        maxBytes,
        question,
        // Attributes are asked of where ours do not stand above them.
        gitDirectory: question.type === 'filters' ? view.bareAttributes : view.directory,
        format: view.format,
        workTree: isCopy ? undefined : place.top,
        prefix: place.prefix,
      });
      return toAnswer(await options.runProcess(request, signal));
    },
  };
}

function toAnswer({ ending, exit, stdout }: ProcessRecord): HistoryAnswer {
  if (ending === 'overflowed') return { verdict: 'cut', bytes: stdout };
  if (ending !== 'exited' || exit < 0) return { verdict: 'broken' };
  return exit === 0 ? { verdict: 'answered', bytes: stdout } : { verdict: 'failed' };
}
