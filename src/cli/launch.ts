import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';

/** Tells one build of all bundles from another. */
declare const HA_CALC_BUILD: string;
/** Verbs that have a bundle of their own. */
declare const HA_CALC_QUICK_VERBS: readonly string[];

/** What was compiled in earlier runs of this bundle, and the words of the command lines that it was compiled for. */
interface CodeCache {
  words: readonly string[];
  data: Buffer | undefined;
}

const NO_CACHE: CodeCache = { words: [], data: undefined };

/** Eight digits and a line break. */
const SUM_LENGTH = 9;

const MAX_WORDS = 64;
const VERB = /^[a-z]{1,16}$/.exec(process.argv[2] ?? '')?.[0] ?? 'other';
const BUNDLE = join(__dirname, HA_CALC_QUICK_VERBS.includes(VERB) ? `cli-${VERB}.cjs` : 'cli.cjs');
/**
 * One for each verb, since data that is not needed takes time too. V8 compares only the length of the source, so the
 * name has to tell one build from another.
 */
const CACHE = join(__dirname, `cli-${HA_CALC_BUILD}-${process.version}-${process.arch}-${VERB}.cache`);

/**
 * Runs a bundle beside this file with V8's code cache, which saves the time to compile it. The cache lies beside the
 * bundle, so it is trusted as the bundle is; where that folder is read-only there is none, and nothing else changes.
 * V8 rejects the data of another version, processor or set of flags, and the bundle is compiled as usual.
 */
function launch(): void {
  const cache = readCache();
  // esbuild writes ASCII, and Latin-1 is the cheapest way to a string.
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(BUNDLE, 'latin1')}\n})`;
  const script = new Script(source, { filename: BUNDLE, ...(cache.data && { cachedData: cache.data }) });
  const known = script.cachedDataRejected === false ? cache.words : [];
  const words = [...new Set([...known, ...commandWords()])].slice(0, MAX_WORDS);
  const isComplete = words.length === known.length;
  // Data that is rejected was damaged, or those flags are not as they were before: then they are left alone.
  const isGuarded = !isComplete && script.cachedDataRejected !== true;
  if (isGuarded) turnSpoilers('off');
  script.runInThisContext()(exports, require, module, BUNDLE, __dirname);
  process.once('exit', (status) => {
    if (isGuarded) turnSpoilers('on');
    if (!isComplete && isWorthKeeping(status)) writeCache(script, words);
  });
}

/** Words choose what runs (options, formats), so a new one means functions that were not compiled before. */
function commandWords(): string[] {
  return ['', ...process.argv.slice(2).filter((word) => /^[a-z-]{1,16}$/.test(word))];
}

/** What spoils the data: functions dropped since they were not called for some time, and code that came in place of them. */
const SPOILERS = ['flush-bytecode', 'sparkplug'];

/**
 * Turns on or off what a run does with compiled functions that leaves less of them to keep: a cache made in a long run
 * would make every start slow. V8 compares its flags too, so that they have to be as in other runs when the data is made.
 */
function turnSpoilers(state: 'on' | 'off'): void {
  // Loading it takes 4 ms, which runs with a complete cache do not need.
  const { setFlagsFromString } = require('node:v8') as typeof import('node:v8');
  for (const flag of SPOILERS) setFlagsFromString(state === 'on' ? `--${flag}` : `--no-${flag}`);
}

/** A run with V8 flags of its own must not replace the cache of plain runs; Node before 20.15 has no sum to keep it with. */
function isWorthKeeping(status: number): boolean {
  if (crc32 === undefined) return false;
  const plain = process.execArgv.length === 0 && !process.env['NODE_OPTIONS'];
  return plain && status <= 1;
}

function readCache(): CodeCache {
  try {
    const file = readFileSync(CACHE);
    const content = file.subarray(SUM_LENGTH);
    if (file.toString('latin1', 0, SUM_LENGTH) !== sumOf(content)) return NO_CACHE;
    const end = content.indexOf('\n');
    return { words: content.toString('latin1', 0, end).split(' '), data: content.subarray(end + 1) };
  } catch {
    return NO_CACHE;
  }
}

/** Returns the CRC-32 of a content as hexadecimal digits and a line break. */
function sumOf(content: Buffer): string {
  return `${crc32(content)
    .toString(16)
    .padStart(SUM_LENGTH - 1, '0')}\n`;
}

/**
 * Synced, then renamed: no other run and no power cut may leave half a file behind. V8 itself does not look: it crashes on
 * damaged data, or computes something else with it, which is why there is a sum.
 */
function writeCache(script: Script, words: readonly string[]): void {
  const draft = `${CACHE}.${process.pid}-${process.hrtime.bigint()}`;
  try {
    writeSynced(draft, () => {
      const content = Buffer.concat([Buffer.from(`${words.join(' ')}\n`), script.createCachedData()]);
      return Buffer.concat([Buffer.from(sumOf(content)), content]);
    });
    renameSync(draft, CACHE);
  } catch {
    discard(draft);
  }
}

/** Opens the file before it asks for the content, so that a read-only folder costs next to nothing. */
function writeSynced(path: string, content: () => Buffer): void {
  const file = openSync(path, 'wx');
  try {
    writeFileSync(file, content());
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // A cache that cannot be written is no reason to disturb the run.
  }
}

launch();
