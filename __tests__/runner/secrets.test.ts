/** Which values are registered as secrets, which are not, and what is said of those that cannot be hidden. */

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { gatherSecrets } from '../../src/runner/secrets.ts';
import { createToken, toBase64, toEnvironment } from '../support/secret-environment.ts';

type Variables = { readonly [name: string]: string };

const root = mkdtempSync(join(tmpdir(), 'secrets-'));
after(() => rmSync(root, { recursive: true, force: true }));
const folder = join(root, 'workspace');
mkdirSync(join(folder, 'config'), { recursive: true });
writeFileSync(join(folder, 'config/key.json'), '{}');

const facts: Variables = {
  GITHUB_ACTOR: 'sam-sample',
  GITHUB_JOB: 'agent-job',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_REF_NAME: 'a-long-branch',
  GITHUB_REPOSITORY: 'sample-owner/sample-name',
  GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
  GITHUB_WORKFLOW: 'Some workflow',
  GITHUB_WORKSPACE: folder,
  RUNNER_TEMP: join(folder, 'temp'),
  HOME: join(folder, 'home'),
};

describe('a source', () => {
  const [one, two] = [createToken(), createToken()];
  const escaped = `p%40${one}`;
  // Not a pair, though there is a colon in it.
  const blob = Buffer.from([255, 254, 58, ...randomBytes(20)]).toString('base64');
  const sources: readonly { readonly from: Variables; readonly secrets: Variables }[] = [
    { from: { 'INPUT_API-KEY': one }, secrets: { [one]: 'api-key' } },
    { from: { 'INPUT_API-KEY': ` ${one}\n` }, secrets: { [one]: 'api-key', [` ${one}\n`]: 'api-key' } },
    { from: { OAI_API_KEY: one }, secrets: { [one]: 'api-key' } },
    { from: { OPENAI_API_KEY: one }, secrets: { [one]: 'api-key' } },
    { from: { OAI_PREP_API_KEY: one }, secrets: { [one]: 'api-key' } },
    { from: { OAI_IMAGE_API_KEY: one }, secrets: { [one]: 'api-key' } },
    { from: { GITHUB_TOKEN: one }, secrets: { [one]: 'github-token' } },
    { from: { ACTIONS_RUNTIME_TOKEN: one }, secrets: { [one]: 'runner-token' } },
    { from: { ACTIONS_ID_TOKEN_REQUEST_TOKEN: one }, secrets: { [one]: 'runner-token' } },
    { from: { SOME_TOKEN: one }, secrets: { [one]: 'environment' } },
    { from: { npm_config_authtoken: one }, secrets: { [one]: 'environment' } },
    { from: { My_Secret_Thing: one }, secrets: { [one]: 'environment' } },
    { from: { PGPASSWORDS: one }, secrets: { [one]: 'environment' } },
    { from: { OTHER_API_KEY: one }, secrets: { [one]: 'environment' } },
    { from: { 'INPUT_OTHER-API-KEY': one }, secrets: { [one]: 'environment' } },
    { from: { 'INPUT_GITHUB-TOKEN': one }, secrets: { [one]: 'github-token' } },
    { from: { SOME_TOKEN: `\t${one} ` }, secrets: { [one]: 'environment', [`\t${one} `]: 'environment' } },
    {
      from: { INPUT_SECRETS: `${one}\r\n\n  ${two}` },
      secrets: { [one]: 'secrets', [two]: 'secrets', [`  ${two}`]: 'secrets' },
    },
    { from: { INPUT_SECRETS: `- "${one}"\n- ${two}` }, secrets: { [one]: 'secrets', [two]: 'secrets' } },
    { from: { 'INPUT_API-HEADERS': `X-Key: ${one}\nX-Title: ${two}` }, secrets: { [one]: 'api-header' } },
    {
      from: { 'INPUT_API-HEADERS': `X-Auth: Bearer ${one}` },
      secrets: { [one]: 'api-header' },
    },
    {
      from: { 'INPUT_API-HEADERS': `X-Auth: Basic ${toBase64(`somebody:${one}`)}` },
      secrets: {
        [toBase64(`somebody:${one}`)]: 'api-header',
        [one]: 'api-header',
        [`somebody:${one}`]: 'api-header',
      },
    },
    {
      from: { 'INPUT_API-HEADERS': `X-Auth: Basic ${blob}` },
      secrets: { [blob]: 'api-header' },
    },
    { from: { 'INPUT_PRESTAGE-API-KEY': one }, secrets: { [one]: 'api-key' } },
    {
      from: { 'INPUT_PRESTAGE-BASE-URL': `https://oauth2:${one}@host.test/v1` },
      secrets: { [one]: 'url-userinfo' },
    },
    { from: { 'INPUT_API-HEADERS': one }, secrets: { [one]: 'api-header' } },
    {
      from: { 'INPUT_BASE-URL': `https://somebody:${one}@host.test/v1` },
      secrets: { somebody: 'url-userinfo', [one]: 'url-userinfo', [`somebody:${one}`]: 'url-userinfo' },
    },
    {
      from: { OAI_BASE_URL: `https://oauth2:${one}@host.test/v1` },
      secrets: { [one]: 'url-userinfo' },
    },
    {
      from: { DATABASES: `pg://me:${escaped}@a.test/x redis://:${two}@b.test:1 https://c.test` },
      secrets: {
        [escaped]: 'url-userinfo',
        [`p@${one}`]: 'url-userinfo',
        [`me:${escaped}`]: 'url-userinfo',
        [`me:p@${one}`]: 'url-userinfo',
        [two]: 'url-userinfo',
        [`:${two}`]: 'url-userinfo',
      },
    },
    {
      from: { ODD_URL: `x_https://me:%zz${one}@a.test` },
      secrets: { [`%zz${one}`]: 'url-userinfo', [`me:%zz${one}`]: 'url-userinfo' },
    },
    { from: { PLACE: `https://${one}:x-oauth-basic@a.test` }, secrets: { [one]: 'url-userinfo' } },
    {
      from: { HOOK_SECRET_URL: `https://hooks.test/services/${one}` },
      secrets: { [`https://hooks.test/services/${one}`]: 'environment' },
    },
    {
      from: { UPLOAD_SECRET_URL: `https://store.test/a?sig=${one}` },
      secrets: { [`https://store.test/a?sig=${one}`]: 'environment' },
    },
  ];
  for (const { from, secrets } of sources) {
    test(`is hidden: ${JSON.stringify(from).replaceAll(one, 'ONE').replaceAll(two, 'TWO')}`, () => {
      assert.deepEqual(gather(from), { secrets, warnings: [] });
    });
  }

  test('counts once, under its first class, though it stands in several places', () => {
    const from = { 'INPUT_API-KEY': one, OAI_API_KEY: one, INPUT_SECRETS: one, SOME_TOKEN: one };
    assert.deepEqual(gatherSecrets(toEnvironment(from)).secrets, [{ value: one, class: 'api-key' }]);
  });

  test('that is explicit is hidden though its value is public', () => {
    const from = { 'INPUT_API-KEY': 'sam-sample', INPUT_SECRETS: folder, OAI_API_KEY: 'sample-owner' };
    assert.deepEqual(gather(from), {
      secrets: { 'sam-sample': 'api-key', [folder]: 'secrets', 'sample-owner': 'api-key' },
      warnings: [],
    });
  });
});

