/** Types of families.mjs, for the tests. */
export function microservices(size: {
  services: number;
  redundant?: number | boolean;
  layers?: number;
  seed?: number;
}): string;
export function overlappingTriples(members: number): string;
export function unlikeInZones(count: number): string;
export function wheel(spokes: number): string;
export function ringWithChords(domains: number, count: number): string;
export function crossed(count: number): string;
