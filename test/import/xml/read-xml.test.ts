import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_DEPTH } from '../../../src/import/limits.js';
import { readXml } from '../../../src/import/xml/read-xml.js';
import type { XmlElement } from '../../../src/import/xml/xml-element.js';
import { startReading } from '../../../src/topology/reading.js';
import { problemLines } from '../problems-of.js';

function read(text: string): { root: XmlElement | undefined; problems: string[] } {
  const reading = startReading({ file: 'a.xml', text });
  const root = readXml(reading);
  return { root, problems: problemLines(reading.errors) };
}

/** An element with the texts that its places mark. */
function marked(text: string, { span, attributes, children, text: own }: XmlElement): unknown {
  return {
    name: text.slice(span.start, span.end),
    values: [...attributes].map(([key, { span }]) => `${key}: ${text.slice(span.start, span.end)}`),
    own,
    children: children.map((child) => marked(text, child)),
  };
}

describe('readXml', () => {
  it('knows the place of every name and value', () => {
    const text = [
      '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE a>\r\n<!-- <b c="d"/> -->',
      `<a name = 'x "y"'\r\n\tname2="n&amp;m>😀" xml:lang="">😀`,
      '<b x="1"/> tail <![CDATA[<c/>]]></a>\r\n<?end?>',
    ].join('\r\n');
    const { root, problems } = read(text);
    expect(problems).toEqual([]);
    expect(root!.attributes.get('name2')!.value).toBe('n&m>😀');
    expect(marked(text, root!)).toEqual({
      name: 'a',
      values: ['name: x "y"', 'name2: n&amp;m>😀', 'xml:lang: '],
      own: '😀\r\n tail <c/>'.replace('\r', ' '),
      children: [{ name: 'b', values: ['x: 1'], own: '', children: [] }],
    });
  });

  it.each([
    ['', '«»', 'root element is missing or invalid'],
    ['hello', '«h»', 'root element is missing or invalid'],
    ['<a>', '«>»', 'missing end tag for element a'],
    ['<a><b></a></b>', '«</a>»', 'missing end tag for element b'],
    ['<a/><b/>', '«<b/>»', 'extra content at the end of the document'],
    ['<a b=1/>', '«1»', 'attribute value expected'],
    ['<a b="1" b="2"/>', '«/»', 'duplicate attribute: b'],
    ['<a b="<"/>', '«<"/>»', 'unescaped `<` is not allowed in an attribute value'],
    ['<a>😀&nbsp;</a>', '«&»', "named entity isn't defined: &nbsp;"],
    ['<a>&constructor;</a>', '«&»', "named entity isn't defined: &constructor;"],
    ['<a>&__proto__;</a>', '«&»', "named entity isn't defined: &__proto__;"],
    ['<a>b & c</a>', '«c»', 'unterminated reference (a reference must end with `;`)'],
    ['<a>\0</a>', '«\0»', 'invalid character'],
    ['<a>&#0;</a>', '«</a>»', 'character reference resolves to an invalid character'],
    ['<a><!-- -- --></a>', '«-»', "the string `--` isn't allowed inside a comment"],
    [' <?xml version="1.0"?><a/>', '«<?xml»', "XML declaration isn't allowed here"],
  ])('says where %j is not well-formed', (text, mark, problem) => {
    const found = read(text);
    expect(found.root).toBeUndefined();
    expect(found.problems).toEqual([`HA111 ${mark} not well-formed XML: ${problem}`]);
  });

  it.each([
    ['utf-8', 'é', []],
    ['UTF-8', 'é', []],
    ['us-ascii', 'e', []],
    ['ISO-8859-1', 'e', []],
    ['ISO-8859-1', 'é', ['HA112 «ISO-8859-1» the encoding "ISO-8859-1" is not read']],
    ['windows-1252', 'e', []],
    ['windows-1252', '€', ['HA112 «windows-1252» the encoding "windows-1252" is not read']],
    ['UTF-16', 'e', ['HA112 «UTF-16» the encoding "UTF-16" is not read']],
    ['encoding', 'e', ['HA112 «encoding» the encoding "encoding" is not read']],
  ])('holds a file to the encoding %s that it declares, with %s in it', (encoding, text, problems) => {
    expect(read(`<?xml version="1.0" encoding="${encoding}"?><a>${text}</a>`).problems).toEqual(problems);
  });

  it('never recurses deeper than the limit', () => {
    expect(read('<a>'.repeat(100_000)).problems).toEqual([
      `HA402 «<a>» nested more than ${MAX_DEPTH} levels deep`,
    ]);
  });

  it.each([
    ['carriage returns', `<a>${'\r'.repeat(2e6)}</a>`],
    ['carriage returns in a value', `<a b="${'\r'.repeat(2e6)}"/>`],
    ['references', `<a>${'&amp;'.repeat(4e5)}</a>`],
    ['attributes', `<a ${Array.from({ length: 1e5 }, (_, index) => `b${index}=""`).join(' ')}/>`],
    ['blanks in a tag', `<a${' '.repeat(2e6)}/>`],
    ['brackets', `<a>${']'.repeat(2e6)}</a>`],
    ['characters of two units', `<a>${'😀'.repeat(5e5)}</a>`],
  ])('reads many %s quickly', (_, text) => {
    // Time of this process alone: others may keep it waiting.
    const start = process.cpuUsage();
    expect(read(text).problems).toEqual([]);
    expect(process.cpuUsage(start).user).toBeLessThan(5_000_000);
  });

  it('gives a document or a problem for any text, with places inside it', () => {
    const piece = fc.constantFrom(
      ...['<', '>', '/', '<a>', '</a>', '<b x="1"/>', '"', "'", '=', '&', '&lt;', '<!--', '-->', '<![CDATA['],
      ...[']]>', '<?', '?>', '<!DOCTYPE a>', '<!DOCTYPE', ' ', '\r\n', 'x', '😀', '\ud800', '\0'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const reading = startReading({ file: 'a.xml', text: pieces.join('') });
        const root = readXml(reading);
        expect(reading.errors.length).toBe(root === undefined ? 1 : 0);
        for (const { span } of reading.errors) {
          expect(span!.start).toBeGreaterThanOrEqual(0);
          expect(span!.end).toBeGreaterThanOrEqual(span!.start);
          expect(span!.end).toBeLessThanOrEqual(reading.source.text.length);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
