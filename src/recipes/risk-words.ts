/** Words in added lines that make a hunk worth reading early. They rank, and nothing else hangs on them. */

type Kind = { readonly reason: string; readonly points: number; readonly words: string };

/** Plain words without quantifiers, so that no text makes the search slow. */
const kinds: readonly Kind[] = [
  {
    reason: 'runs code',
    points: 15,
    words:
      'eval(|exec(|execsync|execfile|spawn(|spawnsync|popen|subprocess|child_process|system(|shell=true|new function(|vm.run|runtime.getruntime|invoke-expression|curl |wget ',
  },
  {
    reason: 'secrets',
    points: 12,
    words:
      'secret|token|password|passwd|credential|api_key|apikey|api-key|private_key|privatekey|private key',
  },
  {
    reason: 'access',
    points: 10,
    words: 'auth|permission|isadmin|is_admin|role|session|cookie|csrf|cors|jwt|pull_request_target',
  },
  {
    reason: 'markup',
    points: 12,
    words:
      'innerhtml|outerhtml|dangerouslysetinnerhtml|document.write|v-html|html_safe|mark_safe|bypasssecurity',
  },
  {
    reason: 'reads objects from data',
    points: 12,
    words:
      'pickle|yaml.load|unserialize|deserialize|objectinputstream|marshal.load|binaryformatter|__proto__',
  },
  {
    reason: 'database',
    points: 8,
    words: 'select |insert into|delete from|drop table|update |.query(|.raw(|execute(',
  },
  {
    reason: 'weak check',
    points: 12,
    words:
      'verify=false|rejectunauthorized|insecureskipverify|no_verify|md5|sha1|math.random|strictssl|allow_any|unsafe',
  },
  { reason: 'files', points: 5, words: 'chmod|chown|../|unlink|rmtree|rm -rf|writefile|symlink' },
];

/** UTF-16 units of one hunk that are looked at: the order of reading is not worth more. */
const mostOfHunk = 16_384;
const mostOfLine = 500;

/** Each kind counts once. */
export function findRiskWords(lines: readonly string[]): {
  readonly points: number;
  readonly found: readonly string[];
} {
  const text = toSample(lines);
  const found = kinds.filter(({ words }) => words.split('|').some((word) => text.includes(word)));
  return {
    points: found.reduce((sum, { points }) => sum + points, 0),
    found: found.map(({ reason }) => reason),
  };
}

function toSample(lines: readonly string[]): string {
  const parts: string[] = [];
  let size = 0;
  for (const line of lines) {
    if (size >= mostOfHunk) break;
    const part = line.slice(0, mostOfLine);
    parts.push(part);
    size += part.length + 1;
  }
  return parts.join('\n').toLowerCase();
}
