/** Files and folders by which a later step would run what a tool wrote (I5): below the workspace, never written. */

export const guardedNames: readonly string[] = [
  '.github',
  'CODEOWNERS',
  'docs/CODEOWNERS',
  'action.yml',
  'action.yaml',
];
