/** The list of generated files with the text that each should have. */

import { drawHouse } from '../house/drawing.ts';
import { readTexts, toHouse } from '../house/imports.ts';
import { actionYml, publishActionYml } from './action-yml.ts';
import * as auditLog from './audit-log-page.ts';
import * as auditSchema from './audit-schema.ts';
import { codesPage } from './codes-page.ts';
import { inputsPage } from './inputs-page.ts';
import * as manifest from './manifest-page.ts';
import { outputsPage } from './outputs-page.ts';
import * as policyTestSchema from './policy-test-schema.ts';
import * as proposalsSchema from './proposals-schema.ts';
import * as publishing from './publishing-page.ts';
import { toolPages } from './tool-pages.ts';
import { toolsPage } from './tools-page.ts';
import * as toolsSchema from './tools-schema.ts';
import { validatePage } from './validate-page.ts';

export type GeneratedFile = { readonly path: string; readonly text: string };

export function generatedFiles(root: URL): readonly GeneratedFile[] {
  return [
    { path: 'action.yml', text: actionYml() },
    { path: 'publish/action.yml', text: publishActionYml() },
    { path: publishing.path, text: publishing.publishingPage(root) },
    { path: 'docs/inputs.md', text: inputsPage() },
    { path: manifest.path, text: manifest.manifestPage(root) },
    { path: 'docs/outputs.md', text: outputsPage() },
    { path: 'docs/images/house.svg', text: drawHouse(toHouse(readTexts(root))) },
    { path: 'docs/codes.md', text: codesPage() },
    { path: 'docs/tools.md', text: toolsPage(root) },
    { path: 'docs/validate.md', text: validatePage(root) },
    ...toolPages(),
    { path: auditLog.path, text: auditLog.auditLogPage(root) },
    { path: auditSchema.path, text: auditSchema.text() },
    { path: toolsSchema.path, text: toolsSchema.text() },
    { path: policyTestSchema.path, text: policyTestSchema.text() },
    { path: proposalsSchema.path, text: proposalsSchema.text() },
  ];
}
