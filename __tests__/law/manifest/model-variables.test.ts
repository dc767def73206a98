import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeModelVariable } from '../../../src/law/manifest/model-variables.ts';

const judge = (name: string): string => judgeModelVariable(name).verdict;

test('a model sets plain variables', () => {
  const names = [
    ...[
      'CI',
      'FOO',
      'LANG',
      'LC_ALL',
      'TZ',
      'TERM',
      'NO_COLOR',
      'FORCE_COLOR',
      'DEBUG',
      'VERBOSE',
      'COLUMNS',
    ],
    ...['NODE_ENV', 'RUST_BACKTRACE', 'PYTHONUNBUFFERED', 'GOMAXPROCS', '_X', 'SEED_2', 'SOURCE_DATE_EPOCH'],
  ];
  assert.deepEqual(
    names.filter((name) => judge(name) !== 'fine'),
    [],
  );
});

test('it sets none that makes a program load code, start another, or read its settings elsewhere', () => {
  const names = [
    ...[
      'PATH',
      'HOME',
      'IFS',
      'ENV',
      'SHELL',
      'BASH_ENV',
      'BASH_FUNC_x',
      'SHELLOPTS',
      'PS4',
      'PWD',
      'CDPATH',
    ],
    ...[
      'LD_PRELOAD',
      'LD_LIBRARY_PATH',
      'LD_AUDIT',
      'DYLD_INSERT_LIBRARIES',
      'GCONV_PATH',
      'LOCPATH',
      'GLIBC_TUNABLES',
    ],
    ...[
      'GIT_SSH_COMMAND',
      'GIT_EXTERNAL_DIFF',
      'GIT_CONFIG_COUNT',
      'GIT_DIR',
      'GIT_PAGER',
      'GIT_EXEC_PATH',
      'GITX',
    ],
    ...[
      'PAGER',
      'EDITOR',
      'VISUAL',
      'BROWSER',
      'LESSOPEN',
      'LESSCLOSE',
      'MANPAGER',
      'SSH_ASKPASS',
      'RSYNC_RSH',
    ],
    ...[
      'NODE_OPTIONS',
      'NODE_PATH',
      'NPM_CONFIG_SCRIPT_SHELL',
      'PYTHONPATH',
      'PYTHONSTARTUP',
      'PYTHONINSPECT',
    ],
    ...[
      'PYTHONHOME',
      'PYTHONBREAKPOINT',
      'PYTHONWARNINGS',
      'PERL5OPT',
      'PERL5LIB',
      'PERLLIB',
      'RUBYOPT',
      'RUBYLIB',
    ],
    ...[
      'LUA_INIT',
      'PHPRC',
      'PHP_INI_SCAN_DIR',
      'JAVA_TOOL_OPTIONS',
      '_JAVA_OPTIONS',
      'JDK_JAVA_OPTIONS',
      'CLASSPATH',
    ],
    ...[
      'MAKEFLAGS',
      'GNUMAKEFLAGS',
      'MAKEFILES',
      'CC',
      'CXX',
      'CFLAGS',
      'GOFLAGS',
      'GOTOOLCHAIN',
      'RUSTC_WRAPPER',
    ],
    ...[
      'CARGO_HOME',
      'DOTNET_STARTUP_HOOKS',
      'CORECLR_PROFILER',
      'TAR_OPTIONS',
      'GREP_OPTIONS',
      'PYTEST_ADDOPTS',
    ],
    ...[
      'PYTEST_PLUGINS',
      'GEM_HOME',
      'BUNDLE_GEMFILE',
      'VIMINIT',
      'PSQLRC',
      'XDG_CONFIG_HOME',
      'OPENSSL_CONF',
    ],
    ...[
      'HTTP_PROXY',
      'ALL_PROXY',
      'INPUT_X',
      'ACTIONS_X',
      'RUNNER_TEMP',
      'GITHUB_ENV',
      'GITHUB_TOKEN',
      'OAI_API_KEY',
    ],
    ...['OAI_BASE_URL', 'CMAKE_TOOLCHAIN_FILE', 'PKG_CONFIG', 'HOSTALIASES', 'TMPDIR', 'MALLOC_TRACE'],
  ];
  assert.deepEqual(
    names.filter((name) => judge(name) !== 'refused'),
    [],
  );
});

test('a name is written as names are, and no longer than they are', () => {
  const names = [
    '',
    'path',
    'Foo',
    'ld_preload',
    '1A',
    'A-B',
    'A B',
    'A=B',
    'A\n',
    'Ä',
    '__proto__',
    'A'.repeat(65),
  ];
  assert.deepEqual(
    names.filter((name) => judge(name) !== 'refused'),
    [],
  );
  assert.equal(judge('A'.repeat(64)), 'fine');
});
