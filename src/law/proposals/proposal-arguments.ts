/** JSON Schemas of the arguments of the propose tools (interface §7), as data. */

import { severities } from '../../contract/findings.ts';
import type { JsonObject } from '../../contract/json.ts';
import {
  categoryPattern,
  longestBody,
  longestLabel,
  longestPath,
  longestSuggestion,
  longestTitle,
  mostFindings,
  mostLabels,
  mostLine,
} from './bounds.ts';

const text = (description: string, maxLength: number) =>
  ({ type: 'string', description, minLength: 1, maxLength }) as const;

const title = (description: string) => text(description, longestTitle);

const body = (description: string) => text(description, longestBody);

const labels = (description: string) =>
  ({
    type: 'array',
    description,
    maxItems: mostLabels,
    items: { type: 'string', minLength: 1, maxLength: longestLabel },
  }) as const;

const line = (description: string) =>
  ({ type: 'integer', description, minimum: 1, maximum: mostLine }) as const;

/** Of `propose_comment`. */
export const textSchema = (description: string): JsonObject => ({
  type: 'object',
  additionalProperties: false,
  required: ['body'],
  properties: { body: body(description) },
});

const finding = {
  type: 'object',
  additionalProperties: false,
  required: ['path', 'line', 'severity', 'category', 'title', 'body'],
  properties: {
    path: text('Path of the file as the diff shows it, of the new side.', longestPath),
    line: line(
      'The last line that the finding is about, with the number of its side. It has to be in the diff.',
    ),
    startLine: line('The first line, where the finding is about several; before line, and in the same hunk.'),
    side: {
      enum: ['RIGHT', 'LEFT'],
      description: 'RIGHT (the default): the new file. LEFT: a deleted line of the old one.',
    },
    severity: { enum: severities, description: 'How bad it is, worst first.' },
    category: {
      type: 'string',
      description: 'One word for the kind of fault, such as security, correctness or performance.',
      pattern: categoryPattern,
      maxLength: 40,
    },
    title: title('The fault in one sentence.'),
    body: body('Why it is one, and what follows from it, in GitHub Markdown.'),
    suggestion: {
      type: 'string',
      description:
        'The lines from startLine to line as they should be, whole and with their indentation. Only for side RIGHT. Empty: they should go.',
      maxLength: longestSuggestion,
    },
    confidence: { type: 'number', description: 'How sure you are.', minimum: 0, maximum: 1 },
  },
} as const;

export const reviewSchema: JsonObject = {
  type: 'object',
  additionalProperties: false,
  required: ['summary', 'findings'],
  properties: {
    summary: body('What the change does and what is to be said of it as a whole, in GitHub Markdown.'),
    findings: { type: 'array', description: 'Worst first.', maxItems: mostFindings, items: finding },
  },
};

export const labelsSchema: JsonObject = {
  type: 'object',
  additionalProperties: false,
  required: ['add', 'remove'],
  properties: { add: labels('Labels to add.'), remove: labels('Labels to remove.') },
};

export const issueSchema: JsonObject = {
  type: 'object',
  additionalProperties: false,
  required: ['title', 'body'],
  properties: {
    title: title('The title, in one line.'),
    body: body('The text in GitHub Markdown.'),
    labels: labels('Labels of the issue.'),
  },
};

export const pullRequestSchema: JsonObject = {
  type: 'object',
  additionalProperties: false,
  required: ['title', 'body'],
  properties: { title: title('The title, in one line.'), body: body('The description in GitHub Markdown.') },
};
