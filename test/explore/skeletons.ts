import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import papaparse from 'papaparse';

/** What a real reader makes of an output but for the texts in it: what no text from outside may change. */
export type Skeleton = (output: string) => unknown;

/** The tags of GitHub's Markdown in their order; code is how names of parts are shown, which a text may be. */
const markdown: Skeleton = (output) => {
  // How GitHub wants a dollar sign that begins no formula.
  const html = micromark(output.replaceAll('<span>$</span>', '$'), {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
  });
  return (html.match(/<[^>]*>/g) ?? [])
    .filter((tag) => !/^<\/?code>$/.test(tag))
    .map((tag) => tag.replace(/"[^"]*"/g, '""'));
};

const csv: Skeleton = (output) => {
  const { data, errors } = papaparse.parse<string[]>(output, { newline: '\r\n', delimiter: ',' });
  // Where the comma is the decimal mark, spreadsheets separate by semicolons.
  const elsewhere = papaparse.parse<string[]>(output, { newline: '\r\n', delimiter: ';' }).data;
  const formulas = [data, elsewhere].map((rows) => rows.flat().filter(isFormula));
  return { rows: data.map((row) => row.length), errors, formulas };
};

function isFormula(field: string): boolean {
  return /^[=+\-@\t\r]/.test(field) && !/^-?[\d.e+-]+$/.test(field);
}

const xml: Skeleton = (output) => elementOf(parseXml(output).root!);

function elementOf({ name, attributes, children }: XmlElement): unknown {
  const inside = children.filter((child): child is XmlElement => child.type === 'element');
  return [name, Object.keys(attributes), inside.map(elementOf)];
}

/** Keys and kinds of values; what a text is does not matter, nor does a count of it. */
const json: Skeleton = (output) => shapeOf(JSON.parse(output));

function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.entries(value).map(([key, item]) => [key, shapeOf(item)]);
}

/** What GitHub's runner reads in each line: a command at its beginning, else one of the older form anywhere in it. */
const github: Skeleton = (output) =>
  output.split('\n').map((line) => /^\s*::([a-z-]+)[ :]/.exec(line)?.[1] ?? line.includes('##['));

/** Tags and attributes of a page; the engine and the data in it are one text each, and code is how names are shown. */
const html: Skeleton = (output) =>
  [...output.matchAll(/<(\/?[a-z][a-z0-9]*)((?:\s+[a-z:-]+(?:="[^"]*")?)*)\s*\/?>/gi)]
    .filter(([, tag, attributes = '']) => !/^\/?code$/.test(tag!) || attributes !== '')
    .map(([, tag, attributes = '']) => [
      tag,
      [...attributes.matchAll(/([a-z:-]+)="/gi)].map(([, name]) => name),
    ]);

/** Lines, where a text has no way to end one. */
const lines: Skeleton = (output) => output.split('\n').length;

/** A table for people is wrapped and cut to its width. */
const table: Skeleton = () => null;

/** The reader of each format. */
export const skeletons: Readonly<Record<string, Skeleton>> = {
  table,
  json,
  markdown,
  junit: xml,
  sarif: json,
  github,
  csv,
  svg: xml,
  html,
  dot: lines,
  mermaid: lines,
};
