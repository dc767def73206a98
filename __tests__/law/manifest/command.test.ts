import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeCommand } from '../../../src/law/manifest/command.ts';
import { toProgramName } from '../../../src/law/manifest/program-name.ts';
import { complaintsAbout } from './support.ts';

/** Words are split at single spaces; `~` stands for a space within a word. */
function judge(line: string): string {
  const judged = judgeCommand(line.split(' ').map((word) => word.replaceAll('~', ' ')));
  return judged.verdict === 'fine'
    ? 'fine'
    : judged.complaint.replace(/^command is refused: (.*); name a program.*$/, '$1');
}

const refusedLines = {
  shells: [
    ...['sh bash dash zsh ksh fish busybox pwsh powershell cmd'.split(' ')]
      .flat()
      .flatMap((name) => [`/bin/${name}`, `/bin/${name} -c x`]),
    ...[
      '/bin/bash /opt/script.sh',
      '/bin/BASH',
      'C:\\Windows\\System32\\cmd.exe /c x',
      '/usr/bin/bash5.2',
      '/bin/ksh93',
      '/bin/bash-static',
    ],
    ...[
      '/usr/bin/su -c x',
      '/usr/bin/script -qc x /dev/null',
      '/usr/bin/watch x',
      '/usr/bin/unshare -r',
      '/usr/sbin/chroot /',
    ],
    ...['/usr/bin/linux64', '/bin/sh.distrib', '/bin/tcsh', '/bin//sh', '/bin/sh/'],
  ],
  code: [
    ...[
      '/usr/bin/python3 -c x',
      '/usr/bin/python3.12 -Bc x',
      '/usr/bin/python -Ic x',
      '/usr/bin/python3 -m json.tool',
      '/usr/bin/python3 -u -i /opt/x.py',
    ],
    ...[
      '/usr/bin/python3 -W ignore -c x',
      '/usr/bin/pypy3 -c x',
      '/usr/bin/python3.13t -c x',
      '/usr/bin/python3-dbg -c x',
      '/usr/bin/python3 -cprint(1)',
    ],
    ...[
      '/usr/bin/node -e x',
      '/usr/bin/node -pe x',
      '/usr/bin/node -p x',
      '/usr/bin/node --eval x',
      '/usr/bin/node --eval=x',
      '/usr/bin/node --print=x',
    ],
    ...[
      '/usr/bin/node --no-warnings -e x',
      '/usr/bin/node --run build',
      '/usr/bin/node -C dev -e x',
      '/usr/bin/nodejs -e x',
      '/usr/bin/node20 -e x',
    ],
    ...[
      '/usr/bin/node --import=data:text/javascript,x /opt/x.js',
      '/usr/bin/node --import data:text/javascript,x /opt/x.js',
      '/usr/bin/node -r ./x.js /opt/x.js',
    ],
    ...[
      '/usr/bin/node --require tsx /opt/x.ts',
      '/usr/bin/node --experimental_loader=./x.js /opt/x.js',
      '/usr/bin/node -i',
      '/usr/bin/node inspect /opt/x.js',
    ],
    ...[
      '/usr/bin/deno eval x',
      '/usr/bin/deno run https://example.org/x.ts',
      '/usr/bin/deno run -A x.ts',
      '/usr/bin/deno run -',
      '/usr/bin/deno repl',
      '/usr/bin/deno task x',
    ],
    ...[
      '/usr/bin/bun -e x',
      '/usr/bin/bun --eval x',
      '/usr/bin/bun run build',
      '/usr/bin/bun x create',
      '/usr/bin/bunx cowsay',
      '/usr/bin/bun exec x',
      '/usr/bin/bun -p x',
    ],
    ...[
      '/usr/bin/perl -e x',
      '/usr/bin/perl -E x',
      '/usr/bin/perl -ne x',
      '/usr/bin/perl -lane x',
      '/usr/bin/perl -pi.bak -e x',
      '/usr/bin/perl -I /opt -e x',
      '/usr/bin/perl -MPOSIX /opt/x.pl',
    ],
    ...['/usr/bin/perl -d /opt/x.pl', '/usr/bin/perl5.36-x86_64-linux-gnu -e x', '/usr/bin/perl -l0777ne x'],
    ...[
      '/usr/bin/ruby -e x',
      '/usr/bin/ruby -ne x',
      '/usr/bin/ruby -W0e x',
      '/usr/bin/ruby3.2 -e x',
      '/usr/bin/ruby -rset -e x',
      '/usr/bin/irb',
    ],
    ...[
      '/usr/bin/php -r x',
      '/usr/bin/php -B x',
      '/usr/bin/php -R x',
      '/usr/bin/php --run x',
      '/usr/bin/php8.2 -r x',
      '/usr/bin/php -n -r x',
      '/usr/bin/php-cgi -r x',
      '/usr/bin/php -a',
    ],
    ...[
      '/usr/bin/php -d auto_prepend_file=/opt/y.php /opt/x.php',
      '/usr/bin/php -dauto_append_file=/opt/y.php /opt/x.php',
      '/usr/bin/php -- /opt/x.php',
      '/usr/bin/php -S localhost:1',
    ],
    ...[
      '/usr/bin/lua -e x',
      '/usr/bin/lua5.4 -l x /opt/x.lua',
      '/usr/bin/luajit -b x',
      '/usr/bin/lua -',
      '/usr/bin/tclsh',
      '/usr/bin/julia -e x',
      '/usr/bin/Rscript -e x',
    ],
  ],
  stdinOrRelative: [
    ...[
      '/usr/bin/python3',
      '/usr/bin/python3 -',
      '/usr/bin/python3 - /opt/x.py',
      '/usr/bin/node',
      '/usr/bin/perl -w',
      '/usr/bin/ruby --yjit',
      '/usr/bin/php',
      '/usr/bin/lua',
      '/usr/bin/python3 -W ignore',
    ],
    ...[
      '/usr/bin/python3 /dev/stdin',
      '/usr/bin/python3 /proc/self/fd/0',
      '/usr/bin/node /dev/fd/0',
      '/usr/bin/php -f /dev/stdin',
      '/usr/bin/python3 //dev/stdin',
    ],
    ...[
      '/usr/bin/python3 x.py',
      '/usr/bin/python3 ./tools/bin/x.py',
      '/usr/bin/node -- x.js',
      '/usr/bin/perl ../x.pl',
      '/usr/bin/php -f x.php',
      '/usr/bin/php php://stdin',
    ],
  ],
  behindWrappers: [
    ...[
      '/usr/bin/env sh -c x',
      '/usr/bin/env -i A=b bash',
      '/usr/bin/env -u A python3 -c x',
      '/usr/bin/env -S sh~-c~x',
      '/usr/bin/env -Ssh~-c~x',
      '/usr/bin/env -vSsh~-c~x',
    ],
    ...[
      '/usr/bin/env --split-string=sh~-c~x',
      '/usr/bin/env -S python3\\_-c\\_x',
      '/usr/bin/env -C /tmp node -e x',
      '/usr/bin/env python3',
      '/usr/bin/env -S "sh"~-c~x',
    ],
    ...[
      '/usr/bin/nice -n 5 sh -c x',
      '/usr/bin/timeout 5 bash',
      '/usr/bin/timeout -k 1 5 /bin/sh',
      '/usr/bin/setsid -w sh',
      '/usr/bin/stdbuf -oL perl -e x',
      '/usr/bin/nohup node -e x',
    ],
    ...[
      '/usr/bin/sudo sh',
      '/usr/bin/sudo -n -u root bash -c x',
      '/usr/bin/sudo -s',
      '/usr/bin/sudo -i',
      '/usr/bin/doas -s',
      '/usr/bin/flock /tmp/x -c code',
      '/usr/bin/flock /tmp/x sh',
    ],
    ...[
      '/usr/bin/nice env -S sh~-c~x',
      '/usr/bin/nice timeout 5 setsid sh',
      '/usr/bin/nice sudo -s',
      '/usr/bin/env -S nice~sudo~-s',
      '/usr/bin/strace -f sh',
      '/usr/bin/flock --shell=/bin/sh x',
    ],
    ...[
      '/lib64/ld-linux-x86-64.so.2 /bin/sh',
      '/usr/bin/find . -exec /bin/sh ;',
      '/usr/bin/find . -okdir bash ;',
      '/bin/ed',
      '/usr/bin/gdb',
      '/usr/bin/xargs',
      '/usr/bin/xargs -n 1 grep',
      '/usr/bin/nice xargs rm',
      '/usr/bin/parallel',
      '/usr/bin/env xargs',
      '/usr/bin/timeout 5 busybox cat',
    ],
  ],
};

