/** Which stretches of a secret are the secret: a JWT's header or a PEM's first line are in a thousand documents. Imports nothing of `src`. */

const secretName = /key|secret|token|password|passwd|credential/i;

/** The stretches whose fragments must not leave, cut from a value by its form; the whole value when it has no known form. */
export function toSecretParts(value: string): readonly string[] {
  return (
    toJsonParts(value) ??
    toPemParts(value) ??
    toJwtParts(value) ??
    toUserinfo(value) ?? [value]
  ).filter((part) => part.length >= 8);
}

function toJsonParts(value: string): readonly string[] | undefined {
  if (!value.trimStart().startsWith('{')) return undefined;
  try {
    const leaves = [...secretLeaves(JSON.parse(value), '')];
    const parts = leaves.flatMap((leaf) => toSecretParts(leaf));
    // In the file a key with line breaks stands escaped, and that is how a copy of the file leaves.
    const escaped = parts.map((part) => JSON.stringify(part).slice(1, -1));
    return parts.length === 0 ? undefined : [...new Set([...parts, ...escaped])];
  } catch {
    return undefined;
  }
}

function* secretLeaves(value: unknown, name: string): Generator<string> {
  if (typeof value === 'string') {
    if (secretName.test(name)) yield value;
  } else if (Array.isArray(value)) {
    for (const item of value) yield* secretLeaves(item, name);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) yield* secretLeaves(item, key);
  }
}

function toPemParts(value: string): readonly string[] | undefined {
  const body = /-----BEGIN [A-Z0-9 ]+-----\s*([\s\S]+?)\s*-----END [A-Z0-9 ]+-----/.exec(value)?.[1];
  return body === undefined ? undefined : [body];
}

function toJwtParts(value: string): readonly string[] | undefined {
  const jwt = /^eyJ[\w-]+\.([\w-]+)\.([\w-]+)$/.exec(value);
  return jwt === null ? undefined : [jwt[1] ?? '', jwt[2] ?? ''];
}

function toUserinfo(value: string): readonly string[] | undefined {
  const userinfo = /^[a-z][a-z0-9+.-]*:\/\/([^/?#\s]+)@/i.exec(value)?.[1];
  return userinfo === undefined ? undefined : [userinfo];
}
