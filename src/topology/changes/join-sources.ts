import type { Source, SourcePart } from '../../diagnostics/span.js';

/** Two sources as one, so that a span tells which of them it lies in; the second begins at `offset`. */
export function joinSources(first: Source, second: Source): { source: Source; offset: number } {
  const offset = first.text.length + 1;
  const parts = [...partsOf(first, 0), ...partsOf(second, offset)];
  return { source: { file: second.file, text: `${first.text}\n${second.text}`, parts }, offset };
}

function partsOf(source: Source, offset: number): SourcePart[] {
  const parts = source.parts ?? [{ start: 0, source }];
  return parts.map((part) => ({ ...part, start: part.start + offset }));
}
