import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import type { Source } from '../diagnostics/span.js';
import { decodeSource } from '../topology/decode.js';
import { MAX_FILE_BYTES } from '../topology/limits.js';
import type { Io } from './io.js';
import { reasonOf } from './reason.js';

/** Reads a file, or standard input for `-`, as UTF-8 text; never more than the limit. */
export async function readSource(file: string, { stdin }: Io): Promise<Source | Diagnostic> {
  const nowhere = { file, text: '' };
  try {
    if (file !== '-' && (await stat(file)).isDirectory()) {
      return diagnostic('HA109', nowhere, 'this is a directory', {
        hint: `name files, such as '${file.replace(/\/+$/, '')}/**/*.yaml'`,
      });
    }
    const bytes = await readBounded(file === '-' ? stdin : createReadStream(file));
    if (bytes === null)
      return diagnostic('HA401', nowhere, `larger than ${MAX_FILE_BYTES / 2 ** 20} MiB`, {
        hint: 'split it into several files',
      });
    return decodeSource(file, bytes);
  } catch (error) {
    return diagnostic('HA109', nowhere, `cannot be read: ${reasonOf(error, 'there is no such file')}`);
  }
}

/** All bytes of a stream, or null where there are more than the limit. */
async function readBounded(stream: Readable): Promise<Uint8Array | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Buffer | string);
    size += bytes.length;
    if (size > MAX_FILE_BYTES) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
