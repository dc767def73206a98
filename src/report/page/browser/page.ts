/** The page's script: reads the embedded data and builds what the reader sees. The build starts `showPage`. */

import { pageIds } from '../page-data.ts';

export function showPage(): void {
  const root = document.getElementById(pageIds.root);
  const data = document.getElementById(pageIds.data);
  if (root === null || data === null) return;
}
