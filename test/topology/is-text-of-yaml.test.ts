import { expect, it } from 'vitest';
import { composeYaml } from '../../src/topology/compose-yaml.js';
import { isTextOfYaml } from '../../src/topology/is-text-of-yaml.js';
import { locateYaml } from '../../src/topology/locate-yaml.js';
import { startReading } from '../../src/topology/reading.js';

/** Whether the first value of a list is text. */
function isText(text: string): boolean {
  const source = { file: 'a.yaml', text };
  const reading = startReading(source);
  const list = locateYaml(reading, composeYaml(reading)!);
  const [first] = list.kind === 'list' ? list.items : [];
  if (first?.kind !== 'text') throw new Error('no text');
  return isTextOfYaml(source, first);
}

it.each(['5', '-5', '0x1F', '0o17', '1e3', '.5', '.inf', 'true', 'False'])('%s is none', (text) => {
  expect(isText(`[${text}]`)).toBe(false);
  expect(isText(`- &a ${text}\n`)).toBe(false);
});

it.each(["'5'", '"true"', 'a', '5.xml', '1_000', 'off', 'yes', '2026-11-27', './5'])('%s is text', (text) => {
  expect(isText(`[${text}]`)).toBe(true);
});

it('is text where it is written as a block', () => {
  expect(isText('- |-\n  5\n')).toBe(true);
  expect(isText('- >-\n  5\n')).toBe(true);
});
