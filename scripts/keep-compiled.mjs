// Preloaded into every test file: keeps what Node makes of a source, stripped and compiled, for the next one that
// imports it. A changed source has another key. Where the folder cannot be written nothing is kept.
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/goagent-tests', import.meta.url)));
