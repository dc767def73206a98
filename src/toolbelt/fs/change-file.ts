/** New content from old: reads a file, and starts again when another process was quicker. */

import type { ToolFailure } from '../failure.ts';
import type { Jail } from '../jail/jail.ts';
import { notFound } from '../jail/locate.ts';
import type { Replaced } from '../jail/staged.ts';
import { busy, mostBytes, tooLarge } from '../jail/write-failure.ts';

export type Change<T> =
  | { readonly verdict: 'change'; readonly bytes: Uint8Array; readonly said: T }
  | ToolFailure;

export type ChangeOrder<T> = {
  readonly jail: Jail;
  readonly path: string;
  readonly signal: AbortSignal;
  /** What a file that is not there counts for. */
  readonly missing: 'failure' | 'empty';
  /** Called again for each new try. */
  readonly change: (old: Buffer) => Change<T>;
};

export type ChangeEnd<T> =
  | { readonly verdict: 'written'; readonly said: T; readonly created: boolean }
  | ToolFailure;

/** A link is followed and stays. Some process gets through at each try, so many tries mean many others. */
const mostTries = 200;

export async function changeFile<T>(order: ChangeOrder<T>): Promise<ChangeEnd<T>> {
  for (let tries = 0; tries < mostTries && !order.signal.aborted; tries += 1) {
    const end = await tryOnce(order);
    if (end.verdict !== 'changed') return end;
  }
  return busy();
}

type Changed = Extract<Replaced, { verdict: 'changed' }>;

function tryOnce<T>(order: ChangeOrder<T>): Promise<ChangeEnd<T> | Changed> {
  return order.jail.withSpot(order.path, 'follow', async (spot): Promise<ChangeEnd<T> | Changed> => {
    const isNew = spot.found.kind === 'nothing';
    if (isNew && order.missing === 'failure') return notFound();
    const read = isNew ? { verdict: 'read' as const, bytes: Buffer.alloc(0) } : spot.readBytes(mostBytes);
    if (read.verdict === 'failed') return read;
    const change = order.change(read.bytes);
    if (change.verdict === 'failed') return change;
    if (change.bytes.length > mostBytes) return tooLarge(mostBytes);
    const replaced = await spot.replaceFile(change.bytes, { over: 'unchanged' });
    if (replaced.verdict !== 'replaced') return replaced;
    return { verdict: 'written', said: change.said, created: replaced.created };
  });
}
