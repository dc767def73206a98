/** What a full commit id looks like: nothing else names a revision. */

/** SHA-1 or SHA-256, in full, as the payload of an event has it. */
export function isCommitId(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}
