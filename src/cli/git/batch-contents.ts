const LINE_BREAK = 0x0a;

/** Reads what `cat-file --batch` writes: `id type size`, the content, a line break; `id missing` for what is not there. */
export function batchContents(bytes: Buffer): Map<string, Buffer> {
  const contents = new Map<string, Buffer>();
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(LINE_BREAK, at);
    if (end < 0) break;
    const [id = '', type, size] = bytes.toString('latin1', at, end).split(' ');
    const start = end + 1;
    at = type === 'blob' ? start + Number(size) + 1 : start;
    if (type === 'blob') contents.set(id, bytes.subarray(start, at - 1));
  }
  return contents;
}
