/** schemas/tools.schema.json from the object that the program itself checks manifests with. */

import { toolsSchema } from '../../src/law/manifest/tools-schema.ts';
import { schemaText } from './schema-text.ts';

export const path = 'schemas/tools.schema.json';

export const text = (): string => schemaText(toolsSchema);
