/**
 * A path as a URI reference: separators `/`, everything else percent-encoded where a URI needs it; an absolute path gets
 * the scheme `file`. Half a surrogate pair, which no URI can say, becomes U+FFFD.
 */
export function relativeUri(path: string): string {
  const segments = path
    .replaceAll('\\', '/')
    .replace(/^\.\//, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/');
  const encoded = segments.map(encodeURIComponent).join('/');
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}
