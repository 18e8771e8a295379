import type { Source, Span } from './span.js';

/** A place in a source, and other places in the same one. */
interface Place<R> {
  source: Source;
  span: Span | undefined;
  related: readonly R[];
}

/** The part of a source that a span lies in, the first where there is none, with all spans counted from its start. */
export function partOf<R extends { span: Span }>(
  whole: Source,
  span: Span | undefined,
  related: readonly R[],
): Place<R> {
  const { parts = [] } = whole;
  const index = Math.max(
    0,
    parts.findLastIndex(({ start }) => span !== undefined && start <= span.start),
  );
  const part = parts[index];
  if (part === undefined) return { source: whole, span, related };
  const { start, source } = part;
  const end = parts[index + 1]?.start ?? Infinity;
  const within = related.filter((place) => place.span.start >= start && place.span.start < end);
  return {
    source,
    span: span && moved(span, start),
    related: within.map((place) => ({ ...place, span: moved(place.span, start) })),
  };
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start - by, end: end - by };
}
