/** schemas/policy-test.schema.json from the object that the program itself checks policy tests with. */

import { policyTestSchema } from '../../src/run/policy-tests/schema.ts';
import { schemaText } from './schema-text.ts';

export const path = 'schemas/policy-test.schema.json';

export const text = (): string => schemaText(policyTestSchema);
