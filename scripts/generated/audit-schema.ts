/** schemas/audit.schema.json from the object that is held against the events of the program. */

import { auditSchema } from '../../src/record/audit-schema.ts';
import { schemaText } from './schema-text.ts';

export const path = 'schemas/audit.schema.json';

export const text = (): string => schemaText(auditSchema);
