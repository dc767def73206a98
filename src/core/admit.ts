/** A raw call to a valid one to an approved one, or a refusal that the model can read. */

import type { ApprovedCall, RawToolCall, Refusal } from '../contract/calls.ts';
import type { Catalog, ToolSpec } from '../contract/catalog.ts';
import type { RefusalCode } from '../contract/errors.ts';
import { isJsonObject, type JsonObject } from '../contract/json.ts';
import { approve } from '../law/policy/approve.ts';
import type { CallLaw } from '../law/policy/rules.ts';
import type { Budget } from './budget.ts';

export type Admission =
  | { readonly verdict: 'approved'; readonly call: ApprovedCall; readonly rule: string }
  | { readonly verdict: 'refused'; readonly refusal: Refusal };

export type AdmissionLaw = Pick<CallLaw, 'taints' | 'grants'> & {
  readonly catalog: Catalog;
  readonly budget: Budget;
};

/** Arguments are validated by the tool's schema before any rule is asked; nothing is coerced or filled in. */
export function admit(raw: RawToolCall, law: AdmissionLaw): Admission {
  const tool = law.catalog.tools.find((candidate) => candidate.name === raw.name);
  if (tool === undefined) return refuse(raw, 'UNKNOWN_TOOL', `unknown tool: ${cutName(raw.name)}`);
  const parsed = parseArguments(raw.argumentsText, tool);
  if (parsed.verdict === 'invalid')
    return refuse(raw, 'INVALID_ARGUMENTS', `invalid arguments: ${parsed.complaint}`);
  const { taints, grants } = law;
  const { offered } = law.catalog;
  const approval = approve({ id: raw.id, tool, arguments: parsed.value }, { offered, taints, grants });
  if (approval.verdict === 'refused') return refuse(raw, approval.code, `denied: ${approval.why}`);
  if (law.budget.takeCall() === 'exhausted') {
    return refuse(
      raw,
      'CALLS_EXHAUSTED',
      'denied: the tool calls of this run are used up; answer with what you have',
    );
  }
  return approval;
}

type ParsedArguments =
  | { readonly verdict: 'valid'; readonly value: JsonObject }
  | { readonly verdict: 'invalid'; readonly complaint: string };

/** Blank arguments are an empty object, as goagent has it. The parser's own message would repeat the text. */
function parseArguments(text: string, tool: ToolSpec): ParsedArguments {
  let value: unknown;
  try {
    value = text.trim() === '' ? {} : JSON.parse(text);
  } catch {
    return { verdict: 'invalid', complaint: '/ must be JSON' };
  }
  if (!isJsonObject(value)) return { verdict: 'invalid', complaint: '/ must be an object' };
  const checked = tool.check(value);
  return checked.verdict === 'valid' ? { verdict: 'valid', value } : checked;
}

function refuse(call: RawToolCall, code: RefusalCode, message: string): Admission {
  return { verdict: 'refused', refusal: { call, code, message } };
}

const cutName = (name: string): string => (name.length > 64 ? `${name.slice(0, 64)}…` : name);
