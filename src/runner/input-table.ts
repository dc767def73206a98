/** Every input of action.yml: the one table from which parser, action.yml and docs/inputs.md are made. */

import { answerRules } from './answer-rules.ts';
import { githubRules } from './github-rules.ts';
import type { InputRule } from './input-rule.ts';
import { limitRules } from './limit-rules.ts';
import { logRules } from './log-rules.ts';
import { modeRules } from './mode-rules.ts';
import { modelRules } from './model-rules.ts';
import { prestageRules } from './prestage-rules.ts';
import { recipeRules } from './recipe-rules.ts';
import { taskRules } from './task-rules.ts';
import { toolRules } from './tool-rules.ts';

export type InputGroup =
  | 'task'
  | 'recipe'
  | 'model'
  | 'prestage'
  | 'tools'
  | 'limits'
  | 'github'
  | 'answer'
  | 'log'
  | 'mode';

export type GroupedRule = InputRule & { readonly group: InputGroup };

const groups: readonly (readonly [InputGroup, readonly InputRule[]])[] = [
  ['task', taskRules],
  ['recipe', recipeRules],
  ['model', modelRules],
  ['prestage', prestageRules],
  ['tools', toolRules],
  ['limits', limitRules],
  ['github', githubRules],
  ['answer', answerRules],
  ['log', logRules],
  ['mode', modeRules],
];

export const inputTable: readonly GroupedRule[] = groups.flatMap(([group, rules]) =>
  rules.map((rule) => ({ ...rule, group })),
);

export const inputNames: readonly string[] = inputTable.map((rule) => rule.name);
