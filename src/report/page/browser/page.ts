/** The page's script: reads the embedded data and builds what the reader sees. The build starts `showPage`. */

import { type PageData, pageIds } from '../page-data.ts';
import { showBadge } from './badge.ts';
import { showCalls } from './calls-view.ts';
import { showCleaning } from './cleaning-view.ts';
import { showAnswer, showConversation } from './conversation-view.ts';
import { showCoverage } from './coverage-view.ts';
import { textOf } from './fields.ts';
import { showIntegrity } from './integrity-view.ts';
import { showLog } from './log-view.ts';
import { make } from './make.ts';
import { showNotices } from './notices-view.ts';
import { showOverview } from './overview-view.ts';
import { showProposals } from './proposals-view.ts';
import { showRefusals } from './refusals-view.ts';
import { type RunStory, toStory } from './run-story.ts';
import { createSha256 } from './sha256.ts';
import { showTimeline } from './timeline-view.ts';
import { showTrust } from './trust-view.ts';
import { showUsage } from './usage-view.ts';

export function showPage(): void {
  const root = document.getElementById(pageIds.root);
  const embedded = document.getElementById(pageIds.data);
  if (root === null || embedded === null) return;
  const data: PageData = JSON.parse(embedded.textContent ?? '');
  const story = toStory(data);
  const integrity = showIntegrity(story, createSha256());
  const sections = toSections(story, integrity.section);
  const verdict = make('span', { class: 'log-verdict' }, [showBadge('plain', 'log is being checked', '…')]);
  root.replaceChildren(...sections);
  root.tabIndex = -1;
  root.before(showTop(sections, verdict));
  root.after(showFoot(story));
  // After the first paint: hashing takes some milliseconds per megabyte.
  setTimeout(() => verdict.replaceChildren(integrity.check()), 30);
}

function toSections(story: RunStory, integrity: HTMLElement): readonly HTMLElement[] {
  return [
    showOverview(story),
    showAnswer(story),
    showProposals(story),
    showCoverage(story),
    showTimeline(story),
    showUsage(story),
    showCalls(story),
    showRefusals(story),
    showTrust(story),
    showNotices(story),
    showCleaning(story),
    showConversation(story),
    integrity,
    showLog(story),
  ].filter((section) => section !== undefined);
}

const shortTitles: { readonly [id: string]: string } = {
  overview: 'Outcome',
  coverage: 'Coverage',
  usage: 'Tokens',
  cleaning: 'Redacted',
};

function showTop(sections: readonly HTMLElement[], verdict: HTMLElement): HTMLElement {
  const links = sections.map((section) => {
    const title = shortTitles[section.id] ?? section.querySelector('h2')?.textContent ?? '';
    return make('li', {}, [make('a', { to: `#${section.id}` }, [title])]);
  });
  return make('header', { class: 'top' }, [
    make('a', { class: 'skip', to: `#${pageIds.root}` }, ['Skip to the report']),
    make('div', { class: 'bar-of-page' }, [make('span', { class: 'brand' }, ['goagent report']), verdict]),
    make('nav', { label: 'Parts of the report' }, [make('ul', { role: 'list' }, links)]),
  ]);
}

function showFoot({ data }: RunStory): HTMLElement {
  return make('footer', {}, [
    make('p', {}, [
      `Made by goagent-action ${textOf(data.versions, 'action')} ${data.madeBy === 'run' ? 'at the end of the run' : 'from the bundle'}. All texts are shown as text, redacted, and nothing is loaded from anywhere.`,
    ]),
  ]);
}
