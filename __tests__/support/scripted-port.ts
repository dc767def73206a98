/** A `Model` port that follows a script and records what it was asked. The provider behind the real port has its own tests. */

import type { Reply } from '../../src/contract/messages.ts';
import type { Model, ModelOutcome, ModelRequest } from '../../src/contract/ports.ts';

type Ended = Partial<Reply> | Extract<ModelOutcome, { type: 'too-long' | 'aborted' | 'failed' }>;

/** What comes of one request: parts of a reply, any other outcome, or something that happens meanwhile. */
export type ScriptedOutcome =
  | Ended
  | ((request: ModelRequest, signal: AbortSignal) => Ended | Promise<Ended>);

export type ScriptedPort = Model & { readonly requests: readonly ModelRequest[] };

const noUsage = { reported: false, inputTokens: 0, outputTokens: 0, cachedTokens: 0 } as const;

/** One outcome a request, in order; a request too many throws. */
export function scriptPort(script: readonly ScriptedOutcome[], attempts?: Model['complete']): ScriptedPort {
  const requests: ModelRequest[] = [];
  return {
    requests,
    next: () => 'scripted',
    describe: (request) => ({
      model: 'scripted',
      endpoint: 'http://127.0.0.1:1',
      bytes: JSON.stringify(request.messages).length,
      sha256: '0'.repeat(64),
      sampling: {},
    }),
    complete: async function* (request, signal) {
      const outcome = script[requests.length];
      requests.push(request);
      if (attempts !== undefined) return yield* attempts(request, signal);
      if (outcome === undefined) throw new Error(`request ${requests.length} is not in the script`);
      const ended = typeof outcome === 'function' ? await outcome(request, signal) : outcome;
      return 'type' in ended ? ended : toReplied(ended);
    },
  };
}

function toReplied(parts: Partial<Reply>): ModelOutcome {
  const calls = parts.calls ?? [];
  const finish = calls.length > 0 ? 'tool_calls' : 'stop';
  return {
    type: 'replied',
    ms: 5,
    reply: { text: '', finish, usage: noUsage, model: 'scripted', ...parts, calls },
  };
}
