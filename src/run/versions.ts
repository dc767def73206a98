/** Which program made a log: compared with package.json by a test. */

import type { JsonObject } from '../contract/json.ts';

export const version = '0.1.0';

export const versions: JsonObject = { action: version, log: 1, node: process.version };
