/**
 * Canaries (I15): random marks that nobody has a reason to repeat. One for each origin that is asked, as a line of
 * its requests, and one as a fake secret in the HOME of tools. Where one turns up, somebody carries texts away.
 */

import { GoagentError } from '../../contract/errors.ts';
import type { Message } from '../../contract/messages.ts';
import type { Identifiers } from '../../contract/ports.ts';
import { indexNeedles } from './needle-search.ts';
import { toNeedles } from './needles.ts';
import type { Secret } from './secret.ts';
import { viewUnescaped } from './unescaped-view.ts';

export type Sighting =
  | { readonly verdict: 'clear' }
  /** `what` names the canary for a person, and does not repeat it. */
  | { readonly verdict: 'seen'; readonly what: string };

/** What one stage looks for. */
export type CanaryWatch = {
  /** Any canary in what leaves for a tool: its arguments as text. */
  inText(text: string): Sighting;
  /** Any but the stage's own in what is sent to its endpoint. Each message is searched once. */
  inMessages(messages: readonly Message[]): Sighting;
};

export type Canaries = {
  /** The last line of the last pinned message of all requests to one of the origins. */
  lineFor(origin: string): string;
  /** Content of a file that looks as if it held a key. */
  readonly bait: string;
  /** Any canary, in any encoding and any fragment that redaction knows: for what leaves by another way, such as a proposal. */
  inText(text: string): Sighting;
  watch(origin: string): CanaryWatch;
};

/** 128 bits: a fragment of half of it is still found by nobody's chance. */
const lineBytes = 16;
const baitBytes = 24;

/** `origins`: scheme, host and port of every endpoint; stages that share one share its canary. */
export function openCanaries(origins: readonly string[], identifiers: Identifiers): Canaries {
  const tokens = new Map([...new Set(origins)].map((origin) => [origin, identifiers(lineBytes)]));
  const key = identifiers(baitBytes);
  const bait: Secret = { value: key, class: 'the fake secret in the HOME of tools' };
  const lines = [...tokens].map(([origin, value]) => ({ origin, secret: toSecret(origin, value) }));
  const tokenOf = (origin: string): string => {
    const token = tokens.get(origin);
    if (token === undefined) throw new GoagentError('INTERNAL', ['an origin has no canary']);
    return token;
  };
  const inText = toSearch([bait, ...lines.map(({ secret }) => secret)]);
  return {
    lineFor: (origin) => `[End of message ${tokenOf(origin)}]`,
    bait: `[default]\nregion = internal\ndeploy_token = ndt-${key}\n`,
    inText,
    watch: (origin) => {
      const foreign = lines.filter((line) => line.origin !== origin).map(({ secret }) => secret);
      return { inText, inMessages: openMessageSearch(toSearch([bait, ...foreign])) };
    },
  };
}

const toSecret = (origin: string, value: string): Secret => ({
  value,
  class: `the marker of requests to ${origin}`,
});

type Search = (text: string) => Sighting;

const clear: Sighting = { verdict: 'clear' };

/** The same needles as for secrets, so that a canary is found wherever a secret would be. */
function toSearch(secrets: readonly Secret[]): Search {
  const find = indexNeedles(toNeedles(secrets));
  return (text) => {
    for (const view of toViews(text)) {
      const [span] = [...find(view), ...find(viewUnescaped(view)?.text ?? '')];
      if (span !== undefined) return { verdict: 'seen', what: span.class };
    }
    return clear;
  };
}

/** As it is, and as it reads without the line ends that JSON has written out: base64 often comes in lines. */
function toViews(text: string): readonly string[] {
  const joined = text.replaceAll(/\\(?:[nr]|u000[aAdD])/g, '');
  return joined === text ? [text] : [text, joined];
}

/** A conversation is sent again with every step, and its messages do not change. */
function openMessageSearch(search: Search): CanaryWatch['inMessages'] {
  const known = new WeakSet<Message>();
  return (messages) => {
    for (const message of messages) {
      if (known.has(message)) continue;
      for (const text of toTexts(message)) {
        const sighting = search(text);
        if (sighting.verdict === 'seen') return sighting;
      }
      known.add(message);
    }
    return clear;
  };
}

function toTexts(message: Message): readonly string[] {
  if (message.role !== 'assistant') return [message.content];
  return [message.content, ...message.calls.map((call) => call.argumentsText)];
}
