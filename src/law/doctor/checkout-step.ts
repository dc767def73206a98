/** Steps that put the repository into the work tree by `actions/checkout`, or a copy of it under another owner. */

import type { Text, WorkflowStep } from './workflow.ts';

export const isCheckout = ({ uses }: WorkflowStep): boolean =>
  uses !== undefined && /^[^/@\s]+\/checkout@/i.test(uses.text.trim());

export const withOf = (step: WorkflowStep, name: string): Text | undefined =>
  step.with.find((field) => field.name === name)?.value;
