/**
 * Which variables a model may set for a program of `exec`. A variable can make a program load code, start another
 * program, or read its settings elsewhere. Those that are known to are refused by name or family, and the rest by what
 * their names say. No list of this kind is whole: the wall is the sandbox, and the list keeps a program what it is.
 */

import { isDeniedName } from './denied-names.ts';

/** Whole names. */
const names: ReadonlySet<string> = new Set([
  ...['HOME', 'PWD', 'OLDPWD', 'USER', 'LOGNAME', 'ENV', 'IFS', 'PS4', 'CDPATH', 'FPATH', 'SHELLOPTS'],
  // make and its built-in rules.
  ...['AR', 'AS', 'CC', 'CPP', 'CXX', 'FC', 'LD', 'M2C', 'PC', 'LEX', 'YACC', 'RM', 'MAKE', 'MAKEFILES'],
  ...['LESS', 'MORE', 'LV', 'GZIP', 'BZIP', 'BZIP2', 'ZIP', 'UNZIP', 'TAPE', 'HOSTALIASES', 'LOCALDOMAIN'],
]);

/** First words of names: what runtimes, version control, compilers and package managers read. */
const families: ReadonlySet<string> = new Set([
  ...['BASH', 'ZDOTDIR', 'LD', 'DYLD', 'GCONV', 'GLIBC', 'MALLOC', 'NLSPATH', 'TERMINFO', 'XDG', 'SUDO'],
  ...['GIT', 'HG', 'SVN', 'CVS', 'RSYNC', 'SSH', 'GPG', 'GNUPGHOME', 'OPENSSL', 'SSL', 'CURL', 'WGETRC'],
  ...['NODE', 'NPM', 'YARN', 'PNPM', 'COREPACK', 'BUN', 'DENO', 'TSX', 'ELECTRON', 'UV', 'PIP', 'POETRY'],
  ...['PYTHON', 'PYTEST', 'VIRTUAL', 'CONDA', 'PERL', 'PERL5DB', 'RUBY', 'BUNDLE', 'GEM', 'RAKE', 'RBENV'],
  ...['PHP', 'COMPOSER', 'LUA', 'JULIA', 'ERL', 'ELIXIR', 'MIX', 'TCL', 'TCLLIBPATH', 'GHC', 'GUILE'],
  ...['JAVA', 'JDK', 'JVM', 'MAVEN', 'MVN', 'GRADLE', 'ANT', 'SBT', 'KOTLIN', 'SCALA', 'CLASSPATH'],
  ...[
    'GO',
    'GOENV',
    'GOROOT',
    'GOPROXY',
    'GOTOOLCHAIN',
    'GOOS',
    'CGO',
    'CARGO',
    'RUSTC',
    'RUSTUP',
    'RUSTDOC',
  ],
  ...['CMAKE', 'CTEST', 'NINJA', 'MESON', 'BAZEL', 'CCACHE', 'DISTCC', 'GCC', 'CLANG', 'COMPILER', 'PKG'],
  ...['DOTNET', 'COR', 'CORECLR', 'COMPLUS', 'MSBUILD', 'NUGET', 'DOCKER', 'KUBE', 'HELM', 'TF', 'ANSIBLE'],
  ...[
    'OAI',
    'OPENAI',
    'GITHUB',
    'ACTIONS',
    'RUNNER',
    'INPUT',
    'AWS',
    'AZURE',
    'GOOGLE',
    'ASAN',
    'LSAN',
    'UBSAN',
  ],
]);

/** Runtimes that write their own name and the rest as one word: `PYTHONINSPECT`. */
const runTogether = /^(?:PYTHON|PERL|RUBY|GIT|NODE|JAVA|BASH|LESS|GNU)/;

/** Of the above, and known to do no more than their names say. */
const harmless: ReadonlySet<string> = new Set([
  ...[
    'NODE_ENV',
    'PYTHONHASHSEED',
    'PYTHONUNBUFFERED',
    'PYTHONDONTWRITEBYTECODE',
    'PYTHONUTF8',
    'GOMAXPROCS',
  ],
]);

/** A word that ends so says: options, code, places, settings, or a program to start. */
const tellingEnds =
  /(?:PATH|OPT|OPTS|OPTIONS|ARGS|FLAGS|HOME|ROOT|DIR|DIRS|INIT|RC|CONF|CONFIG|PROFILE|STARTUP|HOOK|HOOKS|WRAPPER|LAUNCHER|PLUGIN|PLUGINS|PRELOAD|MODULE|MODULES|LIB|LIBS|PROXY|CMD|COMMAND|EXEC|PROGRAM|SHELL|RSH|EDITOR|VISUAL|PAGER|BROWSER|OPEN|CLOSE|ASKPASS|ADDOPTS|TOOL|TOOLS|COMPILER|LINKER|RUNNER|PROCESSOR|DEBUGGER)$/;

export type VariableVerdict = { readonly verdict: 'fine' } | { readonly verdict: 'refused' };

/** @param name as the model wrote it: `[A-Z_][A-Z0-9_]*`, and none of the above. */
export function judgeModelVariable(name: string): VariableVerdict {
  const isRefused =
    name.length > 64 ||
    !/^[A-Z_][A-Z0-9_]*$/.test(name) ||
    (!harmless.has(name) && (isDeniedName(name) || names.has(name) || isOfFamily(name) || isTelling(name)));
  return { verdict: isRefused ? 'refused' : 'fine' };
}

const isTelling = (name: string): boolean => name.split('_').some((word) => tellingEnds.test(word));

/** Digits may follow the family's name, as in `PERL5OPT`. */
function isOfFamily(name: string): boolean {
  const word = name.split('_').find((part) => part !== '') ?? '';
  return runTogether.test(word) || families.has(word) || families.has(word.replace(/\d.*$/, ''));
}
