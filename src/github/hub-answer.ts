/** Answers to orders as what they are about: read field by field, list by list, for it need not be GitHub that answers. */

import type { JsonValue } from '../contract/json.ts';
import type { Account, Answer, Listing } from './answers.ts';
import { fieldOf, listOf, textOf } from './json-answer.ts';
import { failed, unreadable } from './receipt.ts';
import type { Order, Send } from './writing.ts';

const pageSize = 100;
const mostPages = 10;

type Parse<T> = (value: JsonValue) => T | undefined;

/** One order; `parse` gives undefined for what GitHub would not answer. */
export async function sendFor<T>(send: Send, order: Order, parse: Parse<T>): Promise<Answer<T>> {
  const sent = await send(order);
  if (sent.verdict !== 'done') return sent;
  const value = parse(sent.value.json);
  return value === undefined ? unreadable : { verdict: 'done', value };
}

export async function sendForNothing(send: Send, order: Order): Promise<Answer<void>> {
  const sent = await send(order);
  return sent.verdict === 'done' ? { verdict: 'done', value: undefined } : sent;
}

/** Page by page, at most 1,000 items. One that cannot be read could be the one that matters: then there is no list. */
export async function sendForList<T>(
  send: Send,
  order: Omit<Order, 'repeat'>,
  parse: Parse<T>,
): Promise<Answer<Listing<T>>> {
  const items: T[] = [];
  for (let page = 1; page <= mostPages; page += 1) {
    const parameters = { ...order.parameters, per_page: pageSize, page };
    const sent = await send({ route: order.route, parameters, repeat: 'again' });
    if (sent.verdict !== 'done') return sent;
    const list = listOf(sent.value.json);
    if (list === undefined || list.length > pageSize) return unreadable;
    for (const entry of list) {
      const item = parse(entry);
      if (item === undefined) return unreadable;
      items.push(item);
    }
    if (sent.value.next === 'last') return { verdict: 'done', value: { items, cut: 'whole' } };
  }
  return { verdict: 'done', value: { items, cut: 'cut' } };
}

export const notSent = failed('what was to be sent is no number or name that GitHub knows');

export const isItemNumber = (number: number): boolean => Number.isSafeInteger(number) && number > 0;

/** An id or a number; undefined where it is none. */
export function numberOf(value: JsonValue | undefined): number | undefined {
  return typeof value === 'number' && isItemNumber(value) ? value : undefined;
}

export function accountOf(value: JsonValue | undefined): Account {
  return { login: textOf(fieldOf(value, 'login')), type: textOf(fieldOf(value, 'type')) };
}

/** The page of something, to be shown to people: https, or nothing. */
export function pageOf(value: JsonValue | undefined): string {
  const text = textOf(fieldOf(value, 'html_url'));
  return /^https?:\/\/[^\s<>"\\]{1,500}$/.test(text) ? text : '';
}
