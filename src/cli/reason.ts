/** What a failed system call means to people; a missing file means another thing to a reader than to a writer. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EPERM: 'no permission',
  EISDIR: 'it is a directory',
  ENOTDIR: 'a part of the path is not a folder',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space is left',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'its links lead in a circle',
};

/** Why a file cannot be read or written: our words where there are any, else those of the system. */
export function reasonOf(error: unknown, missing: string): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return missing;
  return REASONS[code] ?? message.replace(/^[A-Z0-9]+: ([^,]*),.*$/s, '$1');
}
