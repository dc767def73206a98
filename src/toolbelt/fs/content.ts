/** New content as a model gives it: as text, or as base64 for bytes that are no text. */

import type { JsonObject } from '../../contract/json.ts';
import { textOf } from '../arguments.ts';
import { failed, type ToolFailure } from '../failure.ts';
import { mostBytes, tooLarge } from '../jail/write-failure.ts';

/** The properties `name` and `nameBase64`. Which of them is given, no schema says that every endpoint takes. */
export function contentProperties(name: string): JsonObject {
  return {
    [name]: {
      type: 'string',
      maxLength: mostBytes,
      description: `The text, written as UTF-8. May be empty. Either this or ${name}Base64.`,
    },
    [`${name}Base64`]: {
      type: 'string',
      maxLength: Math.ceil(mostBytes / 3) * 4,
      description: 'The bytes in base64, for what is not text.',
    },
  };
}

export type Content = { readonly verdict: 'content'; readonly bytes: Buffer } | ToolFailure;

/** `name` and `nameBase64`: exactly one is given. */
export function readContent(args: JsonObject, name: string): Content {
  const [text, encoded] = [textOf(args, name), textOf(args, `${name}Base64`)];
  if ((text === undefined) === (encoded === undefined)) {
    return failed('INVALID_ARGUMENTS', `give exactly one of ${name} and ${name}Base64`);
  }
  const bytes = encoded === undefined ? Buffer.from(text ?? '') : decode(encoded);
  if (bytes === undefined) {
    return failed('BAD_BASE64', `${name}Base64 is not base64`, `text goes into ${name} as it is`);
  }
  return bytes.length > mostBytes ? tooLarge(mostBytes) : { verdict: 'content', bytes };
}

/** Node passes over what it does not know, and a model that sends text for base64 should hear of it. */
function decode(encoded: string): Buffer | undefined {
  const bare = encoded.replaceAll(/[\r\n]/g, '');
  const bytes = Buffer.from(bare, 'base64');
  const isWhole = withoutPadding(bytes.toString('base64')) === withoutPadding(bare);
  return isWhole && (bare.length % 4 === 0 || !bare.includes('=')) ? bytes : undefined;
}

function withoutPadding(encoded: string): string {
  if (encoded.endsWith('==')) return encoded.slice(0, -2);
  return encoded.endsWith('=') ? encoded.slice(0, -1) : encoded;
}
