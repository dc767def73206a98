/** `proposals.json`: a set of proposals to the one form of its bytes, and hostile bytes back to a set. */

import { sha256Hex, toCanonicalJson } from '../../canonical/canonical.ts';
import type { Proposal, ProposalSet } from '../../contract/proposals.ts';
import type { PatternEngine } from '../../schema/patterns.ts';
import { compileLargeSchema } from '../../schema/schema.ts';
import { longestFile, mostValues } from './bounds.ts';
import { judgeOutline } from './json-outline.ts';
import { proposalsSchema } from './proposals-schema.ts';

export type ProposalFile = {
  /** The RFC 8785 form and nothing behind it. Stored as UTF-8. */
  readonly text: string;
  /** SHA-256 of those bytes, in lower-case hex: the output `proposals-digest`. */
  readonly digest: string;
};

/**
 * The bytes of the file and their digest. A set out of bounds (over 64 MiB, a longer body than GitHub takes) has a file
 * too, which `parseProposalFile` then refuses: who stores one can ask it first.
 */
export function toProposalFile(set: ProposalSet): ProposalFile {
  const text = toCanonicalJson(set);
  return { text, digest: sha256Hex(text) };
}

/** SHA-256 of the canonical JSON of one proposal: what `proposal-recorded` says. */
export function proposalDigest(proposal: Proposal): string {
  return sha256Hex(toCanonicalJson(proposal));
}

export type ParsedProposals =
  | { readonly verdict: 'parsed'; readonly set: ProposalSet }
  /** A short sentence; it quotes nothing of the file but names of its members. */
  | { readonly verdict: 'refused'; readonly why: string };

/**
 * The set that `bytes` hold. Who wrote them is not known here: the caller has held their digest against the one that
 * came another way, and takes limits, repository and run from its own workflow. What is parsed has its shape and
 * nothing else: texts are sanitised again, paths and labels judged again. Bounded in time and memory.
 */
export function parseProposalFile(bytes: Uint8Array): ParsedProposals {
  return makeProposalParser()(bytes);
}

/** The same for many files: the schema is compiled once (tens of milliseconds). */
export function makeProposalParser(): (bytes: Uint8Array) => ParsedProposals {
  const judgeShape = compileShape();
  return (bytes) => {
    if (bytes.byteLength > longestFile) return refuse(`it is over ${longestFile} bytes`);
    const text = decode(bytes);
    if (text === undefined) return refuse('it is no UTF-8');
    if (judgeOutline(text, mostValues).verdict === 'over') return refuse('it holds too many values');
    const judged = judgeShape(parse(text));
    if (judged.verdict === 'refused') return judged;
    // Also finds keys that come twice, white space, and numbers and characters in another spelling.
    if (toCanonicalJson(judged.set) !== text) return refuse('it is not in its canonical form');
    return allBase64(judged.set) ? judged : refuse('a file or the patch in it is no base64');
  };
}

const refuse = (why: string): ParsedProposals => ({ verdict: 'refused', why: `${why}.` });

/** A byte order mark stays, and is then no JSON. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The patterns of our own schema: classes with bounded repetition, which no text can make run away. */
const ownPatterns: PatternEngine = {
  compile: (source) => ({ verdict: 'compiled', pattern: new RegExp(source, 'u') }),
};

function compileShape(): (value: unknown) => ParsedProposals {
  const bounds = { characters: longestFile, ms: 30_000 };
  const compiled = compileLargeSchema({ schema: proposalsSchema, patterns: ownPatterns, bounds });
  return (value) => {
    if (compiled.verdict === 'refused') return refuse(compiled.complaint);
    if (value === undefined) return refuse('it is no JSON');
    const verdict = compiled.check(value);
    const isSet = (member: unknown): member is ProposalSet => member === value && verdict.verdict === 'valid';
    if (isSet(value)) return { verdict: 'parsed', set: value };
    return refuse(verdict.verdict === 'invalid' ? verdict.complaint : 'it is none');
  };
}

function allBase64({ proposals }: ProposalSet): boolean {
  return proposals
    .flatMap((proposal) => (proposal.type === 'pull-request' ? [proposal] : []))
    .flatMap(({ patch, files }) => [
      patch,
      ...files.map((file) => (file.change === 'written' ? file.content : '')),
    ])
    .every((text) => Buffer.from(text, 'base64').toString('base64') === text);
}
