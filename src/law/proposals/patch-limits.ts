/** How much a proposed change may be, and the words for more. */

export type PatchLimits = {
  /** Of all new contents together, in bytes: `max-patch-size`. */
  readonly maxBytes: number;
  /** Written and deleted ones: `max-patch-files`. */
  readonly maxFiles: number;
};

export type PatchSize = { readonly bytes: number; readonly files: number };

/** What is too much, with both numbers (`PATCH_NOT_ALLOWED`); undefined when all is within. */
export function findExcess(size: PatchSize, limits: PatchLimits): string | undefined {
  if (size.files > limits.maxFiles)
    return `the run changed ${size.files} files, and "max-patch-files" allows ${limits.maxFiles}`;
  if (size.bytes > limits.maxBytes)
    return `the changed files have ${size.bytes} bytes together, and "max-patch-size" allows ${limits.maxBytes}`;
  return undefined;
}
