/** What the run may use up, and which endings fail the step. Rows of the table of inputs. */

import { duration, type InputRule, wholeNumber } from './input-rule.ts';

export const limitRules: readonly InputRule[] = [
  {
    name: 'max-steps',
    meaning: 'Model calls. The last one is asked for an answer without tools.',
    takes: wholeNumber(1, 100),
    fallback: '`15`',
    default: '15',
  },
  {
    name: 'max-tool-calls',
    meaning: 'Tool calls of the whole run.',
    takes: wholeNumber(0, 10_000),
    fallback: '`100`',
    default: '100',
  },
  {
    name: 'max-total-tokens',
    meaning:
      'Tokens of the whole run, input and output. What the next request can cost at worst has to fit before it is made.',
    takes: wholeNumber(1, 1_000_000_000_000),
    fallback: 'off',
  },
  {
    name: 'max-cost-usd',
    meaning: 'US dollars of the whole run, by `prices`, in the same way.',
    takes: 'a decimal number over 0, such as 0.25',
    fallback: 'off',
  },
  {
    name: 'prices',
    meaning:
      'What models cost, in USD per million tokens: YAML lines `model: {input: 1.25, output: 10, cached: 0.125}`. `max-cost-usd` needs one for every model that may be asked.',
    takes:
      'YAML lines of the form model: {input: 1.25, output: 10, cached: 0.125}, numbers with at most 6 decimals, cached optional',
    fallback: 'none',
  },
  {
    name: 'timeout',
    meaning: 'Time for the whole run.',
    takes: duration,
    fallback: '`20m`',
    default: '20m',
  },
  {
    name: 'fail-on',
    meaning: 'Conclusions that fail the step.',
    takes: 'none, all, or conclusions separated by commas or lines',
    fallback: 'all but `success` and `skipped`',
  },
];
