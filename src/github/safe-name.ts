/** Names of files in a tree that a stranger made, and which of them may be given to a file system. */

/** One part of a path: whether it can be written as it is, below the directory that it is in, and is nobody's repository. */
export function isSafeName(name: string, platform: NodeJS.Platform): boolean {
  if (name === '' || name === '.' || name === '..' || /[/\\\0]/.test(name)) return false;
  if (isRepositoryName(name)) return false;
  return platform !== 'win32' || isWindowsName(name);
}

/**
 * `.git`, in every spelling that some file system takes for it: other case, code points that HFS+ ignores, trailing
 * dots and spaces and streams of NTFS, its short names.
 */
function isRepositoryName(name: string): boolean {
  const [bare = ''] = name
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()
    .split(':');
  const end = bare
    .replaceAll(' ', '.')
    .split('.')
    .filter((part) => part !== '');
  return /^git~\d+$/.test(bare) || (/^[. ]*\.git/.test(bare) && end.length === 1 && end[0] === 'git');
}

/** Devices are there in every directory, with any extension. */
function isWindowsName(name: string): boolean {
  if (/[<>:"|?*\x01-\x1f]/.test(name) || /[. ]$/.test(name)) return false;
  const [stem = ''] = name.split('.');
  return !/^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/i.test(stem.trimEnd());
}
