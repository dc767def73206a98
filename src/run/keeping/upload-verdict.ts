/** What an upload, or the lack of one, means for the run, and what a person is told of it. */

import { type Conclusion, conclude } from '../../contract/conclusion.ts';
import type { Printer } from '../../contract/printer.ts';
import { whyNoService } from '../../record/artifact-thread.ts';
import type { UploadMode } from '../../runner/upload-inputs.ts';
import type { Kept } from './safekeeping.ts';

/**
 * Interface §6: what becomes of the upload is in outputs, summary and exit status only. A run that failed for
 * another reason keeps it, and tells both; one that did nothing has nothing that had to be kept.
 */
export function withUpload(
  conclusion: Conclusion,
  { kept, mode }: { readonly kept: Kept; readonly mode: UploadMode },
): Conclusion {
  const failed = kept.type === 'not-uploaded' || kept.type === 'not-available';
  if (!failed || mode !== 'required' || conclusion.name === 'skipped') return conclusion;
  if (conclusion.reason === 'UPLOAD_FAILED') return conclusion;
  const sentence = toSentence(kept);
  return conclusion.name === 'success'
    ? conclude('UPLOAD_FAILED', `${sentence}\nThe run itself: ${conclusion.message}`)
    : { ...conclusion, message: `${conclusion.message}\n${sentence}` };
}

/** Before anything is called: money for a run whose log has to be uploaded, and cannot be, is not spent. */
export function refuseWithoutService(
  mode: UploadMode,
  variables: ReadonlyMap<string, string>,
): Conclusion | undefined {
  const why = whyNoService(variables);
  if (mode !== 'required' || why === undefined) return undefined;
  return conclude('UPLOAD_FAILED', `Nothing was called. ${toSentence({ type: 'not-available', why })}`);
}

function toSentence({ type, why }: Extract<Kept, { why: string }>): string {
  const advice =
    type === 'not-available'
      ? 'Set "upload-audit: true" where there is no service for artifacts.'
      : /already exists|409|conflict/i.test(why)
        ? 'Leave "audit-artifact-name" out, or give a name that no other step of this workflow run has.'
        : 'Run the job again, or set "upload-audit: true".';
  return `The audit log ${type === 'not-available' ? 'cannot be' : 'was not'} uploaded: ${why}. The input "upload-audit" says that it has to be. ${advice}`;
}

/** What a person should know of it who reads the step's log. */
export function tellUpload(
  printer: Printer,
  { kept, mode }: { readonly kept: Kept; readonly mode: UploadMode },
): void {
  if (kept.type === 'left')
    printer.line(`The audit log is left to the post step of this action: ${kept.why}.`);
  if (kept.type === 'not-available' && mode === 'true')
    printer.line(`The audit log is not uploaded: ${kept.why}.`);
  if (kept.type === 'not-uploaded' && mode === 'true')
    printer.warning(
      `The audit log was not uploaded: ${kept.why}. The post step of this action tries once more.`,
    );
}
