/** The list of generated files with the text that each should have. */

import { actionYml, publishActionYml } from './action-yml.ts';
import * as auditSchema from './audit-schema.ts';
import { codesPage } from './codes-page.ts';
import * as proposalsSchema from './proposals-schema.ts';
import * as publishing from './publishing-page.ts';
import { readme } from './readme.ts';
import { toolPages } from './tool-pages.ts';
import { toolsPage } from './tools-page.ts';
import * as toolsSchema from './tools-schema.ts';

export type GeneratedFile = { readonly path: string; readonly text: string };

export function generatedFiles(root: URL): readonly GeneratedFile[] {
  return [
    { path: 'action.yml', text: actionYml() },
    { path: 'publish/action.yml', text: publishActionYml() },
    { path: publishing.path, text: publishing.publishingPage(root) },
    { path: 'README.md', text: readme(root) },
    { path: 'docs/codes.md', text: codesPage() },
    { path: 'docs/tools.md', text: toolsPage(root) },
    ...toolPages(),
    { path: auditSchema.path, text: auditSchema.text() },
    { path: toolsSchema.path, text: toolsSchema.text() },
    { path: proposalsSchema.path, text: proposalsSchema.text() },
  ];
}