for (const [kind, lines] of Object.entries(refusedLines)) {
  test(`no tool may be started like this: ${kind}`, () => {
    assert.deepEqual(
      lines.filter((line) => judge(line) === 'fine'),
      [],
    );
  });
}

test('programs, scripts and interpreters with one script of their own are fine', () => {
  const lines = [
    ...[
      '/usr/bin/env',
      '/usr/bin/git status',
      '/repo/tools/bin/lint.sh',
      '/repo/tools/bin/bash_lint',
      '/repo/tools/bin/sh-format',
      '/usr/bin/shellcheck -',
      '/usr/bin/node-gyp build',
    ],
    ...[
      '/usr/bin/python3 /opt/x.py -c y',
      '/usr/bin/python3 -I -u -X dev -W ignore::UserWarning /opt/x.py',
      '/usr/bin/python3.12 -B /opt/x.py -',
      '/usr/bin/python3-config --libs',
    ],
    ...[
      '/usr/bin/node /opt/x.js -e y',
      '/usr/bin/node --max-old-space-size=64 --enable-source-maps /opt/x.js',
      '/usr/bin/node --import /opt/hook.mjs /opt/x.js',
      '/usr/bin/node -r /opt/a.cjs -- /opt/x.js',
    ],
    ...[
      '/usr/bin/deno run --allow-read=. /opt/x.ts',
      '/usr/bin/bun /opt/x.ts',
      '/usr/bin/perl -w -I /opt/lib /opt/x.pl -e',
      '/usr/bin/perl -CSD /opt/x.pl',
      '/usr/bin/ruby -rset -W:no-deprecated /opt/x.rb',
    ],
    ...[
      '/usr/bin/php -n -d memory_limit=1G -f /opt/x.php',
      '/usr/bin/php /opt/x.php -- -r',
      '/usr/bin/lua5.4 /opt/x.lua',
      'C:\\Python312\\python.exe C:\\opt\\x.py',
    ],
    ...[
      '/usr/bin/env LC_ALL=C SHELL=/bin/sh /opt/tool',
      '/usr/bin/timeout 5 /opt/tool --flag',
      '/usr/bin/env -S python3~-u /opt/x.py',
      '/usr/bin/ionice -c 3 /opt/tool',
      '/usr/bin/base64 -d',
    ],
  ];
  assert.deepEqual(
    lines.map((line) => [line, judge(line)]).filter(([, verdict]) => verdict !== 'fine'),
    [],
  );
});

