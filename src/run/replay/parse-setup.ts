/** What a stage was given, back from the bundle. */

import type { ToolAction } from '../../contract/catalog.ts';
import { proposalTypes } from '../../contract/proposals.ts';
import type { BudgetSetup, CatalogSetup, ModelSetup, StageSetup, ToolSetup } from '../../contract/setup.ts';
import type { Taint } from '../../contract/taint.ts';
import { type Fields, notAsWritten } from './fields.ts';

/** @throws GoagentError `INPUTS_INVALID` */
export function parseSetup(setup: Fields): StageSetup {
  const grants = setup.object('grants');
  const hosts = grants.object('hosts');
  const limits = setup.object('limits');
  const window = setup.object('window');
  return {
    stage: setup.word('stage', ['prestage', 'main']),
    catalog: parseCatalog(setup.object('catalog')),
    grants: {
      taintedTools: grants.texts('taintedTools'),
      hosts: { named: hosts.texts('named'), public: hosts.word('public', ['any', 'none']) },
      sandbox: grants.word('sandbox', ['auto', 'required', 'off']),
      tier: grants.word('tier', ['full', 'partial', 'none']),
    },
    limits: { maxSteps: limits.count('maxSteps'), before: limits.count('before') },
    window: {
      contextWindow: window.count('contextWindow'),
      ...(window.has('maxOutputTokens') ? { maxOutputTokens: window.count('maxOutputTokens') } : {}),
    },
    ...(setup.has('answer') ? { answer: parseAnswer(setup.object('answer')) } : {}),
    ...(setup.has('required') ? { required: setup.text('required') } : {}),
    budget: parseBudget(setup.object('budget')),
    taints: setup.objects('taints').map(parseTaint),
    ...(setup.has('model') ? { model: parseModel(setup.object('model')) } : {}),
    ...(setup.has('prepares') ? { prepares: parsePreparing(setup.object('prepares')) } : {}),
  };
}

function parsePreparing(preparing: Fields) {
  return { catalog: parseCatalog(preparing.object('catalog')), share: preparing.number('share') };
}

function parseAnswer(answer: Fields) {
  return {
    name: answer.text('name'),
    schema: answer.object('schema').value,
    ...(answer.has('strict') ? { strict: answer.flag('strict') } : {}),
  };
}

function parseCatalog(catalog: Fields): CatalogSetup {
  return {
    tools: catalog.objects('tools').map(parseTool),
    offered: catalog.texts('offered'),
    sha256: catalog.text('sha256'),
  };
}

function parseTool(tool: Fields): ToolSetup {
  return {
    name: tool.text('name'),
    description: tool.text('description'),
    schema: tool.object('schema').value,
    action: parseAction(tool.object('action')),
    access: tool.word('access', ['read', 'write', 'execute']),
    network: tool.flag('network'),
    approval: tool.word('approval', ['none', 'required']),
    timeoutMs: tool.number('timeoutMs'),
    maxOutputBytes: tool.count('maxOutputBytes'),
    envPassthrough: tool.texts('envPassthrough'),
  };
}

function parseAction(action: Fields): ToolAction {
  const type = action.word('type', ['command', 'builtin', 'proposal']);
  switch (type) {
    case 'command': {
      const [program, ...more] = action.texts('argv');
      if (program === undefined) throw notAsWritten('argv of a tool', 'is empty');
      return {
        type,
        argv: [program, ...more],
        ...(action.has('sha256') ? { sha256: action.text('sha256') } : {}),
        ...(action.has('wraps') ? { wraps: action.text('wraps') } : {}),
      };
    }
    case 'builtin':
      return {
        type,
        builtin: action.text('builtin'),
        ...(action.has('programs') ? { programs: action.objects('programs').map(parseProgram) } : {}),
      };
    case 'proposal':
      return { type, proposal: action.word('proposal', proposalTypes) };
  }
}

function parseProgram(program: Fields) {
  return {
    path: program.text('path'),
    ...(program.has('sha256') ? { sha256: program.text('sha256') } : {}),
  };
}

function parseBudget(budget: Fields): BudgetSetup {
  return {
    maxToolCalls: budget.count('maxToolCalls'),
    ...(budget.has('maxTotalTokens') ? { maxTotalTokens: budget.count('maxTotalTokens') } : {}),
    ...(budget.has('maxCostUsd') ? { maxCostUsd: budget.number('maxCostUsd') } : {}),
    prices: Object.fromEntries(
      budget
        .entries('prices')
        .map(([model, price]) => [
          model,
          { input: price.number('input'), output: price.number('output'), cached: price.number('cached') },
        ]),
    ),
    models: budget.texts('models'),
  };
}

const taintSources = [
  'head-repository',
  'actor',
  'author',
  'checkout',
  'prompt',
  'gate',
  'network',
] as const satisfies readonly Taint['source'][];

export function parseTaint(taint: Fields): Taint {
  return { source: taint.word('source', taintSources), reason: taint.text('reason') };
}

function parseModel(model: Fields): ModelSetup {
  const endpoint = model.text('endpoint');
  if (!URL.canParse(endpoint)) throw notAsWritten('endpoint of a stage', 'is no URL');
  if (model.texts('models').length === 0) throw notAsWritten('models of a stage', 'are none');
  return {
    endpoint,
    models: model.texts('models'),
    ...(model.has('temperature') ? { temperature: model.number('temperature') } : {}),
    ...(model.has('topP') ? { topP: model.number('topP') } : {}),
    ...(model.has('reasoningEffort') ? { reasoningEffort: model.text('reasoningEffort') } : {}),
    ...(model.has('maxOutputTokens') ? { maxOutputTokens: model.count('maxOutputTokens') } : {}),
  };
}
