const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A bar for `share` (0 to 1) of `width` cells; what is above zero shows at least a trace. */
export function bar(share: number, width: number, ascii: boolean): string {
  if (!(share > 0)) return '';
  if (ascii) return '#'.repeat(Math.max(1, Math.round(share * width)));
  const eighths = Math.max(1, Math.round(share * width * 8));
  return '█'.repeat(Math.floor(eighths / 8)) + EIGHTHS[eighths % 8];
}
