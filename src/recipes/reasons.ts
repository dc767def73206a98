/** Why something was not read, in words, and how bad that is. */

import type { CoverageReason } from '../contract/coverage.ts';

/** Worst first: what was to be read and was not, what somebody chose to leave out, what has no lines. */
export const reasonOrder: readonly CoverageReason[] = [
  'not-listed',
  'not-available',
  'no-room',
  'not-reached',
  'generated',
  'ignored',
  'binary',
  'submodule',
  'no-lines',
  'read-before',
];

const phrases: { readonly [reason in CoverageReason]: string } = {
  'not-listed': 'GitHub did not list it',
  'not-available': 'no lines were to be had',
  'no-room': 'no room',
  'not-reached': 'the run ended before its turn',
  generated: 'generated',
  ignored: 'ignored',
  binary: 'binary',
  submodule: 'submodule',
  'no-lines': 'name or mode alone',
  'read-before': 'read before',
};

export const toReasonPhrase = (reason: CoverageReason): string => phrases[reason];
