import fc from 'fast-check';
import { expect, it } from 'vitest';
import { printableLines } from '../../../src/diagnostics/printable.js';
import { renderGithub } from '../../../src/render/github.js';
import { expectGolden } from '../../golden.js';
import { mixedDigests, randomDigest } from './digests.js';

/** What a runner makes of a workflow command: its properties and its message, decoded. */
function parse(line: string) {
  const [, command, list, data] = /^::(error|warning|notice) ([^\n]*?)::([^\n]*)$/.exec(line)!;
  const decode = (text: string) =>
    text.replace(/%(25|0D|0A|3A|2C)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  const properties = list!.split(',').map((property) => {
    const at = property.indexOf('=');
    return [property.slice(0, at), decode(property.slice(at + 1))];
  });
  return { command, properties: Object.fromEntries(properties), message: decode(data!) };
}

it.each(mixedDigests)('of %s looks as it did', (verb, digest) => {
  expectGolden(`test/golden/formats/${verb}.github.txt`, renderGithub(digest));
});

it('is a line per finding that nobody has accepted, and says all of it', () => {
  fc.assert(
    fc.property(randomDigest, (digest) => {
      const findings = digest.files.flatMap((file) => file.findings).filter(({ accepted }) => !accepted);
      const lines = renderGithub(digest).split('\n').slice(0, -1);
      const read = lines.map((line) => parse(line));
      // Control characters are shown as escapes, but for the line breaks of a message.
      const shown = (text: string) => printableLines(text.replaceAll('\t', ' '));
      expect(read.map(({ message }) => message)).toEqual(findings.map(({ message }) => shown(message)));
      expect(read.map(({ properties }) => properties['title'])).toEqual(findings.map(({ rule }) => rule));
      expect(read.map(({ properties }) => properties['line'])).toEqual(
        findings.map(({ line }) => (line === null ? undefined : String(line))),
      );
      expect(read.map(({ properties }) => properties['file'] ?? '-')).toEqual(
        findings.map(({ file }) => shown(file)),
      );
    }),
    { numRuns: 40 },
  );
});
