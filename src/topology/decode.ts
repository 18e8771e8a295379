import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import type { Source, Span } from '../diagnostics/span.js';

/** Turns the bytes of a file into a source, or says where they are not UTF-8 text. A byte order mark is dropped. */
export function decodeSource(file: string, bytes: Uint8Array): Source | Diagnostic {
  try {
    return { file, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    if (isUtf16(bytes)) return notUtf8({ file, text: '' }, 'this looks like UTF-16: save it as UTF-8');
    // Shown as far as it can be read, so that the first foreign letter is seen among its neighbours.
    const text = new TextDecoder('utf-8').decode(bytes);
    const start = text.indexOf('\uFFFD');
    return notUtf8({ file, text }, 'save it as UTF-8', { start, end: start + 1 });
  }
}

function notUtf8(source: Source, hint: string, span?: Span): Diagnostic {
  return diagnostic('HA105', source, 'the file is not UTF-8 text', { hint, ...(span && { span }) });
}

function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