test('a complaint says what is wrong and what to do instead', () => {
  assert.deepEqual(complaintsAbout({ command: ['/bin/sh', '-c', 'jq .'] }), [
    'tool[0] "t": command is refused: "sh" is a shell or starts one; name a program, or a script with a #! line, as command[0]',
  ]);
  assert.equal(
    judge('/usr/bin/python3 -c x'),
    '"python" with "-c" runs code that is in no script of its own',
  );
  assert.equal(
    judge('/usr/bin/perl'),
    '"perl" without a script runs what it reads from stdin, which is the model\'s',
  );
  assert.equal(judge('/usr/bin/xargs rm'), '"xargs" makes arguments of the model\'s data');
  assert.equal(judge('/usr/bin/sudo -s'), '"sudo" with "-s" starts a shell');
  assert.equal(
    judge('/usr/bin/node x.js'),
    '"node" needs the absolute path of its script (got "x.js"): a relative one is looked for in the working directory, where tools may write',
  );
});

test('the name of a program is told without path, version, edition and extension', () => {
  const names = [
    '/usr/bin/python3.12',
    'C:\\x\\PWSH.EXE',
    '/bin/perl5.36-x86_64-linux-gnu',
    '/usr/bin/base64',
    '/x/sha256sum',
    '/',
    '',
  ];
  assert.deepEqual(names.map(toProgramName), ['python', 'pwsh', 'perl', 'base', 'sha256sum', '', '']);
});

test('a thousand nested wrappers are judged at once', () => {
  const before = performance.now();
  assert.equal(judgeCommand(Array(1000).fill('/usr/bin/nice')).verdict, 'fine');
  assert.equal(judgeCommand([...Array(1000).fill('/usr/bin/env'), 'sh']).verdict, 'refused');
  assert.ok(performance.now() - before < 5000);
});
