/**
 * Candidates of git configuration, each once, up to what can be hidden in time: to look for a secret in every encoding
 * takes a millisecond or more of the start, and whoever may write such files could hold a step for minutes.
 */

import type { Candidate } from './secret-candidate.ts';

export type CandidateHoard = {
  add(candidates: readonly Candidate[]): void;
  /** Something was left out. What is here is what came first. */
  isFull(): boolean;
  candidates(): readonly Candidate[];
};

/** Far more than any job has: a thousand submodules share one token. */
const mostCandidates = 300;
/** In UTF-16 units, over all: some dozens of the longest keys. */
const mostCharacters = 262_144;

export function openHoard(): CandidateHoard {
  const kept = new Map<string, Candidate>();
  let characters = 0;
  let isFull = false;
  return {
    add: (candidates) => {
      for (const candidate of candidates) {
        const { value, forms = [], class: kind, certainty } = candidate;
        const key = JSON.stringify([value, forms, kind, certainty, candidate.source]);
        if (isFull || kept.has(key)) continue;
        characters += [value, ...forms].reduce((sum, text) => sum + text.length, 0);
        isFull = kept.size >= mostCandidates || characters > mostCharacters;
        if (!isFull) kept.set(key, candidate);
      }
    },
    isFull: () => isFull,
    candidates: () => [...kept.values()],
  };
}
