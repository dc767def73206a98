/** A room for each call: namespaces that a holder keeps open, furnished with mounts, and closed when the call has ended. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProcessRunner } from '../contract/ports.ts';
import type { Berth, BerthOrder, Enter } from './berth.ts';
import { disk, readKernelText } from './disk.ts';
import type { HeldStarter } from './exec.ts';
import { toFirstLine } from './first-line.ts';
import { toFstab } from './fstab.ts';
import { type Holder, startHolder } from './holder.ts';
import { findKernelFiles } from './kernel-files.ts';
import { isolationRequest } from './process-request.ts';
import type { Identity, RoomCommands } from './room-commands.ts';
import { type SandboxPlaces, toView } from './sandbox-view.ts';
import { makeScratch, makeTargets, type ScratchSpace } from './scratch.ts';

export type RoomOptions = {
  readonly commands: RoomCommands;
  readonly places: SandboxPlaces;
  readonly limits: readonly string[];
  readonly identity: Identity;
  /** Names of variables that sudo adds. */
  readonly added: readonly string[];
  readonly runProcess: ProcessRunner;
  readonly startHeld: HeldStarter;
};

export function createRooms(options: RoomOptions): Enter {
  return async (order) => {
    let space: ScratchSpace | undefined;
    let holder: Holder | undefined;
    const leave = async (): Promise<void> => {
      await holder?.close();
      space?.remove();
    };
    try {
      space = makeScratch(options.places);
      const opened = await startHolder({
        startHeld: options.startHeld,
        request: isolationRequest(options.commands.open(toNetwork(order))),
        signal: order.signal,
      });
      if (opened.verdict === 'held') holder = opened.holder;
      const berth =
        opened.verdict === 'failed'
          ? opened
          : await furnish(options, { order, space, leave, holder: opened.holder });
      if (berth.verdict === 'failed') await leave();
      return berth;
    } catch {
      await leave();
      return failed('its scratch space could not be made');
    }
  };
}

type Room = {
  readonly order: BerthOrder;
  readonly space: ScratchSpace;
  readonly holder: Holder;
  readonly leave: () => Promise<void>;
};

async function furnish(options: RoomOptions, room: Room): Promise<Berth> {
  const { order, space, holder, leave } = room;
  const { places, commands } = options;
  const access = order.tool.access === 'read' ? 'read-only' : 'writable';
  const mounts = toView({ places, scratch: space, disk, access });
  makeTargets(mounts, space, disk);
  const fstab = join(space.directory, 'fstab');
  const text = toFstab({
    mounts,
    root: space.root,
    emptyFile: space.emptyFile,
    mountInfo: readKernelText('/proc/self/mountinfo'),
    kernel: findKernelFiles(disk),
  });
  await writeFile(fstab, text, { mode: 0o600 });
  const record = await options.runProcess(
    isolationRequest(commands.furnish(holder.pid, fstab)),
    order.signal,
  );
  if (record.ending !== 'exited' || record.exit !== 0)
    return failed(toFirstLine(record.stderr, 'mount failed'));
  const prefix = commands.enter({
    pid: holder.pid,
    root: space.root,
    directory: order.directory ?? places.workspace,
    network: toNetwork(order),
    limits: options.limits,
    identity: options.identity,
    names: Object.keys(order.env).filter((name) => !['PATH', 'HOME'].includes(name)),
    added: options.added,
    path: order.env.PATH,
    home: places.home,
  });
  return { verdict: 'ready', prefix, leave };
}

const toNetwork = (order: BerthOrder): 'none' | 'shared' => (order.tool.network ? 'shared' : 'none');

const failed = (why: string): Berth => ({ verdict: 'failed', why });
