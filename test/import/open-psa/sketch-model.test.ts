import { describe, expect, it } from 'vitest';
import { event, gate, linesOf } from './models.js';

describe('sketchModel', () => {
  it('makes every gate that no other needs a journey', () => {
    const lines = linesOf(
      gate('left', '<or><gate name="shared"/><event name="a"/></or>'),
      gate('shared', '<and><event name="a"/><event name="b"/></and>'),
      gate('right', '<or><gate name="t.shared"/><event name="b"/></or>'),
      event('a', '0.1'),
      event('b', '0.2'),
    );
    expect(lines.slice(-3)).toEqual(['journeys:', '  left: { path: left }', '  right: { path: right }']);
  });

  it('gives names that a topology may have, and says what they were', () => {
    const lines = linesOf(
      gate('top gate', '<or><gate name="x.y z"/><event name="x-y-z"/><event name="null"/></or>'),
      '<define-gate name="x.y z"><label>Both trains</label><event name="1"/></define-gate>',
      event('x-y-z', '0.1'),
      event('1', '0.2'),
      event('null', '0.3'),
    );
    expect(lines).toEqual([
      'components:',
      '  x-y-z: { unavailability: 0.1 }',
      '  _1: { unavailability: 0.2 } # 1',
      '  "null": { unavailability: 0.3 }',
      'blocks:',
      '  top-gate: [x-y-z-2, x-y-z, "null"] # top gate',
      '  x-y-z-2: _1 # x.y z: Both trains',
      'system: top-gate',
    ]);
  });
});
