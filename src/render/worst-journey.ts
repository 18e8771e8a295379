/** A file of any document, with its journeys. */
interface FileOf<T> {
  file: string;
  journeys: readonly T[];
}

/**
 * The journey that is down most, and what to call it beside the others: its name, with its file where there are several
 * files, empty where it is the only one; undefined where there is none.
 */
export function worstJourney<T extends { name: string; unavailability: number }>(
  topologies: readonly FileOf<T>[],
): { worst: T; called: string } | undefined {
  const placed = topologies.flatMap(({ file, journeys }) => journeys.map((journey) => ({ file, journey })));
  const [first, ...others] = placed;
  if (first === undefined) return undefined;
  const { file, journey: worst } = others.reduce(
    (most, next) => (next.journey.unavailability > most.journey.unavailability ? next : most),
    first,
  );
  const where = topologies.length > 1 ? ` in ${file}` : '';
  return { worst, called: others.length > 0 ? `${worst.name}${where}` : '' };
}
