import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { ProposalSet, PullRequestProposal, ReviewProposal } from '../../../src/contract/proposals.ts';
import {
  makeProposalParser,
  parseProposalFile,
  proposalDigest,
  toProposalFile,
} from '../../../src/law/proposals/proposal-file.ts';
import { proposalSets } from '../../support/proposal-sets.ts';

const deep = process.env.GOAGENT_DEEP !== undefined;
const parse = makeProposalParser();
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const review: ReviewProposal = {
  type: 'review',
  summary: 'Zwei Dinge.',
  findings: [
    {
      path: 'src/a.ts',
      line: 7,
      startLine: 5,
      side: 'RIGHT',
      severity: 'major',
      category: 'security',
      title: 'A "title"',
      body: 'Line one\nline two \u{1f980}',
      suggestion: '  return;\n',
      confidence: 0.25,
      fingerprint: '0123456789abcdef0123456789abcdef',
      place: 'inline',
    },
  ],
  coverage: {
    files: 1,
    filesRead: 1,
    filesPartly: 0,
    filesSkipped: 0,
    hunks: 2,
    hunksRead: 2,
    hunksPartly: 0,
    hunksSkipped: 0,
    lines: 9,
    linesRead: 9,
    percent: 100,
  },
  read: ['0123456789abcdef'],
  fixed: [],
};
const pullRequest: PullRequestProposal = {
  type: 'pull-request',
  title: 'T',
  body: 'B',
  branch: 'goagent/maintenance-0123456789ab',
  base: { ref: 'main', sha: 'a'.repeat(40) },
  files: [
    { path: 'a', change: 'written', mode: '100644', content: 'AAEC' },
    { path: 'b', change: 'deleted' },
  ],
  patch: 'ZGlmZg==',
};
const set: ProposalSet = {
  v: 1,
  repository: 'octo/hello',
  runId: '4004004004',
  owner: 'octo/hello/.github/workflows/review.yml review',
  recipe: 'review',
  target: { type: 'pull-request', number: 12, head: 'b'.repeat(40) },
  proposals: [review, pullRequest],
};
const { text, digest } = toProposalFile(set);

