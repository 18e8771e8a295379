import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import type { Source } from '../diagnostics/span.js';
import { decodeSource } from '../topology/decode.js';
import { MAX_FILE_BYTES } from '../topology/limits.js';
import type { Io } from './io.js';
import { reasonOf } from './reason.js';

/** More than a common file holds: one read, and one to see that it is all. */
const LEAST_CHUNK = 64 * 1024;

/** Reads a file, or standard input for `-`, as UTF-8 text; never more than the limit, in bytes. */
export async function readSource(file: string, io: Io, most = MAX_FILE_BYTES): Promise<Source | Diagnostic> {
  const nowhere = { file, text: '' };
  try {
    const bytes = file === '-' ? await drain(io.stdin, most) : readFile(file, most);
    if (bytes === 'directory') {
      return diagnostic('HA109', nowhere, 'this is a directory', {
        hint: `name files, such as '${file.replace(/\/+$/, '')}/**/*.yaml'`,
      });
    }
    if (bytes === 'too large')
      return diagnostic('HA401', nowhere, `larger than ${most / 2 ** 20} MiB`, {
        hint: 'split it into several files',
      });
    return decodeSource(file, bytes);
  } catch (error) {
    return diagnostic('HA109', nowhere, `cannot be read: ${reasonOf(error, 'there is no such file')}`);
  }
}

/** All bytes of a file, a device or a named pipe. Node's streams and promises of files would take 6 ms to load. */
function readFile(path: string, most: number): Uint8Array | 'directory' | 'too large' {
  const descriptor = openSync(path, 'r');
  try {
    const found = fstatSync(descriptor);
    if (found.isDirectory()) return 'directory';
    if (found.size > most) return 'too large';
    return readAll(descriptor, Math.max(found.size + 1, LEAST_CHUNK), most);
  } finally {
    closeSync(descriptor);
  }
}

function readAll(descriptor: number, chunkSize: number, most: number): Uint8Array | 'too large' {
  const chunks: Buffer[] = [];
  for (let size = 0; size <= most; ) {
    const chunk = Buffer.allocUnsafe(chunkSize);
    const count = readSync(descriptor, chunk);
    if (count === 0) return joined(chunks);
    size += count;
    chunks.push(chunk.subarray(0, count));
  }
  return 'too large';
}

/** All bytes of a stream. */
async function drain(stream: Readable, most: number): Promise<Uint8Array | 'too large'> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Buffer | string);
    size += bytes.length;
    if (size > most) return 'too large';
    chunks.push(bytes);
  }
  return joined(chunks);
}

function joined(chunks: readonly Buffer[]): Uint8Array {
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
}
