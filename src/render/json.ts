/** Any report as JSON: keys in the order of the contract, two spaces, one line break at the end. */
export function renderJson(document: unknown): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
