/** The name of a program, as the lists of shells and interpreters know it. */

/** Builds and editions that distributions append, as in `perl5.36-x86_64-linux-gnu`. */
const edition = /[-.](?:static|dbg|debug|cgi|distrib|minimal|preview|intel64|[a-z0-9_]+-linux-(?:gnu|musl))$/;

/** Base name in lower case, without `.exe` and its like, edition and version: `python` for `/usr/bin/python3.12`, `linux` for `linux64`. */
export function toProgramName(path: string): string {
  const base = path.split(/[\\/]/).findLast((part) => part !== '') ?? '';
  const name = base.toLowerCase().replace(/\.(?:exe|com|cmd|bat)$/, '');
  return name.replace(edition, '').replace(/(?<=[a-z])-?\d[\d.]*[a-z]{0,2}$/, '');
}
