/** Writing what is for looking, or for the steps that follow: where it fails it takes nothing else with it. */

import type { Printer } from '../../contract/printer.ts';

export type Writing<T> = {
  /** The beginning of a sentence. */
  readonly what: string;
  readonly write: () => T | Promise<T>;
};

/** What `write` gives, or nothing, and a warning that says what the file system said. */
export async function orWarning<T>(
  printer: Pick<Printer, 'warning'>,
  { what, write }: Writing<T>,
): Promise<T | undefined> {
  try {
    return await write();
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unknown';
    printer.warning(`${what} could not be written: ${why}`);
    return undefined;
  }
}
