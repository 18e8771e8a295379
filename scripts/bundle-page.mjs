import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { build } from 'esbuild';
import { collectLicences } from './collect-licences.mjs';
import { fasterLibraries } from './faster-libraries.mjs';

/** For browsers of the last few years: those that can unpack a stream. */
const portable = {
  platform: 'browser',
  target: ['chrome111', 'firefox115', 'safari16.4'],
  format: 'iife',
  minify: true,
  plugins: [fasterLibraries],
  // zod compiles its shapes with `new Function` unless told, and the page's policy reports even the attempt.
  banner: { js: 'globalThis.__zod_globalConfig={jitless:true};' },
};

/**
 * What every page of `report` contains besides its figures: style, loader, and the engine, which is packed to a third so that
 * reader, engine and all fit into a page that can be mailed.
 */
export async function bundlePage(common, root) {
  const options = { ...common, ...portable, minifyIdentifiers: true };
  const { metafile, outputFiles } = await build({
    ...options,
    entryPoints: ['src/page/main.ts', 'src/page/loader.ts', 'src/page/style.css'],
    outdir: 'dist',
  });
  const text = (name) => outputFiles.find(({ path }) => path.endsWith(name)).text.trim();
  const engine = text('main.js');
  const asset = {
    style: text('style.css'),
    loader: text('loader.js').replace(portable.banner.js, '').trim(),
    engine: deflateRawSync(engine, { level: 9 }).toString('base64'),
    engineHash: `sha256-${createHash('sha256').update(engine).digest('base64')}`,
    licences: collectLicences(root, [metafile]),
  };
  return { asset, metafile };
}
