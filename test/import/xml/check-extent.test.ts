import { describe, expect, it } from 'vitest';
import { MAX_DEPTH, MAX_ELEMENTS } from '../../../src/import/limits.js';
import { checkExtent } from '../../../src/import/xml/check-extent.js';
import { startReading } from '../../../src/topology/reading.js';
import { problemLines } from '../problems-of.js';

function problemsOf(text: string): string[] {
  const reading = startReading({ file: 'a.xml', text });
  expect(checkExtent(reading)).toBe(reading.errors.length === 0);
  return problemLines(reading.errors);
}

const nested = (depth: number, inner = '') => `${'<a>'.repeat(depth)}${inner}${'</a>'.repeat(depth)}`;
const tooDeep = `HA402 «<a>» nested more than ${MAX_DEPTH} levels deep`;
const doctype = 'HA112 «<!DOCTYPE» document types and their entities are not read';

describe('checkExtent', () => {
  it.each([
    ['the deepest that is read', nested(MAX_DEPTH), []],
    ['one level more', nested(MAX_DEPTH + 1), [tooDeep]],
    ['one level more, nothing closed', '<a>'.repeat(MAX_DEPTH + 1), [tooDeep]],
    ['ends that go up again', nested(MAX_DEPTH - 1, '<a></a><a></a>'), []],
    ['empty elements', nested(MAX_DEPTH - 1, '<a/><a />'), []],
    ['an empty element that is too deep', nested(MAX_DEPTH, '<a><b/></a>'), [tooDeep]],
    ['a slash in a value', nested(MAX_DEPTH, '<a b="/">'), [tooDeep.replace('<a>', '<a b="/">')]],
    ['ends and tags in values', nested(MAX_DEPTH - 1, `<a b='>' c="></a>"/>`), []],
    ['the other quote in a value', nested(MAX_DEPTH, `<a b='"'>`), [tooDeep.replace('<a>', `<a b='"'>`)]],
    ['tags in comments', nested(MAX_DEPTH, '<!--<a><a>-->'), []],
    ['tags after a comment', nested(MAX_DEPTH, '<!-- > --><a>'), [tooDeep]],
    ['tags in CDATA', nested(MAX_DEPTH, '<![CDATA[<a>]]>'), []],
    ['tags in processing instructions', nested(MAX_DEPTH, '<?p <a>?>'), []],
  ])('measures depth: %s', (_, text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });

  it.each([
    ['<!DOCTYPE opsa-mef><opsa-mef/>', []],
    ['<!DOCTYPE\n opsa-mef ><opsa-mef/>', []],
    ['<!DOCTYPE opsa-mef SYSTEM "mef.dtd"><opsa-mef/>', [doctype]],
    ['<!DOCTYPE opsa-mef PUBLIC "a" "http://127.0.0.1/x"><opsa-mef/>', [doctype]],
    ['<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]><a>&d;</a>', [doctype]],
    ['<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', [doctype]],
    [`<!DOCTYPE a [ <!-- ]> -->${'<a>'.repeat(MAX_DEPTH + 1)}`, [doctype]],
    ['<!-- <!DOCTYPE a [] > --><a/>', []],
  ])('refuses a document type that says more than its name: %s', (text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });

  it('refuses more elements than it would keep', () => {
    expect(problemsOf(`<a>${'<b/>'.repeat(MAX_ELEMENTS)}</a>`)).toEqual([
      `HA401 «<b/>» more than ${MAX_ELEMENTS} elements`,
    ]);
  });

  it.each([
    '<!--'.repeat(1e6),
    '<![CDATA['.repeat(1e6),
    '<?a'.repeat(1e6),
    '<a "'.repeat(1e6),
    '<'.repeat(1e6),
  ])('leaves to the parser what never ends: %#', (text) => {
    const start = performance.now();
    expect(problemsOf(text)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
