/** What kind of file a path names. The name is a stranger's choice: it ranks a file, and hardly ever leaves one out. */

export type PathClass =
  | 'automation'
  | 'credentials'
  | 'access'
  | 'migration'
  | 'container'
  | 'dependencies'
  | 'source'
  | 'other'
  | 'test'
  | 'documentation'
  | 'vendored'
  | 'generated'
  | 'minified'
  | 'lock-file'
  | 'source-map'
  | 'snapshot';

type Names = ReadonlySet<string>;
const names = (text: string): Names => new Set(text.split(' '));

const automationFolders = names('.circleci .buildkite .husky .woodpecker .tekton .drone');
const automationFiles = names(
  'action.yml action.yaml .gitlab-ci.yml jenkinsfile azure-pipelines.yml .travis.yml appveyor.yml codeowners makefile .pre-commit-config.yaml bitbucket-pipelines.yml dependabot.yml agents.md claude.md .gitattributes .gitmodules',
);
const credentialFiles = names('.env .npmrc .netrc .pypirc id_rsa id_ed25519 credentials .htpasswd');
const credentialEndings = names('pem key p12 pfx jks keystore kdbx');
const lockFiles = names(
  'package-lock.json npm-shrinkwrap.json yarn.lock pnpm-lock.yaml bun.lock bun.lockb deno.lock composer.lock gemfile.lock cargo.lock poetry.lock pdm.lock uv.lock pipfile.lock go.sum mix.lock pubspec.lock podfile.lock packages.lock.json flake.lock gradle.lockfile package.resolved',
);
const dependencyFiles = names(
  'package.json pyproject.toml setup.py setup.cfg pipfile go.mod cargo.toml gemfile composer.json pom.xml build.gradle build.gradle.kts pubspec.yaml mix.exs deno.json podfile package.swift directory.packages.props',
);
const vendorFolders = names('vendor vendored node_modules third_party third-party bower_components');
const generatedFolders = names('generated __generated__ dist');
const snapshotFolders = names('__snapshots__ snapshots');
const testFolders = names(
  'test tests __tests__ __mocks__ spec specs e2e testdata fixtures __fixtures__ testing',
);
const testWords = names('test tests spec');
const documentFolders = names('doc docs documentation');
const documentEndings = names('md mdx markdown rst adoc txt');
const migrationFolders = names('migration migrations migrate');
const codeEndings = names(
  'ts tsx mts cts js jsx mjs cjs py pyi go rs java kt kts scala rb php c h cc cpp cxx hpp m mm swift cs fs vb sh bash zsh ps1 bat cmd pl pm lua dart ex exs erl hs clj groovy r jl sol vue svelte html htm ejs hbs pug twig css scss tf hcl proto graphql gql zig nim wat asm s',
);
const accessWords = names(
  'auth authn authz authentication authenticate authenticator authorization authorize authorizer oauth oauth2 oidc login logout signin signup session sessions password passwords passwd crypto cryptography cipher encrypt encryption decrypt secret secrets token tokens permission permissions acl rbac policy policies jwt saml sso csrf xsrf cors cookie cookies security sandbox certificate certificates tls ssl signature signatures admin privilege sanitize sanitizer sanitiser escape exec shell sql query deserialize deserializer unserialize webhook webhooks payment payments billing upload uploads guard firewall vault keys keyring',
);

/** Linear in the path. */
export function toPathClass(path: string): PathClass {
  const lower = path.toLowerCase();
  const { name, ending } = toName(lower);
  const folders = lower.split('/').slice(0, -1);
  const isIn = (wanted: Names) => folders.some((folder) => wanted.has(folder));
  return (
    namedClass(name, ending) ??
    machineClass({ path, name, ending, isIn }) ??
    handClass({ path, name, ending, folders, isIn })
  );
}

function namedClass(name: string, ending: string): PathClass | undefined {
  if (lockFiles.has(name)) return 'lock-file';
  if (ending === 'map' && /\.(?:js|css|mjs|cjs|ts)\.map$/.test(name)) return 'source-map';
  return ending === 'snap' ? 'snapshot' : undefined;
}

type Parts = {
  readonly path: string;
  readonly name: string;
  readonly ending: string;
  readonly isIn: (wanted: Names) => boolean;
};

function machineClass({ name, isIn }: Parts): PathClass | undefined {
  if (isIn(vendorFolders)) return 'vendored';
  if (/[.-]min\.(?:js|css|mjs|cjs)$/.test(name)) return 'minified';
  if (
    isIn(generatedFolders) ||
    /(?:[._]pb2?\.|[._]generated\.|[._-]gen\.|\.g\.dart$|\.designer\.cs$)/.test(name)
  )
    return 'generated';
  return undefined;
}

function handClass({ path, name, ending, folders, isIn }: Parts & { readonly folders: readonly string[] }) {
  if (folders[0] === '.github' || isIn(automationFolders) || automationFiles.has(name)) return 'automation';
  if (credentialFiles.has(name) || name.startsWith('.env.') || credentialEndings.has(ending))
    return 'credentials';
  if (/^(?:docker|container)file(?:$|\.)|\.dockerfile$|^(?:docker-)?compose[^/]*\.ya?ml$/.test(name))
    return 'container';
  if (dependencyFiles.has(name) || /^requirements[^/]*\.(?:txt|in)$/.test(name)) return 'dependencies';
  const words = toWords(path);
  const last = toWords(name);
  if (isIn(snapshotFolders) || isIn(testFolders) || last.some((word) => testWords.has(word))) return 'test';
  if (ending === 'sql' || isIn(migrationFolders)) return 'migration';
  if (isIn(documentFolders) || documentEndings.has(ending)) return 'documentation';
  if (words.some((word) => accessWords.has(word))) return 'access';
  return codeEndings.has(ending) ? 'source' : 'other';
}

/** `src/userLogin_v2.ts`: src, user, login, v2, ts. */
const toWords = (path: string): readonly string[] =>
  path
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);

/**
 * What no program runs and no person reviews line by line: left out as generated on the name's word alone. Folders
 * of built or vendored code are not: code there runs, and who names a folder decides nothing.
 */
export function isDerived(path: string): boolean {
  const { name, ending } = toName(path.toLowerCase());
  return namedClass(name, ending) !== undefined;
}

function toName(path: string): { readonly name: string; readonly ending: string } {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return { name, ending: name.slice(name.lastIndexOf('.') + 1) };
}
