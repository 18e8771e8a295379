/** Types of families.mjs, for the tests. */
export function microservices(size: {
  services: number;
  redundant?: number | boolean;
  layers?: number;
  seed?: number;
}): string;
