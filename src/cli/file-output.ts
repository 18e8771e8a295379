import { writeFileSync } from 'node:fs';
import { Writable } from 'node:stream';

/**
 * Standard output where it is a file. Node's own stream writes once and takes the short write of a full disk for
 * success; this one goes on until all is written or the system says why not.
 */
export function fileOutput(descriptor: number): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      try {
        writeFileSync(descriptor, chunk);
        done();
      } catch (error) {
        done(error as Error);
      }
    },
  });
}
