/** Labels of an item: listed, added, removed. */

import type { JsonValue } from '../contract/json.ts';
import type { LabelsPort } from './hub.ts';
import { isItemNumber, notSent, sendFor, sendForList, sendForNothing } from './hub-answer.ts';
import { fieldOf, listOf, type RepositoryName, textOf } from './json-answer.ts';
import type { Send } from './writing.ts';

export function openLabels(send: Send, place: RepositoryName): LabelsPort {
  const of = (number: number) => ({ ...place, issue_number: number });
  return {
    listLabels: async (number) => {
      if (!isItemNumber(number)) return notSent;
      const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/labels';
      return sendForList(send, { route, parameters: of(number) }, parseLabel);
    },
    addLabels: async ({ number, labels }) => {
      if (!isItemNumber(number) || labels.length === 0) return notSent;
      const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/labels';
      const parameters = { ...of(number), labels };
      return sendFor(send, { route, parameters, repeat: 'again' }, parseLabels);
    },
    removeLabel: async ({ number, label }) => {
      // An empty name would make this the address that removes all of them.
      if (!isItemNumber(number) || label === '') return notSent;
      const route = 'DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}';
      return sendForNothing(send, { route, parameters: { ...of(number), name: label }, repeat: 'again' });
    },
  };
}

function parseLabel(value: JsonValue): string | undefined {
  const name = textOf(fieldOf(value, 'name'));
  return name === '' ? undefined : name;
}

function parseLabels(value: JsonValue): readonly string[] | undefined {
  return listOf(value)?.flatMap((label) => parseLabel(label) ?? []);
}
