/** The table of routes as docs/security/isolation.md shows it, and the cases that stand behind each of its columns. */

import type { RouteReport } from './route-run.ts';
import type { RouteCase } from './route-stage.ts';

type Column = { readonly title: string; readonly cases: readonly RouteCase[] };

const given = { userNamespaces: 'given', sandbox: 'auto', without: [] } as const;
const off = { userNamespaces: 'given', sandbox: 'off', without: [] } as const;
const withoutBwrap = { ...given, without: ['bwrap'] } as const;
const withoutNamespaces = { ...given, without: ['bwrap', 'unshare'] } as const;
const denied = { ...given, userNamespaces: 'denied' } as const;

export const columns: readonly Column[] = [
  {
    title: 'full',
    cases: [
      { name: 'root, bwrap', user: 'root', ...given },
      { name: 'root, user namespace', user: 'root', ...withoutBwrap },
      { name: 'user, bwrap', user: 'plain', ...given },
      { name: 'user, user namespace', user: 'plain', ...withoutBwrap },
    ],
  },
  {
    title: 'full, no user namespaces',
    cases: [
      { name: 'root, unshare', user: 'root', ...denied },
      { name: 'sudoer, unshare', user: 'sudoer', ...denied },
    ],
  },
  {
    title: 'partial, user',
    cases: [
      { name: 'user without user namespaces', user: 'plain', ...denied },
      { name: 'sudoer without unshare', user: 'sudoer', ...withoutNamespaces },
    ],
  },
  {
    title: 'partial, root',
    cases: [{ name: 'root without unshare', user: 'root', ...withoutNamespaces }],
  },
  { title: 'off, user', cases: [{ name: 'user, off', user: 'plain', ...off }] },
  { title: 'off, sudoer', cases: [{ name: 'sudoer, off', user: 'sudoer', ...off }] },
  { title: 'off, root', cases: [{ name: 'root, off', user: 'root', ...off }] },
];

export type Reports = { readonly [name: string]: RouteReport };

/** Open in a column when it was open in any of its cases. */
export function toTable(reports: Reports): string {
  const routes = Object.values(reports).flatMap(({ open, closed }) => [...open, ...closed]);
  const rows = [...new Set(routes)].sort().map((route) => {
    const cells = columns.map(({ cases }) =>
      cases.some(({ name }) => reports[name]?.open.includes(route) === true) ? 'open' : '–',
    );
    return `| ${[route, ...cells].join(' | ')} |`;
  });
  const titles = ['route', ...columns.map(({ title }) => title)];
  return [`| ${titles.join(' | ')} |`, `|${titles.map(() => '---|').join('')}`, ...rows].join('\n');
}

/** What the page says to be open, by the title of the column. */
export function readTable(page: string): ReadonlyMap<string, readonly string[]> {
  const rows = page
    .split('\n')
    .filter((line) => line.startsWith('| ') && line.split('|').length === columns.length + 3)
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .slice(1, -1),
    );
  return new Map(
    columns.map(({ title }, index) => [
      title,
      rows.filter((row) => row[index + 1] === 'open').map(([route = '']) => route),
    ]),
  );
}
