import { describe, expect, it } from 'vitest';
import { readModel } from '../../../src/import/open-psa/read-model.js';
import { readXml } from '../../../src/import/xml/read-xml.js';
import { startReading } from '../../../src/topology/reading.js';
import { event, gate, house, linesOf, problemsOf, topologyTextOf } from './models.js';

const top = gate('top', '<event name="e"/>');

function read(text: string) {
  const reading = startReading({ file: 'model.xml', text });
  const model = readModel(reading, readXml(reading)!);
  expect(reading.errors).toEqual([]);
  return model;
}

describe('readModel', () => {
  it('collects definitions wherever they stand, each with its path', () => {
    const model = read(
      `<opsa-mef name="m"><label>The  model</label><attributes><attribute name="a" value="b"/></attributes>
      <define-fault-tree name="t"><label>The\n tree</label>
        ${top}
        <define-component name="c"><define-component name="d">${event('e', '0.5')}</define-component></define-component>
      </define-fault-tree>
      <model-data>${house('h', true)}<define-parameter name="p" unit="hours"><int value="1"/></define-parameter></model-data>
      </opsa-mef>`,
    );
    expect([...model.events.values()].map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      'gate t.top',
      'basic-event t.c.d.e',
      'house-event h',
    ]);
    expect([...model.parameters.keys()]).toEqual(['p']);
    expect(model).toMatchObject({ name: 't', label: 'The tree' });
  });

  it('is called by the model where there are several trees', () => {
    const tree = (name: string) => `<define-fault-tree name="${name}"/>`;
    const text = (name: string) => `<opsa-mef${name}><label>All</label>${tree('a')}${tree('b')}</opsa-mef>`;
    expect(read(text(' name="m"'))).toMatchObject({ name: 'm', label: 'All' });
    expect(read(text(''))).toMatchObject({ name: null });
  });

  it('takes a path for a name where it leads to the definition', () => {
    const text = (path: string) =>
      `<opsa-mef><define-fault-tree name="t">${gate('top', `<gate name="${path}"/>`)}
      <define-component name="c">${gate('g', '<event name="e"/>')}${event('e', '0.1')}</define-component>
      </define-fault-tree></opsa-mef>`;
    for (const path of ['g', 'c.g', 't.c.g']) expect(topologyTextOf(text(path))).toContain('top: g\n');
    expect(() => topologyTextOf(text('d.g'))).toThrow('HA301 «d.g» no gate is called "d.g"');
  });

  it('turns labels into comments', () => {
    const labelled =
      '<define-basic-event name="e"><label> Valve\n stuck </label><float value="0.1"/></define-basic-event>';
    expect(linesOf(top, labelled)).toContain('  e: { unavailability: 0.1 } # Valve stuck');
  });

  it.each([
    ['gates', [gate('e', '<event name="f"/>'), event('f', '0.1')], 'a gate here'],
    ['a basic event', [event('e', '0.1')], 'a basic event here'],
    ['a house event', [house('e', true)], 'a house event here'],
  ])('notes two definitions of one name: %s', (_, definitions) => {
    expect(problemsOf(gate('top', '<event name="e"/>'), ...definitions, house('e', false))).toEqual([
      'HA302 «e» `e` is defined twice',
    ]);
  });

  it('keeps parameters in a namespace of their own', () => {
    const parameter = (name: string) =>
      `<define-parameter name="${name}"><float value="0.1"/></define-parameter>`;
    expect(problemsOf(top, event('e', '0.1'), parameter('e'))).toEqual([]);
    expect(problemsOf(top, event('e', '0.1'), parameter('x.y'), parameter('x.y'))).toEqual([
      'HA302 «x.y» "x.y" is defined twice',
    ]);
  });

  it.each([
    ['<define-gate name="g"/>', 'HA113 «define-gate» <define-gate> has no formula'],
    ['<define-gate><event name="e"/></define-gate>', 'HA113 «define-gate» <define-gate> has no `name`'],
    [gate(' ', '<event name="e"/>'), 'HA113 « » `name` is empty'],
    [gate('g', '<event name="e"/><event name="e"/>'), 'HA113 «event» a second formula in <define-gate>'],
    [gate('g', 'e'), 'HA113 «define-gate» <define-gate> holds text where only elements can stand'],
    ['<define-house-event name="h"/>', 'HA113 «define-house-event» <define-house-event> has no constant'],
    [
      '<define-house-event name="h"><float value="1"/></define-house-event>',
      'HA113 «float» `float` does not stand here',
    ],
    [
      '<define-house-event name="h"><constant value="1"/></define-house-event>',
      'HA211 «1» "1" is not a Boolean constant',
    ],
    ['<define-parameter name="p"/>', 'HA113 «define-parameter» <define-parameter> has no expression'],
    ['<define-component>x</define-component>', 'HA113 «define-component» <define-component> has no `name`'],
    ['<define-gaet name="g"/>', 'HA113 «define-gaet» `define-gaet` does not stand here'],
    ['<gate name="g"/>', 'HA113 «gate» `gate` does not stand here'],
    ['<constructor/>', 'HA113 «constructor» `constructor` does not stand here'],
    ['<define-CCF-group name="c" model="MGL"/>', 'HA114 «define-CCF-group» `define-CCF-group` is not read'],
    ['<define-substitution name="s"/>', 'HA114 «define-substitution» `define-substitution` is not read'],
    ['<define-event-tree name="s"/>', 'HA114 «define-event-tree» `define-event-tree` is not read'],
    [
      '<define-extern-function name="s"/>',
      'HA114 «define-extern-function» `define-extern-function` is not read',
    ],
    ['<xi:include href="other.xml"/>', 'HA114 «xi:include» `xi:include` is not read'],
  ])('notes %s', (definition, problem) => {
    expect(problemsOf(top, event('e', '0.1'), definition)).toContain(problem);
  });
});
