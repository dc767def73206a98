/** Whether the blocks of pages are what people can copy: YAML and JSON that parse, steps with inputs that exist, manifests that load, whole workflows or a link to one. */

import { parseDocument } from 'yaml';
import { parseManifest } from '../../src/law/manifest/manifest.ts';
import { loadPatterns } from '../../src/pattern/pattern.ts';
import { toolbelt } from '../../src/toolbelt/toolbelt.ts';
import { judgeExample, judgeSteps } from '../checks/examples.ts';
import type { Block, Page } from './markdown.ts';

const patterns = await loadPatterns();

/** Whose workflows are wrong on purpose: they show what is said of them. */
const mistaken: readonly string[] = ['docs/validate.md'];

export function judgeBlocks({ path, blocks }: Page): readonly string[] {
  return blocks.flatMap((block) => judgeBlock(path, block));
}

function judgeBlock(path: string, block: Block): readonly string[] {
  if (block.language === 'yaml') return judgeYaml(path, block);
  if (block.language === 'json') return judgeJson(path, block.text);
  return ['console', 'sh', 'text', 'mermaid', ''].includes(block.language)
    ? []
    : [`${path} has a block in ${block.language}, which nothing checks`];
}

function judgeYaml(path: string, { text, section }: Block): readonly string[] {
  const document = parseDocument(text);
  if (document.errors.length > 0) return document.errors.map(({ message }) => `${path} ${message}`);
  if (/^jobs:/m.test(text)) {
    if (mistaken.includes(path)) return [];
    const complaints = judgeExample({ path, text, before: 0 });
    return complaints.filter((complaint) => !complaint.endsWith('what it is for'));
  }
  const isStep = /^\s*(?:- )?uses: org\/goagent-action/m.test(text);
  const isAlone = isStep && !/examples\/workflows\/[\w-]+\.yml/.test(section);
  return [
    ...judgeSteps({ path, text, before: 0 }),
    ...(isAlone ? [`${path} shows a step, and its section links to no whole workflow`] : []),
  ];
}

function judgeJson(path: string, text: string): readonly string[] {
  try {
    const value: unknown = JSON.parse(text);
    const isManifest = typeof value === 'object' && value !== null && 'tools' in value;
    return isManifest ? loadManifest(text).map((complaint) => `${path} ${complaint}`) : [];
  } catch (error) {
    return [`${path} ${String(error)}`];
  }
}

function loadManifest(text: string): readonly string[] {
  const parsed = parseManifest({
    text,
    directory: '/repo',
    builtins: toolbelt,
    allowTools: [],
    taintedTools: [],
    envAllowlist: [],
    toolTimeoutMs: 30_000,
    maxToolOutput: 65_536,
    platform: 'linux',
    patterns,
  });
  return parsed.verdict === 'refused' ? parsed.complaints : [];
}