const why = (bytes: string | Uint8Array): string => {
  const parsed = parse(typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
  return parsed.verdict === 'refused' ? parsed.why : parsed.verdict;
};
/** The file with one text in it replaced by another. */
const edit = (from: string, to: string): string => {
  assert.ok(text.includes(from), from);
  return why(text.replace(from, to));
};

describe('the file of proposals', () => {
  it('is its canonical JSON and nothing else, and the digest is that of its bytes', () => {
    assert.equal(
      text.startsWith('{"owner":"octo/hello/.github/workflows/review.yml review","proposals":[{"'),
      true,
    );
    assert.equal(text.endsWith('"v":1}'), true);
    assert.equal(digest, sha256(Buffer.from(text)));
    assert.deepEqual(parseProposalFile(Buffer.from(text)), { verdict: 'parsed', set });
  });

  it('gives back every set that can be made, in the same bytes', () => {
    fc.assert(
      fc.property(proposalSets, (made) => {
        const file = toProposalFile(made);
        const parsed = parse(Buffer.from(file.text));
        assert.deepEqual(parsed, { verdict: 'parsed', set: made });
        if (parsed.verdict === 'parsed') assert.deepEqual(toProposalFile(parsed.set), file);
      }),
      { numRuns: deep ? 2_000 : 200 },
    );
  });

  it('is refused after any edit of one byte, or is another file with another digest', () => {
    const bytes = Buffer.from(text);
    let accepted = 0;
    for (const [at, byte] of bytes.entries()) {
      for (const other of deep ? Array(256).keys() : [byte ^ 1, byte ^ 0x20, byte ^ 0x80]) {
        if (other === byte) continue;
        const edited = Buffer.from(bytes);
        edited[at] = other;
        const parsed = parse(edited);
        if (parsed.verdict === 'refused') continue;
        accepted += 1;
        assert.equal(toProposalFile(parsed.set).digest, sha256(edited));
        assert.notEqual(sha256(edited), digest);
        assert.notDeepEqual(parsed.set, set);
      }
    }
    assert.ok(accepted > 100, 'letters in texts can be others');
  });

  it('is refused when a byte is gone or one more', () => {
    for (let at = 0; at < text.length; at += 7) {
      const more = `${text.slice(0, at)} ${text.slice(at)}`;
      const parsed = parse(Buffer.from(more));
      if (parsed.verdict === 'parsed') assert.equal(toProposalFile(parsed.set).text, more);
      assert.notEqual(why(text.slice(0, at)), 'parsed');
    }
    assert.equal(why(`${text}\n`), 'it is not in its canonical form.');
    assert.equal(why(` ${text}`), 'it is not in its canonical form.');
    assert.equal(why(`\ufeff${text}`), 'it is no JSON.');
    assert.equal(why(''), 'it is no JSON.');
  });

  it('is refused in any other spelling of the same', () => {
    const canonical = 'it is not in its canonical form.';
    assert.equal(edit('"v":1', '"v":1,"v":1'), canonical);
    assert.equal(edit('"v":1', '"v":1.0'), canonical);
    assert.equal(edit('"percent":100', '"percent":1e2'), canonical);
    assert.equal(edit('Zwei', '\\u005awei'), canonical);
    assert.equal(edit('Zwei', '\\ud800'), canonical);
    assert.equal(why(JSON.stringify(set)), canonical);
    assert.equal(why(JSON.stringify(JSON.parse(text), null, 1)), canonical);
  });

  it('is refused with a member that is surplus, missing, of another type or out of bounds', () => {
    assert.equal(edit('"v":1', '"v":2'), '/v must be 1.');
    assert.equal(edit('"v":1', '"v":1,"x":1'), '/x is not allowed.');
    assert.equal(edit('"v":1', '"v":1,"__proto__":1'), '/__proto__ is not allowed.');
    assert.equal(edit('"runId":"4004004004",', ''), '/runId is required.');
    assert.equal(edit('4004004004', '4004x'), '/runId must match pattern "^[0-9]{1,20}$".');
    assert.match(edit('octo/hello"', '../hello/x"'), /^\/repository must match pattern/);
    assert.equal(edit('"recipe":"review"', '"recipe":"other"').startsWith('/recipe must be one of'), true);
    for (const [from, to] of [
      ['"number":12', '"number":0'],
      ['"number":12', '"number":12.5'],
      ['"head":"bb', '"head":"bB'],
    ] as const)
      assert.match(edit(from, to), /^\/target/, to);
    for (const [from, to] of [
      ['"type":"review"', '"type":"merge"'],
      ['"line":7', '"line":0'],
      ['"line":7', '"line":null'],
      ['"place":"inline"', '"place":"top"'],
      ['"side":"RIGHT"', '"side":"BOTH"'],
      ['"severity":"major"', '"severity":"worst"'],
      ['"category":"security"', '"category":"Security!"'],
      ['"confidence":0.25', '"confidence":2'],
      ['0123456789abcdef0123', '0123456789ABCDEF0123'],
      ['"read":["0', '"read":["0","0'],
      ['goagent/maintenance', 'main/maintenance'],
      ['"mode":"100644"', '"mode":"120000"'],
      ['"change":"deleted"', '"change":"deleted","content":""'],
      ['"path":"src/a.ts"', '"path":""'],
      ['Zwei', 'Z'.repeat(65_536)],
      ['src/a.ts', 'a'.repeat(4_097)],
    ] as const)
      assert.match(edit(from, to), /^\/proposals/, to.slice(0, 80));
    assert.equal(edit('AAEC', 'AAE'), 'a file or the patch in it is no base64.');
    assert.equal(edit('ZGlmZg==', 'ZGlmZh=='), 'a file or the patch in it is no base64.');
  });

  it('is refused when it is no UTF-8, no JSON or no object', () => {
    assert.equal(why(Buffer.from([0x22, 0xff, 0x22])), 'it is no UTF-8.');
    assert.equal(why(Buffer.from([0xed, 0xa0, 0x80])), 'it is no UTF-8.');
    for (const other of ['null', '[]', '"x"', '1']) assert.match(why(other), /must be object/);
  });

  it('is refused for its size before it is read, and for its values before it is parsed', () => {
    const before = process.memoryUsage().heapUsed;
    assert.equal(why(new Uint8Array(64 * 1_024 * 1_024 + 1)), 'it is over 67108864 bytes.');
    assert.equal(why('['.repeat(10_000_000)), 'it holds too many values.');
    assert.equal(why(`[${'0,'.repeat(5_000_000)}0]`), 'it holds too many values.');
    assert.ok(process.memoryUsage().heapUsed - before < 200e6);
    const strings = `["${'[,{'.repeat(1_000_000)}\\"[,"]`;
    assert.match(why(strings), /must be object/, 'what stands in a string is not counted');
  });

  it('may be as large as a patch is, and is read in seconds', () => {
    const content = Buffer.alloc(8_000_000, 7).toString('base64');
    const large: ProposalSet = {
      ...set,
      proposals: [
        {
          ...pullRequest,
          files: [{ path: 'a', change: 'written', mode: '100755', content }],
          patch: content,
        },
      ],
    };
    const parsed = parse(Buffer.from(toProposalFile(large).text));
    assert.equal(parsed.verdict, 'parsed', JSON.stringify(parsed).slice(0, 200));
  });

  it('has a digest for each proposal', () => {
    assert.match(proposalDigest(review), /^[0-9a-f]{64}$/);
    assert.notEqual(proposalDigest(review), proposalDigest({ ...review, summary: 'Z' }));
    const { type, ...rest } = review;
    assert.equal(proposalDigest({ ...rest, type }), proposalDigest(review), 'whatever the order of members');
  });
});
