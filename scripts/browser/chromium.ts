/** Finds the Chromium that the tests of the report run in. */

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Its path; `GOAGENT_CHROMIUM` names another one. Throws a message for people where there is none. */
export function findChromium(): string {
  const given = process.env.GOAGENT_CHROMIUM;
  if (given !== undefined && given !== '') return given;
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const found = folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isProgram);
  if (found !== undefined) return found;
  throw new Error(
    `No Chromium was found: ${names.join(', ')} are not in PATH. Install one (Debian: apt-get install chromium), or set GOAGENT_CHROMIUM to its path.`,
  );
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
