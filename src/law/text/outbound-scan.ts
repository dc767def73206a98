/** What the readers of a line are handed. */

import type { OutboundLaw } from './outbound-law.ts';
import type { LineWriter } from './outbound-writer.ts';

export type LineContext = {
  /** The end of what stands before the line, or before a link's text: a closing keyword may be there. */
  readonly before: string;
  /** `maybe`: the line may belong to a table, where a bar ends a code span. */
  readonly cells: 'maybe' | 'none';
  readonly law: OutboundLaw;
};

/** What a reader looks at. It writes, and gives the index of what comes next. */
export type Scan = LineContext & {
  readonly line: string;
  /** The end of what was written before the writer's. */
  readonly written: string;
  readonly writer: LineWriter;
  /** Whether addresses may be links here, or are in the text of one. */
  readonly place: 'line' | 'link';
};
