/** Random choices from one seed: the same seed, the same choices. */

export type Dice = {
  /** From 0, below 1. */
  fraction(): number;
  chance(probability: number): boolean;
  /** Both ends included. */
  whole(from: number, to: number): number;
  /** Every order of magnitude is as likely as the next. */
  logarithmic(from: number, to: number): number;
  pick<const T>(items: readonly [T, ...T[]]): T;
};

/** mulberry32. */
export function rollDice(seed: number): Dice {
  let state = seed >>> 0;
  const fraction = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    fraction,
    chance: (probability) => fraction() < probability,
    whole: (from, to) => from + Math.floor(fraction() * (to - from + 1)),
    logarithmic: (from, to) => Math.floor(from * (to / from) ** fraction()),
    pick: (items) => items[Math.floor(fraction() * items.length)] ?? items[0],
  };
}
