import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** What packages contain that they have no licence text of: notices and licences in `licences/`. */
const CONTAINED = { '@hpcc-js/wasm-graphviz': ['graphviz.txt', 'EPL-2.0.txt', 'expat.txt'] };

/**
 * Text with name, version and licence of every package that esbuild's metafiles say is bundled: the licences ask for it.
 * Throws when a package comes without the text, since it must not be shipped then.
 */
export function collectLicences(root, metafiles) {
  const inputs = metafiles.flatMap((metafile) => Object.values(metafile.outputs).flatMap(bundledInputs));
  const folders = [...new Set(inputs.map(packageFolder).filter((folder) => folder !== undefined))].sort();
  const sections = folders.flatMap((folder) => [
    describePackage(resolve(root, folder)),
    ...containedIn(packageName(folder)).map((file) =>
      readFileSync(resolve(root, 'licences', file), 'utf8').trim(),
    ),
  ]);
  return `${['ha-calc contains these packages.', ...sections].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/** Metafiles list what was read; only what takes up bytes of the output is shipped. */
function bundledInputs(output) {
  return Object.entries(output.inputs)
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([path]) => path);
}

function packageFolder(input) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
}

/** The name as it is installed, which is also that of what it contains. */
function packageName(folder) {
  return /node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(folder)[1];
}

function containedIn(name) {
  return CONTAINED[name] ?? [];
}

function describePackage(folder) {
  const { name, version } = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8'));
  const licence = readMatching(folder, /^(licen[cs]e|copying)/i) ?? licenceInReadme(folder);
  if (licence === undefined)
    throw new Error(`${name} has no licence text, so it cannot be shipped in the bundle`);
  return `${name} ${version}\n\n${licence.trim()}`;
}

/** From the heading to the end; a bare name such as `MIT` is not the text that has to be passed on. */
function licenceInReadme(folder) {
  const text = /^#* ?licen[cs]e\b.*/ims.exec(readMatching(folder, /^readme/i) ?? '')?.[0];
  return text && /copyright/i.test(text) ? text : undefined;
}

function readMatching(folder, pattern) {
  const file = readdirSync(folder).find((entry) => pattern.test(entry));
  return file && readFileSync(resolve(folder, file), 'utf8');
}
