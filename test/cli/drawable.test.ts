import { describe, expect, it } from 'vitest';
import { MAX_DOT_LENGTH, MAX_NESTED_FRAMES, MAX_PICTURE_PARTS, tooLarge } from '../../src/cli/drawable.js';
import { GraphvizError, loadGraphviz } from '../../src/cli/graphviz.js';
import { assembleGraph } from '../../src/report/graph.js';
import { analysisOf } from '../analysis-of.js';
import { runCli } from '../run-cli.js';

/** So many domains, each in the one before, with a component in the last. */
function nested(count: number): string {
  const domains = Array.from({ length: count }, (_, index) =>
    index === 0 ? '  d0: { availability: 99.99%, mttr: 1h }' : `  d${index}: { in: d${index - 1} }`,
  );
  const component = `components: { x: { availability: 99.9%, mttr: 1h, in: d${count - 1} } }`;
  return ['domains:', ...domains, component, 'system: x', ''].join('\n');
}

/** A component in so many domains, each of which stands beside it. */
function beside(count: number): string {
  const names = Array.from({ length: count }, (_, index) => `d${index}`);
  const domains = names.map((name) => `  ${name}: { availability: 99.99%, mttr: 1h }`);
  const component = `components: { x: { availability: 99.9%, mttr: 1h, in: [${names.join(', ')}] } }`;
  return ['domains:', ...domains, component, 'system: x', ''].join('\n');
}

const graph = (text: string, ...words: string[]) => runCli(['graph', '-', ...words], { stdin: text });

describe('domains in one another', () => {
  it('are drawn up to the limit, and refused at the first that lies too deep', async () => {
    const within = await graph(nested(MAX_NESTED_FRAMES), '-f', 'svg');
    expect(within.status).toBe(0);
    expect(within.stdout.match(/class="cluster frame/g)).toHaveLength(MAX_NESTED_FRAMES);
    const beyond = await graph(nested(MAX_NESTED_FRAMES + 1), '-f', 'svg');
    expect(beyond).toMatchObject({ status: 2, stdout: '' });
    expect(beyond.stderr).toMatch(/^-:102:3 {2}error {2}HA413 {2}more than 100 domains in one another/);
  });

  it.each(['dot', 'mermaid'])('are written as %s however deep they lie', async (format) => {
    const { status, stdout, stderr } = await graph(nested(3000), '-f', format);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.match(/subgraph /g)).toHaveLength(3000 + 1);
    expect(stdout.match(/^ +(?:\}|end)$/gm)).toHaveLength(3000 + 1);
  });

  it.each([250, 2000])('leave a page without its picture: %d', async (count) => {
    const { status, stdout, stderr } = await runCli(['report', '-'], { stdin: nested(count) });
    expect(status).toBe(0);
    expect(stderr).toContain('HA441');
    expect(stdout).not.toContain('<svg id="drawing"');
  });
});

it('is the number of parts that is too large as well', () => {
  const of = (count: number) => tooLarge(assembleGraph(analysisOf(beside(count))), 10);
  // The journey and the component are parts too; the first domain is drawn around it.
  expect(of(MAX_PICTURE_PARTS - 2)).toBeNull();
  expect(of(MAX_PICTURE_PARTS - 1)?.problem).toContain(`${MAX_PICTURE_PARTS + 1} parts`);
});

it('writes a thousand links as dot', async () => {
  const names = Array.from({ length: 1000 }, (_, index) => `d${index}`);
  const links = names.map(
    (name, at) => `  - { between: [${name}, ${names[(at + 1) % 1000]}], availability: 99.9% }`,
  );
  const domains = names.map((name) => `  ${name}: {}`);
  const rest = 'components: { x: { availability: 99.9%, in: d5 } }\njourneys: { j: { path: x, from: d0 } }';
  const text = ['domains:', ...domains, 'links:', ...links, rest, ''].join('\n');
  const { status, stdout } = await graph(text, '-f', 'dot');
  expect(status).toBe(0);
  expect(stdout.match(/dir=none style=bold/g)).toHaveLength(1000);
});

describe('Graphviz', () => {
  const deep = (count: number) =>
    `digraph { ${Array.from({ length: count }, (_, index) => `subgraph "cluster ${index}" {`).join(' ')} a ${'}'.repeat(count)} }`;

  it('may run out of its stack, and draws the next picture', async () => {
    const layOut = await loadGraphviz();
    expect(() => layOut(deep(2000))).toThrow(GraphvizError);
    expect((await loadGraphviz())('digraph { a -> b }')).toContain('<svg');
  });

  it('is not given more than so much text', async () => {
    const layOut = await loadGraphviz();
    expect(() => layOut(`digraph { a [label="${'x'.repeat(MAX_DOT_LENGTH)}"] }`)).toThrow(
      /characters; at most/,
    );
  });

  it('that gives up is a picture too large to draw', async () => {
    const component = 'x'.repeat(1000);
    const names = Array.from({ length: 700 }, (_, index) => `c${index}${component}`);
    const text = JSON.stringify({
      components: Object.fromEntries(names.map((name) => [name, { availability: '99.9%' }])),
      system: names,
    });
    const { status, stderr } = await graph(text, '-f', 'svg');
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /error {2}HA413 {2}the picture is too large to draw: its text would have \d+ characters/,
    );
  });
});