describe('no false hit and no warning', () => {
  const values: readonly string[] = [
    'sam-sample',
    'sample-owner/sample-name',
    'sample-owner',
    'sample-name',
    'SAMPLE-OWNER',
    'refs/heads/main',
    'a-long-branch',
    'agent-job',
    'Some workflow',
    facts.GITHUB_SHA ?? '',
    folder,
    join(folder, 'config/key.json'),
    'config/key.json',
    'https://login.host.test/oauth2/v2/token',
    'https://host.test:8443',
    'true',
    'False',
    '0',
    '',
    '  ',
  ];
  for (const value of values) {
    test(`for a suspicious name with ${JSON.stringify(value).replace(folder, '…')}`, () => {
      const names = ['SOME_TOKEN', 'GOOGLE_SECRET_FILE', 'DB_PASSWORD', 'X_API_KEY', 'INPUT_MY-TOKEN'];
      for (const name of names) assert.deepEqual(gather({ [name]: value }), { secrets: {}, warnings: [] });
    });
  }

  test('for names that only look alike, and for inputs that are text', () => {
    const token = createToken();
    const from = {
      TOKENS: token,
      API_KEYS: token,
      TOKEN_URL: token,
      'INPUT_MAX-OUTPUT-TOKENS': token,
      INPUT_PROMPT: `Look at https://somebody:${token}@host.test`,
      INPUT_REDACT: token,
      SSH_REMOTE: 'ssh://somebody@host.test/a',
      MAIL: 'somebody@host.test',
      PACKAGES: 'https://host.test/@scope/a https://host.test/?a@b',
    };
    assert.deepEqual(gather(from), { secrets: {}, warnings: [] });
  });

  test('for a path that is not there, which may be a password', () => {
    assert.deepEqual(gather({ DB_PASSWORD: '/not/there/at/all' }).secrets, {
      '/not/there/at/all': 'environment',
    });
  });
});

