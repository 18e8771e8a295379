/** Something to type, and what it means. */
export type Candidate = readonly [value: string, description: string];
