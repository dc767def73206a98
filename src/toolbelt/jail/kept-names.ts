/** Which names are kept from tools (security.md I5), in every spelling that some file system takes for them. */

/** A path below the root: POSIX separators, no `.` or `..`; `.` for the root itself. */
export type RelativePath = string;

/** Names of git's own directory: with `.git` come the token of the checkout and hooks that run. */
export function isGitName(name: string): boolean {
  return isJudgedGit(toJudgedName(name));
}

/** True for a file whose name says that it holds credentials. Directories may bear such names (`.env` of Python). */
export function isCredentialPath(path: RelativePath): boolean {
  const cut = path.lastIndexOf('/');
  const name = toJudgedName(path.slice(cut + 1));
  return (
    credentialNames.has(name) ||
    (name === 'config.json' && isInDocker(path.slice(0, Math.max(0, cut)))) ||
    (name.startsWith('gha-creds-') && name.endsWith('.json')) ||
    name.endsWith('.pem') ||
    name.endsWith('.key') ||
    name.endsWith('.p12') ||
    name.endsWith('.pfx') ||
    name.endsWith('.ppk') ||
    isPrivatePlace(path.slice(0, Math.max(0, cut)), name) ||
    (name.startsWith('.env.') && name !== '.env.example') ||
    isPrivateKeyName(name)
  );
}

/** On Windows these open a device from any directory, whatever follows the first dot. */
export function isDeviceName(name: string): boolean {
  return deviceName.test(toJudgedName(name.split('.', 1)[0] ?? ''));
}

const credentialNames: ReadonlySet<string> = new Set([
  '.npmrc',
  '.netrc',
  '_netrc',
  '.pypirc',
  '.git-credentials',
  '.env',
  '.envrc',
  '.dockercfg',
  '.htpasswd',
  '.my.cnf',
  '.pgpass',
  '.s3cfg',
  '.terraformrc',
  '.vault-token',
  'terraform.tfstate',
]);

const privateKeyName = /^id_(?:rsa|dsa|ecdsa|ed25519|ecdsa_sk|ed25519_sk|xmss)(?:$|[^a-z0-9_])/;
const isPlain = /^[!-9;-~]*$/;
const deviceName = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])$/;

/** Files of a home that a job or an image may have left in the tree, by directory and name. */
const privatePlaces: Readonly<Record<string, ReadonlySet<string>>> = {
  '.aws': new Set(['credentials', 'config']),
  '.azure': new Set(['accesstokens.json', 'msal_token_cache.json']),
  '.cargo': new Set(['credentials', 'credentials.toml']),
  '.gem': new Set(['credentials']),
  '.kube': new Set(['config']),
  '.m2': new Set(['settings.xml', 'settings-security.xml']),
  '.ssh': new Set(['config']),
  '.terraform.d': new Set(['credentials.tfrc.json']),
  gh: new Set(['hosts.yml']),
};

function isPrivatePlace(directory: RelativePath, name: string): boolean {
  const parent = toJudgedName(directory.slice(directory.lastIndexOf('/') + 1));
  return Object.hasOwn(privatePlaces, parent) && privatePlaces[parent]?.has(name) === true;
}

function isInDocker(directory: RelativePath): boolean {
  return toJudgedName(directory.slice(directory.lastIndexOf('/') + 1)) === '.docker';
}

/** `id_rsa` and its kin with their copies (`id_rsa.bak`), but not the public half. */
function isPrivateKeyName(name: string): boolean {
  return privateKeyName.test(name) && !name.endsWith('.pub');
}

/** `GIT~1` is the short name that Windows gives `.git`. */
function isJudgedGit(judged: string): boolean {
  return judged === '.git' || /^git~[0-9]+$/.test(judged);
}

/**
 * What the most lenient file system makes of a name: NTFS drops trailing dots and spaces and reads `name:stream`
 * as `name`; HFS+ skips invisible characters; both ignore case; compatibility forms are folded on top of that.
 */
export function toJudgedName(name: string): string {
  // Nearly all names are visible ASCII without a colon, and a walk judges every one.
  const folded = (isPlain.test(name) ? name : toVisible(name)).toLowerCase();
  const stream = folded.indexOf(':');
  return trimEnd(stream === -1 ? folded : folded.slice(0, stream)).trimStart();
}

function toVisible(name: string): string {
  return name.normalize('NFKC').replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '');
}

/** A loop, because `/[\s.]+$/` takes quadratic time on a hostile name. */
function trimEnd(name: string): string {
  let end = name.length;
  while (end > 0 && /[\s.]/.test(name.charAt(end - 1))) end -= 1;
  return end === name.length ? name : name.slice(0, end);
}
