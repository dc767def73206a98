/** Which stretches of a value are the secret: a JWT's header or a PEM's first line stand in a thousand documents. */

import { decodePercent } from './decode-percent.ts';
import { escapeAll, jsonStyles } from './escapes.ts';
import { judgeSecret } from './secret.ts';

const secretName = /key|secret|token|password|passwd|passphrase|pwd|credential/i;
/** `token_uri` and `token_type` of an account file are the same for everybody. */
const publicName = /(?:ur[il]|type)$/i;

/** The stretches whose fragments are hidden, cut from a value by its form; the whole value when it has no known form. */
export function toSecretParts(value: string): readonly string[] {
  const parts = toJsonParts(value) ??
    toPemParts(value) ??
    toTokenParts(value) ??
    toUrlParts(value) ?? [value];
  const secrets = parts.filter((part) => judgeSecret(part).verdict === 'secret');
  return secrets.length === 0 ? [value] : [...new Set(secrets)];
}

function toJsonParts(value: string): readonly string[] | undefined {
  if (!/^\s*[[{]/.test(value)) return undefined;
  const parts = [...secretLeaves(parseJson(value))].flatMap(toSecretParts);
  // In the file a key with line breaks stands escaped, and so it stands in a base64 of the file.
  const escaped = parts.flatMap((part) => escapeAll(part, jsonStyles).map((one) => one.text));
  const found = [...parts, ...escaped.filter((text) => value.includes(text))];
  return found.length === 0 ? undefined : found;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Branch = { readonly value: unknown; readonly secret: boolean };

function* secretLeaves(root: unknown): Generator<string> {
  const branches: Branch[] = [{ value: root, secret: false }];
  for (let branch = branches.pop(); branch !== undefined; branch = branches.pop()) {
    const { value, secret } = branch;
    if (typeof value === 'string') {
      if (secret) yield value;
    } else if (Array.isArray(value)) {
      for (const item of value) branches.push({ value: item, secret });
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, item] of Object.entries(value)) {
        branches.push({ value: item, secret: !publicName.test(name) && (secret || secretName.test(name)) });
      }
    }
  }
}

function toPemParts(value: string): readonly string[] | undefined {
  const blocks = value.split('-----BEGIN ').slice(1);
  const bodies = blocks.flatMap((block) => {
    const start = block.indexOf('-----');
    const end = block.indexOf('-----END ');
    return start === -1 || end <= start ? [] : toBodies(block.slice(start + '-----'.length, end));
  });
  return bodies.length === 0 ? undefined : [...bodies, ...toLinesOutside(value)];
}

/** A file of settings may hold a key and other secrets beside it. What is a common word in it must stay one. */
function toLinesOutside(value: string): readonly string[] {
  const [before = '', ...blocks] = value.split('-----BEGIN ');
  const outside = [before, ...blocks.map(toRest)];
  return outside.flatMap((text) => text.split('\n')).flatMap(toSettings);
}

/** What follows a block; a block that does not end is none. */
function toRest(block: string): string {
  const end = block.indexOf('-----END ');
  return end === -1 ? block : block.slice(end).replace(/^-----END [^\n]*?-----/, '');
}

/** The line and its value, when the name or the look of the value says that it is a secret. */
function toSettings(line: string): readonly string[] {
  const text = line.trim();
  const [, name = '', quoted = text] = /^(?:export\s+)?([\w.-]+)\s*[=:]\s*(.*)$/.exec(text) ?? [];
  const value = quoted.replace(/^(["'])(.*)\1$/, '$2');
  const looksSecret = value.length >= 16 && new Set(value).size >= 8 && !/\s|^[a-z]+:\/\/[^@]*$/i.test(value);
  if (text.startsWith('#') || value.length < 8 || !(secretName.test(name) || looksSecret)) return [];
  return [text, value];
}

// In a variable a key often stands on one line, its breaks written as backslash and n.
function toBodies(block: string): readonly string[] {
  const unescaped = block.replaceAll(/(?:\\r)?\\n/g, '\n');
  return [block, unescaped].map((text) =>
    text
      .split('\n')
      .filter((line) => !line.includes(': '))
      .join('\n')
      .trim(),
  );
}

/** All but the header of a JWT: payload and signature, or the four later parts of an encrypted one. */
function toTokenParts(value: string): readonly string[] | undefined {
  return /^eyJ[\w-]+(?:\.[\w-]*){2,4}$/.test(value.trim()) ? value.trim().split('.').slice(1) : undefined;
}

/** The userinfo of a URL, and its password alone, also decoded; of a URL without one, what follows the origin. */
function toUrlParts(value: string): readonly string[] | undefined {
  const url = /^[a-z][a-z0-9+.-]*:\/\/(?:([^/?#\s]*)@)?[^/?#\s]*(\S*)$/i.exec(value.trim());
  if (url === null) return undefined;
  const [, userinfo, rest = ''] = url;
  if (userinfo === undefined) return [rest];
  const password = userinfo.slice(userinfo.indexOf(':') + 1);
  return [userinfo, password, decodePercent(userinfo), decodePercent(password)];
}
