/** How long and how many: what a model may propose, and what a proposals file may hold. Lengths are in characters. */

/** Of what the model gives. GitHub takes 256 and 65,536; the rest of a body is ours: marker, footer, what defusing adds. */
export const longestTitle = 256;
export const longestBody = 60_000;
export const longestSuggestion = 10_000;
export const longestPath = 4_096;
export const longestLabel = 50;
export const mostFindings = 200;
export const mostLabels = 100;
export const mostLine = 10_000_000;

/** Of one type in one run. */
export const mostOfOneType = 10;

/** Of a file. Sanitising may have made a text longer than it was proposed, but GitHub takes no more than this. */
export const longestStoredTitle = 1_024;
export const longestStoredBody = 65_536;
export const mostStoredFiles = 1_000;
export const mostStoredHunks = 20_000;
export const mostProposals = 100;

/** Bytes of `proposals.json`. */
export const longestFile = 64 * 1_024 * 1_024;
/** Values of `proposals.json`: what is read before it is understood must not fill the memory. */
export const mostValues = 250_000;

export const categoryPattern = '^[a-z][a-z0-9-]{0,39}$';
