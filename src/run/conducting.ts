/** What a run has in hand once its inputs are read and its log is open. */

import type { Environment } from '../runner/environment.ts';
import type { Inputs } from '../runner/inputs.ts';
import type { Deadline } from './deadline.ts';
import type { Beginning } from './keeping/beginning.ts';
import type { Barn } from './keeping/harvest.ts';
import type { RunRecord } from './keeping/record.ts';
import type { Shield } from './shield.ts';

export type Conducting = {
  readonly environment: Environment;
  readonly shield: Shield;
  readonly inputs: Inputs;
  readonly record: RunRecord;
  readonly beginning: Beginning;
  readonly deadline: Deadline;
  readonly barn: Barn;
  /** Where this action itself lies. */
  readonly ownFolder: string;
};
