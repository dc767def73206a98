/** The list of generated files with the text that each should have. */

import { actionYml } from './action-yml.ts';

export type GeneratedFile = { readonly path: string; readonly text: string };

export function generatedFiles(_root: URL): readonly GeneratedFile[] {
  return [{ path: 'action.yml', text: actionYml() }];
}