describe('a value that cannot be hidden is named by its place', () => {
  const tooShort = 'is shorter than 8 characters';
  const placeholder = 'is a well-known placeholder';
  const cases: readonly { readonly from: Variables; readonly warnings: readonly string[] }[] = [
    { from: { 'INPUT_API-KEY': 'abc-12' }, warnings: [`input "api-key": the value ${tooShort}`] },
    { from: { 'INPUT_API-KEY': 'ollama' }, warnings: [`input "api-key": the value ${placeholder}`] },
    { from: { 'INPUT_API-KEY': '   abc-12   ' }, warnings: [`input "api-key": the value ${tooShort}`] },
    {
      from: { INPUT_SECRETS: '- abc-12\n- none\n- "  "' },
      warnings: [
        `input "secrets", value 1: the value ${tooShort}`,
        `input "secrets", value 2: the value ${placeholder}`,
      ],
    },
    {
      from: { 'INPUT_API-HEADERS': 'X-Key: abc-12\nX-Other: Bearer abc-12' },
      warnings: [
        `input "api-headers", header X-Key: the value ${tooShort}`,
        `input "api-headers", header X-Other: the value ${tooShort}`,
      ],
    },
    { from: { some_token: 'abc-12' }, warnings: [`variable some_token: the value ${tooShort}`] },
    { from: { 'INPUT_X-TOKEN': 'abc-12' }, warnings: [`input "x-token": the value ${tooShort}`] },
    { from: { GITHUB_TOKEN: 'true' }, warnings: [`variable GITHUB_TOKEN: the value ${placeholder}`] },
    {
      from: { POSTGRES_PASSWORD: 'postgres' },
      warnings: [`variable POSTGRES_PASSWORD: the value ${placeholder}`],
    },
    {
      from: { DATABASE_URL: 'postgres://postgres:postgres@localhost:5432/test' },
      warnings: [`a URL in variable DATABASE_URL: the value ${placeholder}`],
    },
    {
      from: { DATABASE_URL: 'postgres://%6d%65:%61%62%63@localhost' },
      warnings: [`a URL in variable DATABASE_URL: the value ${tooShort}`],
    },
    {
      from: { DATABASE_URL: 'postgres://me:abc-12@localhost' },
      warnings: [`a URL in variable DATABASE_URL: the value ${tooShort}`],
    },
    {
      from: { 'SOME\n::error::TOKEN': 'abc-12' },
      warnings: [`variable SOME?::error::TOKEN: the value ${tooShort}`],
    },
  ];
  for (const { from, warnings } of cases) {
    test(JSON.stringify(from), () => {
      const found = gather(from);
      assert.deepEqual(found.secrets, {});
      assert.deepEqual(
        found.warnings,
        warnings.map((text) => ({
          code: 'SECRET_TOO_SHORT',
          message: `${text}, so it is not masked and not redacted. Use a longer, random one, or none.`,
        })),
      );
    });
  }
});

describe('git configuration', () => {
  const header = (token: string) => `[http]\nextraheader = AUTHORIZATION: bearer ${token}\n`;

  test('of the checkout is hidden, and warned of once', () => {
    const [one, two] = [createToken(), createToken()];
    const workspace = mkdtempSync(join(root, 'work-'));
    mkdirSync(join(workspace, '.git'));
    writeFileSync(join(workspace, '.git/config'), header(one) + header(two));
    const found = gather({ GITHUB_WORKSPACE: workspace });
    assert.deepEqual(found.secrets, {
      [one]: 'git-credential',
      [two]: 'git-credential',
    });
    assert.deepEqual(found.warnings, [
      {
        code: 'CREDENTIALS_IN_CHECKOUT',
        message:
          'The git configuration of the workspace holds credentials, where every later step can read them. They are masked here. Set "persist-credentials: false" for actions/checkout.',
      },
    ]);
  });

  test('of the home is hidden without that warning', () => {
    const token = createToken();
    const home = mkdtempSync(join(root, 'home-'));
    writeFileSync(join(home, '.gitconfig'), header(token));
    assert.deepEqual(gather({ HOME: home }), {
      secrets: { [token]: 'git-credential' },
      warnings: [],
    });
  });

  test('with nothing but a placeholder is no credential in the checkout', () => {
    const workspace = mkdtempSync(join(root, 'work-'));
    mkdirSync(join(workspace, '.git'));
    writeFileSync(
      join(workspace, '.git/config'),
      `${header('***')}[remote "o"]\nurl = https://sam-sample@host.test/a\n`,
    );
    assert.deepEqual(
      gather({ GITHUB_WORKSPACE: workspace }).warnings.map(({ code }) => code),
      ['SECRET_TOO_SHORT'],
    );
  });
});

function gather(from: Variables) {
  const { secrets, warnings } = gatherSecrets(toEnvironment({ ...facts, ...from }));
  return { secrets: Object.fromEntries(secrets.map((secret) => [secret.value, secret.class])), warnings };
}
