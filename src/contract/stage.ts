/** The stages of a run. */

/** `prestage` looks around first, and `main` does the task. */
export type Stage = 'prestage' | 'main';
