import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

declare const HA_CALC_BUILD: string;

/** What was compiled in earlier runs of this bundle, and the words of the command lines that it was compiled for. */
interface CodeCache {
  words: readonly string[];
  data: Buffer | undefined;
}

const MAX_WORDS = 64;
const MAX_UPTIME_SECONDS = 2;
const BUNDLE = join(__dirname, 'cli.cjs');
const VERB = /^[a-z]{1,16}$/.exec(process.argv[2] ?? '')?.[0] ?? 'other';
/**
 * One for each verb, since data that is not needed takes time too. V8 compares only the length of the source, so the
 * name has to tell one build from another.
 */
const CACHE = join(__dirname, `cli-${HA_CALC_BUILD}-${process.version}-${process.arch}-${VERB}.cache`);

/**
 * Runs the bundle beside this file with V8's code cache, which saves the time to compile it. The cache lies beside the
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
  script.runInThisContext()(exports, require, module, BUNDLE, __dirname);
  process.once('exit', (status) => {
    if (words.length > known.length && isWorthKeeping(status)) writeCache(script, words);
  });
}

/** Words choose what runs (options, formats), so a new one means functions that were not compiled before. */
function commandWords(): string[] {
  return ['', ...process.argv.slice(2).filter((word) => /^[a-z-]{1,16}$/.test(word))];
}

/**
 * A run with V8 flags of its own must not replace the cache of plain runs, and V8 drops compiled functions in the
 * garbage collections of a long run.
 */
function isWorthKeeping(status: number): boolean {
  const plain = process.execArgv.length === 0 && !process.env['NODE_OPTIONS'];
  return plain && status <= 1 && process.uptime() < MAX_UPTIME_SECONDS;
}

function readCache(): CodeCache {
  try {
    const file = readFileSync(CACHE);
    const end = file.indexOf('\n');
    return { words: file.toString('latin1', 0, end).split(' '), data: file.subarray(end + 1) };
  } catch {
    return { words: [], data: undefined };
  }
}

/** Synced, then renamed: V8 crashes on damaged data, so no other run and no power cut may leave half a file behind. */
function writeCache(script: Script, words: readonly string[]): void {
  const draft = `${CACHE}.${process.pid}-${process.hrtime.bigint()}`;
  try {
    writeSynced(draft, () => Buffer.concat([Buffer.from(`${words.join(' ')}\n`), script.createCachedData()]));
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
