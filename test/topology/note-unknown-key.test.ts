import { describe, expect, test } from 'vitest';
import { file, read, withParts } from './read.js';

const hints = (text: string) => read(text).diagnostics.map(({ code, hint }) => `${code} ${hint}`);
const component =
  'availability, unavailability, mtbf, failures, mttr, replicas, required, quorum, replication, health_check, failover, common_cause, in, spread, depends_on, kind, basis, source, as_of';

describe('an unknown key', () => {
  test.each([
    ['replcas: 2', 'did you mean `replicas`?'],
    ['Replicas: 2', 'did you mean `replicas`?'],
    ['depends-on: b', 'did you mean `depends_on`?'],
    ['count: 2', 'did you mean `replicas`?'],
    ['Instances: 2', 'did you mean `replicas`?'],
    ['needs: b', 'did you mean `depends_on`?'],
    ['Failure Rate: 1/year', 'did you mean `failures`?'],
    ['replicas:2', 'write `replicas: …`, with a space after the colon'],
    ['replicas = 2', 'write `replicas: …`, with a space after the colon'],
    ['replicas 2', 'write `replicas: …`, with a space after the colon'],
    ['slo: 99%', 'it belongs under `targets`, or in a journey'],
    ['components: {}', 'it belongs at the top of the file'],
    ['path: b', 'it belongs in a journey'],
    ['parallel: [b]', 'it belongs in a block'],
    ['foo bar: 1', `known keys here: ${component}`],
    ['colour:blue', `known keys here: ${component}`],
    ['9x: 1', `known keys here: ${component}`],
    ['paths: b', `known keys here: ${component}`],
    ['constructor: 1', `known keys here: ${component}`],
  ])('of a component: %s', (key, hint) => {
    expect(hints(file(`availability: 99%, ${key}`))).toEqual([`HA201 ${hint}`]);
  });

  test.each([
    ['availability: 99,9%', 'write decimals with a point, not a comma'],
    ['availability: 99, 9%: 1', `known keys here: ${component}`],
    ['availability: 99%,colour: 1', `known keys here: ${component}`],
  ])('may be the rest of a number: %s', (keys, hint) => {
    expect(hints(file(keys))).toEqual([`HA201 ${hint}`]);
  });

  test.each([
    ['replicas: 2', 'it belongs in a component'],
    ['zones: {}', 'did you mean `domains`?'],
    [
      'all: [a]',
      'known keys here: version, name, description, targets, defaults, domains, links, components, blocks, system, journeys, rules, accept',
    ],
    ['required: 2', 'it belongs in a component'],
    ['slo: 99%', 'it belongs under `targets`, or in a journey'],
  ])('of a file: %s', (line, hint) => {
    expect(hints(withParts(`system: [a, b, c]\n${line}`))).toEqual([`HA201 ${hint}`]);
  });
});
