/** A half-open range [start, end) of UTF-16 offsets into the text of one source. */
export interface Span {
  start: number;
  end: number;
}

/** A text that was read, under the name that the user gave it (`-` for standard input). */
export interface Source {
  file: string;
  text: string;
  /** Where the text was put together from several: what each stretch of it really is, in their order, the first from 0. */
  parts?: readonly SourcePart[];
}

/** A source that stands in the text of another, from an offset on. */
export interface SourcePart {
  start: number;
  source: Source;
}

/** A place as people and editors count it: line and column start at 1, columns count UTF-16 units. */
export interface Position {
  line: number;
  column: number;
}
