import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Span } from '../diagnostics/span.js';

import { followAlias, type Locating } from './follow-alias.js';
import { MAX_ALIASED } from './limits.js';
import { type Entry, faultyAt, kindName, type Located } from './located.js';
import { type Reading, report } from './reading.js';

const EMPTY = new Set(['', '~', 'null', 'Null', 'NULL']);

/**
 * Turns YAML nodes into located values: aliases and merge keys followed, scalars as text. An alias shares the value of
 * its anchor, so that a file cannot grow by it; what it would grow to is counted, and past the limit nothing is read.
 * Recursion is bounded by the nesting limit of the text.
 */
export function locateYaml(reading: Reading, node: Node): Located {
  const locating: Locating = { ...reading, anchors: new Map(), aliased: 0, depth: 0 };
  const located = locateNode(locating, node, spanOf(node));
  return locating.aliased > MAX_ALIASED ? faultyAt(located.span) : located;
}

function locateNode(locating: Locating, node: Node, span: Span): Located {
  if (isAlias(node)) return followAlias(locating, node.source, span);
  const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined;
  if (anchor === undefined) return locateContent(locating, node, span);
  locating.anchors.set(anchor, undefined);
  const located = locateContent(locating, node, span);
  locating.anchors.set(anchor, located);
  return located;
}

function locateContent(locating: Locating, node: Node, span: Span): Located {
  if (isMap(node) || isSeq(node)) {
    locating.depth++;
    const located = isMap(node) ? locateMap(locating, node, span) : locateList(locating, node, span);
    locating.depth--;
    return located;
  }
  if (!isScalar<string>(node)) return faultyAt(span);
  if (node.type === 'PLAIN' && EMPTY.has(node.value)) return emptyAt(span);
  return { kind: 'text', text: node.value, span, size: 1, depth: 0 };
}

function locateList(locating: Locating, node: YAMLSeq, span: Span): Located {
  const items = (node.items as Node[]).map((item) => locateNode(locating, item, spanOf(item)));
  return { kind: 'list', items, span, ...extent(items) };
}

function locateMap(locating: Locating, node: YAMLMap, span: Span): Located {
  const entries = new Map<string, Entry>();
  const merged: Located[] = [];
  let complete = true;
  for (const { key, value } of node.items as Pair<Node, Node | null>[]) {
    const keySpan = spanOf(key);
    const name = keyOf(locating, key, keySpan);
    const located = value === null ? emptyAt(keySpan) : locateNode(locating, value, spanOf(value));
    if (name === undefined) complete = false;
    else if (name === '<<' && isScalar(key) && key.type === 'PLAIN') merged.push(located);
    else addEntry(locating, entries, name, { keySpan, value: located });
  }
  for (const source of merged.flatMap(sourcesOf)) complete = mergeInto(locating, entries, source) && complete;
  if (!complete && entries.size === 0) return faultyAt(span);
  const values = [...entries.values()].map((entry) => entry.value);
  return { kind: 'map', entries, complete, span, ...extent(values) };
}

/** The text of a key; undefined, with the problem noted, where it is none. */
function keyOf(locating: Locating, key: Node, span: Span): string | undefined {
  if (!isScalar<string>(key) || (key.value === '' && key.type === 'PLAIN')) {
    const template = locating.source.text.startsWith('{{', span.start - 1);
    const hint = template
      ? 'this looks like a template: fill it in before ha-calc reads it'
      : 'write a word before the colon';
    report(locating, 'HA108', { span, hint }, 'this key is not a plain word');
    return undefined;
  }
  if (key.anchor !== undefined)
    locating.anchors.set(key.anchor, { kind: 'text', text: key.value, span, size: 1, depth: 0 });
  return key.value;
}

/** Of two entries under one key the first stays, and what it lacks may be in the second. */
function addEntry(locating: Locating, entries: Map<string, Entry>, key: string, entry: Entry): void {
  const first = entries.get(key);
  if (first === undefined) {
    entries.set(key, entry);
    return;
  }
  const at = {
    span: entry.keySpan,
    related: [{ span: first.keySpan, label: 'first written here' }],
    hint: 'keep one of the two',
  };
  report(locating, 'HA102', at, `\`${key}\` is written twice`);
  if (first.value.kind === 'map') entries.set(key, { ...first, value: { ...first.value, complete: false } });
}

function sourcesOf(merged: Located): readonly Located[] {
  return merged.kind === 'list' ? merged.items : [merged];
}

/** Own keys win over merged ones, and earlier merged ones over later ones. False where something was not merged. */
function mergeInto(locating: Locating, entries: Map<string, Entry>, source: Located): boolean {
  if (source.kind === 'map') {
    for (const [key, entry] of source.entries) {
      if (!entries.has(key)) entries.set(key, entry);
    }
    return source.complete;
  }
  if (source.kind !== 'faulty') {
    const at = { span: source.span, hint: 'give it an alias of a map, or a list of such' };
    report(locating, 'HA107', at, `\`<<\` merges maps only, not ${kindName(source)}`);
  }
  return false;
}

/** Size and depth of a collection with every alias written out. */
export function extent(items: readonly Located[]): { size: number; depth: number } {
  let size = 1;
  let depth = 0;
  for (const item of items) {
    size += item.size;
    depth = Math.max(depth, item.depth);
  }
  return { size, depth: depth + 1 };
}

function emptyAt(span: Span): Located {
  return { kind: 'empty', span, size: 1, depth: 0 };
}

function spanOf(node: Node): Span {
  const [start, end] = node.range ?? [0, 0];
  return { start, end };
}
