import { shownName } from '../../topology/names.js';
import { type Reading, report } from '../../topology/reading.js';
import type { XmlElement } from '../xml/xml-element.js';
import { attributeOf, contentOf, labelOf, onlyContent } from './element-parts.js';
import { kindWords, type Model, type Parameter, type PsaEvent } from './model.js';
import { noteUnread } from './note-unread.js';
import { readFormula } from './read-formula.js';
import { readBoolean, readValue } from './read-value.js';

/** A model while it is read. */
interface Draft extends Reading {
  events: Map<string, PsaEvent>;
  parameters: Map<string, Parameter>;
}

const DEFINITIONS = new Map<string, (draft: Draft, element: XmlElement, within: string) => void>([
  ['define-fault-tree', readContainer],
  ['define-component', readContainer],
  ['model-data', (draft, element, within) => readContents(draft, element, within)],
  ['define-gate', readGate],
  ['define-basic-event', readBasicEvent],
  ['define-house-event', readHouseEvent],
  ['define-parameter', readParameter],
]);

/** Reads the definitions of a model; every problem is noted. Names are not yet resolved. */
export function readModel(reading: Reading, root: XmlElement): Model {
  const draft: Draft = { ...reading, events: new Map(), parameters: new Map() };
  readContents(draft, root, '');
  const trees = root.children.filter(({ name }) => name === 'define-fault-tree');
  const titled = trees.length === 1 ? trees[0]! : root;
  return {
    name: titled.attributes.get('name')?.value.trim() || null,
    label: labelOf(titled) ?? labelOf(root),
    span: root.span,
    events: draft.events,
    parameters: draft.parameters,
  };
}

/** Recursion is bounded by the depth limit of XML files. */
function readContents(draft: Draft, element: XmlElement, within: string): void {
  for (const child of contentOf(draft, element)) {
    const read = DEFINITIONS.get(child.name);
    if (read === undefined) noteUnread(draft, child, DEFINITIONS);
    else read(draft, child, within);
  }
}

function readContainer(draft: Draft, element: XmlElement, within: string): void {
  const name = attributeOf(draft, element, 'name')?.value.trim() ?? '';
  readContents(draft, element, `${within}${name}.`);
}

function readGate(draft: Draft, element: XmlElement, within: string): void {
  const content = onlyContent(draft, element, 'formula');
  const formula = (content && readFormula(draft, content)) ?? null;
  define(draft, { kind: 'gate', formula, ...headOf(draft, element, within) });
}

function readBasicEvent(draft: Draft, element: XmlElement, within: string): void {
  const probability =
    contentOf(draft, element).length === 0 ? null : (readValue(draft, element) ?? undefined);
  define(draft, { kind: 'basic-event', probability, ...headOf(draft, element, within) });
}

function readHouseEvent(draft: Draft, element: XmlElement, within: string): void {
  const content = onlyContent(draft, element, 'constant');
  if (content !== undefined && content.name !== 'constant') noteUnread(draft, content, new Set(['constant']));
  const state = (content?.name === 'constant' && readBoolean(draft, content)) || false;
  define(draft, { kind: 'house-event', state, ...headOf(draft, element, within) });
}

function readParameter(draft: Draft, element: XmlElement, within: string): void {
  const value = readValue(draft, element);
  const head = headOf(draft, element, within);
  const first = draft.parameters.get(head.name);
  if (first !== undefined) noteTwice(draft, { ...head, word: 'parameter' }, { ...first, word: 'parameter' });
  else draft.parameters.set(head.name, { value, ...head });
}

function headOf(
  draft: Draft,
  element: XmlElement,
  within: string,
): Pick<Parameter, 'name' | 'path' | 'span' | 'label'> {
  const attribute = attributeOf(draft, element, 'name');
  const name = attribute?.value.trim() ?? '';
  return { name, path: `${within}${name}`, span: attribute?.span ?? element.span, label: labelOf(element) };
}

function define(draft: Draft, event: PsaEvent): void {
  const first = draft.events.get(event.name);
  if (first === undefined) draft.events.set(event.name, event);
  else if (event.name !== '')
    noteTwice(draft, { ...event, word: kindWords[event.kind] }, { ...first, word: kindWords[first.kind] });
}

type Named = Pick<Parameter, 'name' | 'span'> & { word: string };

function noteTwice(draft: Draft, { name, span }: Named, first: Named): void {
  const related = [{ span: first.span, label: `a ${first.word} here` }];
  const hint = 'a name must be unique in the whole model: rename one of them';
  report(draft, 'HA302', { span, related, hint }, `${shownName(name)} is defined twice`);
}
