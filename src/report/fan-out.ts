/** Every event to every sink, in the sinks' order: the log before all who show. A sink that throws ends the run. */

import type { AgentEvent } from '../contract/events.ts';
import type { Sink } from '../contract/ports.ts';

export type FanOut = {
  publish(event: AgentEvent): Promise<void>;
  /** Consumes a stage to its end. The generator is closed when a sink throws, so that nothing more starts. */
  drain(events: AsyncIterable<AgentEvent>): Promise<void>;
};

export function createFanOut(sinks: readonly Sink[]): FanOut {
  const publish = async (event: AgentEvent): Promise<void> => {
    for (const sink of sinks) await sink.accept(event);
  };
  return {
    publish,
    drain: async (events) => {
      for await (const event of events) await publish(event);
    },
  };
}
