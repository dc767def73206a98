/** Whether the links of pages lead somewhere. Nobody is asked over the network: other sites are a short list of hosts. */

import { existsSync, statSync } from 'node:fs';
import type { Page } from './markdown.ts';
import { root } from './pages.ts';

/** Sites that pages may link to. */
export const hosts: readonly string[] = ['github.com', 'docs.github.com', 'keepachangelog.com', 'semver.org'];

/** Complaints, one a link. `pages` are all that there are, for their anchors. */
export function judgeLinks(page: Page, pages: readonly Page[]): readonly string[] {
  return page.targets.flatMap((target) => {
    const complaint = /^[a-z][a-z+.-]*:/i.test(target)
      ? judgeSite(target)
      : judgePath(toPath(page, target), target, pages);
    return complaint === undefined ? [] : [`${page.path}: ${target} ${complaint}`];
  });
}

/** Pages that links lead to, from this one on. */
export function reach(start: string, pages: readonly Page[]): ReadonlySet<string> {
  const reached = new Set([start]);
  for (const path of reached) {
    const page = pages.find((each) => each.path === path);
    for (const target of page?.targets ?? []) {
      if (page === undefined || /^[a-z]+:/.test(target)) continue;
      const to = toPath(page, target);
      if (to !== undefined && pages.some((each) => each.path === to)) reached.add(to);
    }
  }
  return reached;
}

function judgeSite(target: string): string | undefined {
  const { protocol, hostname } = new URL(target);
  if (protocol !== 'https:') return `is ${protocol} and not https:`;
  return hosts.includes(hostname) ? undefined : `leads to ${hostname}, which is not on the list of hosts`;
}

function judgePath(path: string | undefined, target: string, pages: readonly Page[]): string | undefined {
  if (path === undefined) return 'leads out of the repository';
  const page = pages.find((each) => each.path === path);
  const url = new URL(path, root);
  if (page === undefined && !existsSync(url)) return 'is not there';
  const anchor = target.split('#')[1];
  if (anchor === undefined) return undefined;
  if (page === undefined)
    return statSync(url).isFile() && /^L\d+/.test(anchor) ? undefined : 'has an anchor, and is no page';
  return page.anchors.includes(anchor) ? undefined : 'is an anchor that the page does not have';
}

/** From the top of the repository, without the anchor. */
function toPath(page: Page, target: string): string | undefined {
  const [path = ''] = target.split('#');
  if (path === '') return page.path;
  const { href } = new URL(path, new URL(page.path, root));
  return href.startsWith(root.href) ? href.slice(root.href.length).replace(/\/$/, '') : undefined;
}
