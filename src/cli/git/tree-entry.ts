/** What stands in a tree of git at a name. */
export interface TreeEntry {
  name: string;
  /** `120000` is a symbolic link. */
  mode: string;
  type: string;
  /** The object with its content. */
  id: string;
}

/** Reads what `ls-tree -z` writes: `mode type id<tab>name`. */
export function treeEntries(bytes: Buffer): TreeEntry[] {
  const lines = bytes.toString('utf8').split('\0').filter(Boolean);
  return lines.map((line) => {
    const tab = line.indexOf('\t');
    const [mode = '', type = '', id = ''] = line.slice(0, tab).split(' ');
    return { name: line.slice(tab + 1), mode, type, id };
  });
}
