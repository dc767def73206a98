/** Compares the runner's command files around each external tool: what a tool wrote there is undone, and told in the log. */

import { startsPrograms } from '../../contract/catalog.ts';
import type { FanOut } from '../../report/fan-out.ts';
import type { Console } from '../../runner/console.ts';
import type { Tools } from './tools.ts';

export type FileWatch = { readonly console: Pick<Console, 'checkFiles'>; readonly events: FanOut };

/** A built-in runs in this process and writes nothing there, but for what one may start. */
export function watchFiles(tools: Tools, watch: FileWatch): Tools {
  return {
    ...tools,
    runTool: async (call, signal) => {
      if (!startsPrograms(call.tool.action)) return tools.runTool(call, signal);
      await tellChanges(watch);
      const run = await tools.runTool(call, signal);
      await tellChanges(watch);
      return run;
    },
  };
}

/** @throws what the log throws: a change that cannot be recorded ends the run */
export async function tellChanges({ console, events }: FileWatch): Promise<void> {
  for (const message of console.checkFiles())
    await events.publish({ type: 'warning', code: 'COMMAND_FILE_CHANGED', message });
}
