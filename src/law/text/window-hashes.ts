/** Whether two texts share a run of a given length, in time that grows with their lengths and not with their product. */

/** Odd multipliers of two polynomials modulo 2^32, which the machine takes for free. Together they are one hash. */
const bases = [0x01000193, 0x2c1b3c6d] as const;

/**
 * Whether a run of `length` UTF-16 units of `text` stands in any of `others`. A hash only proposes: each hit is
 * compared letter by letter, so nobody gains by making hashes collide.
 */
export function sharesRun(text: string, others: readonly string[], length: number): boolean {
  const long = others.filter((other) => other.length >= length);
  if (text.length < length || long.length === 0) return false;
  const table = openTable(long.reduce((sum, other) => sum + other.length - length + 1, 0));
  for (const other of long) eachHash(other, length, table.add);
  let misses = 0;
  return eachHash(text, length, (a, b, start) => {
    if (!table.has(a, b)) return 'next';
    const run = text.slice(start, start + length);
    if (long.some((other) => other.includes(run))) return 'stop';
    misses += 1;
    // Made to collide: whoever does that gets the verdict that they wanted to avoid, and soon.
    return misses > 32 ? 'stop' : 'next';
  });
}

type Table = { add(a: number, b: number): 'next'; has(a: number, b: number): boolean };

/** Open addressing; a pair of zeros is a free slot, and a hash that is one takes its neighbour's name. */
function openTable(entries: number): Table {
  const bits = Math.max(4, Math.ceil(Math.log2(entries * 2 + 2)));
  const last = 2 ** bits - 1;
  const first = new Int32Array(last + 1);
  const second = new Int32Array(last + 1);
  const slotOf = (a: number, b: number): number => {
    let slot = (Math.imul(a ^ (b >>> 15) ^ (b << 7), 0x9e3779b1) >>> (32 - bits)) & last;
    while ((first[slot] !== a || second[slot] !== b) && (first[slot] !== 0 || second[slot] !== 0)) {
      slot = (slot + 1) & last;
    }
    return slot;
  };
  return {
    add(a, b) {
      const slot = slotOf(a, named(a, b));
      first[slot] = a;
      second[slot] = named(a, b);
      return 'next';
    },
    has(a, b) {
      const slot = slotOf(a, named(a, b));
      return first[slot] !== 0 || second[slot] !== 0;
    },
  };
}

const named = (a: number, b: number): number => (a === 0 && b === 0 ? 1 : b);

/** Hands over the hash of each run and where it starts. True when `take` stopped it. */
function eachHash(
  text: string,
  length: number,
  take: (a: number, b: number, start: number) => 'next' | 'stop',
): boolean {
  const [baseA, baseB] = bases;
  const outA = power(baseA, length);
  const outB = power(baseB, length);
  let a = 0;
  let b = 0;
  for (let index = 0; index < text.length; index += 1) {
    const coming = text.charCodeAt(index) + 1;
    const leaving = index < length ? 0 : text.charCodeAt(index - length) + 1;
    a = (Math.imul(a, baseA) + coming - Math.imul(leaving, outA)) | 0;
    b = (Math.imul(b, baseB) + coming - Math.imul(leaving, outB)) | 0;
    if (index >= length - 1 && take(a, b, index - length + 1) === 'stop') return true;
  }
  return false;
}

function power(base: number, exponent: number): number {
  let result = 1;
  for (let count = 0; count < exponent; count += 1) result = Math.imul(result, base);
  return result;
}
