import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';

const script = join(import.meta.dirname, '../../scripts/collect-licences.mjs');
const { collectLicences } = await import(pathToFileURL(script).href);
const folder = mkdtempSync(join(tmpdir(), 'licences-'));

afterAll(() => rmSync(folder, { recursive: true }));

it('names each bundled package once, with its version and licence text, by name', () => {
  install('node_modules/zebra', 'LICENSE', 'Zebra licence');
  install('node_modules/@scope/ant', 'license.md', 'Ant licence');
  install('node_modules/zebra/node_modules/inner', 'COPYING', 'Inner licence');
  const files = ['zebra/a.js', 'zebra/b.js', '@scope/ant/a.js', 'zebra/node_modules/inner/a.js'];
  const text = collectLicences(folder, [
    metafile(files.map((file) => `node_modules/${file}`)),
    metafile(['src/a.ts']),
  ]);
  expect(text.match(/^\S+ 1\.2\.3\n\n.*$/gm)).toEqual([
    '@scope/ant 1.2.3\n\nAnt licence',
    'zebra 1.2.3\n\nZebra licence',
    'inner 1.2.3\n\nInner licence',
  ]);
});

it('leaves out what was read and then dropped', () => {
  expect(collectLicences(folder, [metafile(['node_modules/nothing/a.js'], 0)])).not.toContain('nothing');
});

it('takes the licence from the end of a readme where there is no other file', () => {
  install(
    'node_modules/readme',
    'README.md',
    'Use\n---\nthe licence below\n\nLicense (MIT)\n---\nCopyright A\n\nPermission',
  );
  expect(collectLicences(folder, [metafile(['node_modules/readme/a.js'])])).toContain(
    'readme 1.2.3\n\nLicense (MIT)\n---\nCopyright A\n\nPermission\n',
  );
});

it('refuses a package without the text of its licence', () => {
  install('node_modules/free', 'README.md', 'Take it\n\n## License\n\nMIT');
  expect(() => collectLicences(folder, [metafile(['node_modules/free/a.js'])])).toThrow(
    'free has no licence text',
  );
});

it('tells what packages contain, of which they have no text: Graphviz with its licence and source, and Expat', async () => {
  const root = join(import.meta.dirname, '../..');
  const inputs = ['node_modules/@hpcc-js/wasm-graphviz/dist/index.js'];
  const text = collectLicences(root, [metafile(inputs)]);
  const { version } = JSON.parse(readFileSync('node_modules/@hpcc-js/wasm-graphviz/package.json', 'utf8'));
  const { Graphviz } = await import('@hpcc-js/wasm-graphviz');
  const graphviz = (await Graphviz.load()).version();
  expect(text).toContain(
    `Graphviz ${graphviz}, compiled to WebAssembly as @hpcc-js/wasm-graphviz ${version} has it`,
  );
  expect(text).toContain(
    `https://gitlab.com/graphviz/graphviz/-/archive/${graphviz}/graphviz-${graphviz}.tar.gz`,
  );
  expect(text).toMatch(/^Eclipse Public License - v 2\.0\n[\s\S]*^7\. GENERAL\n[\s\S]*^Exhibit A/m);
  expect(text).toMatch(/Expat[\s\S]*Thai Open Source Software Center[\s\S]*Permission is hereby granted/);
});

function install(path: string, licence: string, text: string): void {
  const place = join(folder, path, licence);
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, `${text}\n`);
  const name = path.replace(/^.*node_modules\//, '');
  writeFileSync(join(folder, path, 'package.json'), JSON.stringify({ name, version: '1.2.3' }));
}

function metafile(inputs: readonly string[], bytesInOutput = 1) {
  return {
    outputs: {
      'dist/out.js': { inputs: Object.fromEntries(inputs.map((path) => [path, { bytesInOutput }])) },
    },
  };
}
