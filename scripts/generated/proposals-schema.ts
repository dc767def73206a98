/** schemas/proposals.schema.json from the object that the program itself checks proposals files with. */

import { proposalsSchema } from '../../src/law/proposals/proposals-schema.ts';
import { schemaText } from './schema-text.ts';

export const path = 'schemas/proposals.schema.json';

export const text = (): string => schemaText(proposalsSchema);
