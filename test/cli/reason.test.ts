import { expect, it } from 'vitest';
import { reasonOf } from '../../src/cli/reason.js';

it.each([
  ['ENOENT', "ENOENT: no such file or directory, open 'a'", 'there is none'],
  ['EACCES', "EACCES: permission denied, open 'a'", 'no permission'],
  ['EPERM', "EPERM: operation not permitted, open 'a'", 'no permission'],
  ['ENOSPC', 'ENOSPC: no space left on device, write', 'no space is left'],
  ['EROFS', "EROFS: read-only file system, open 'a'", 'the file system is read-only'],
  ['ENAMETOOLONG', "ENAMETOOLONG: name too long, open 'a'", 'the name is too long'],
  ['EMFILE', "EMFILE: too many open files, open 'a, b'", 'too many open files'],
  ['ETXTBSY', 'ETXTBSY: text file is busy, write', 'text file is busy'],
  [undefined, 'something else', 'something else'],
])('%s in our words, or in those of the system', (code, message, reason) => {
  expect(reasonOf(Object.assign(new Error(message), code && { code }), 'there is none')).toBe(reason);
});
