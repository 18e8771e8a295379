import { fstatSync, statSync, writeSync } from 'node:fs';
import type { Output } from './io.js';

const NULL_DEVICE = '/dev/null';

/** What becomes of what a descriptor does not take. */
export interface Otherwise {
  onFailure: (error: NodeJS.ErrnoException) => void;
  /** The stream that waits, for a pipe that shall not. */
  patient: () => Output;
}

/**
 * Output that is a file, a pipe or the null device, written without the streams of Node, which take 4 to 6 ms to load and
 * of a file on a full disk take the short write for success. This goes on until all is written or the system says why not.
 */
export function descriptorOutput(descriptor: number, { onFailure, patient }: Otherwise): Output {
  let waiting: Output | undefined;
  return {
    write(text) {
      let rest: Uint8Array = Buffer.from(text);
      try {
        while (rest.length > 0 && !waiting) rest = rest.subarray(writeSync(descriptor, rest));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EAGAIN') waiting = patient();
        else return onFailure(error as NodeJS.ErrnoException);
      }
      if (rest.length > 0) waiting?.write(rest);
    },
  };
}

/** Whether a descriptor is none of a terminal, on systems where that can be told without the streams. */
export function isPlainOutput(descriptor: number): boolean {
  const found = fstatSync(descriptor);
  if (!found.isCharacterDevice()) return found.isFile() || process.platform !== 'win32';
  return found.rdev === statSync(NULL_DEVICE, { throwIfNoEntry: false })?.rdev;
}
