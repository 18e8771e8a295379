/**
 * Returns a path as a URI reference: separators `/`, everything else percent-encoded where a URI needs it; an absolute path gets
 * the scheme `file`. On Windows `\` is a separator, elsewhere a character of a name. Half a surrogate pair, which no URI can say,
 * becomes U+FFFD.
 */
export function relativeUri(path: string, isWindows: boolean): string {
  const parted = isWindows ? path.replaceAll('\\', '/') : path;
  const [, drive = '', rest] = (isWindows && /^([A-Za-z]:)(\/.*)$/s.exec(parted)) || ['', '', parted];
  const segments = rest!
    .replace(/^\.\//, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/');
  const encoded = segments.map(encodeURIComponent).join('/');
  if (drive !== '') return `file:///${drive}${encoded}`;
  if (isWindows && encoded.startsWith('//')) return `file:${encoded}`;
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}
