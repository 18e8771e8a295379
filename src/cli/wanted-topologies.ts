import { type Choice, chooseJourneys, type JourneysOf } from './choose-journeys.js';
import { journeysOf } from './diff/journeys-of.js';
import { expandPatterns } from './expand-patterns.js';
import type { Io } from './io.js';
import type { Overrides } from './overrides.js';
import type { AskedFiles } from './project-file/asked-files.js';
import { readSource } from './read-file.js';
import { tellLeftOut } from './tell-left-out.js';
import { type WantedTopology, wantedTopology, withOverrides } from './wanted-topology.js';

/** What the patterns of a run come to. */
export interface WantedTopologies {
  wanted: readonly WantedTopology[];
  /** Files without any of the journeys that were asked for, which another file has. */
  leftOut: readonly string[];
}

/**
 * Reads every file that the patterns name; what cannot be read hides no other file. Of several files those that have none
 * of the journeys asked for are left out, which standard error says. Files that did not change count as such, and are read
 * only for the names of their journeys.
 */
export async function wantedTopologies(
  asked: AskedFiles,
  io: Io,
  overrides: Overrides,
): Promise<WantedTopologies> {
  const { files, unmatched } = await expandPatterns(asked.files);
  const alone = files.length + unmatched.length === 1 && asked.unchanged.length === 0;
  const read: WantedTopology[] = [];
  for (const file of files) {
    const source = await readSource(file, io);
    if ('code' in source) read.push({ file, topology: null, findings: [source] });
    else read.push(wantedTopology(source, alone ? overrides : { ...overrides, journeys: [] }));
  }
  const missing = unmatched.map((finding) => ({
    file: finding.source.file,
    topology: null,
    findings: [finding],
  }));
  const all = [...read, ...missing];
  if (alone || overrides.journeys.length === 0) return { wanted: all, leftOut: [] };
  const unchanged: JourneysOf[] = [];
  for (const file of asked.unchanged)
    unchanged.push({ file, names: journeysOf(await readSource(file, io), []) });
  return wantedOf(chooseJourneys(all.map(named), overrides.journeys, unchanged), overrides.journeys, io);
}

function wantedOf(choice: Choice<Named>, journeys: readonly string[], io: Io): WantedTopologies {
  tellLeftOut(choice, journeys, io);
  const unknown = choice.unknown.map((finding) => ({
    file: finding.source.file,
    topology: null,
    findings: [finding],
  }));
  return { wanted: [...kept(choice, journeys), ...unknown], leftOut: choice.leftOut };
}

type Named = WantedTopology & JourneysOf;

function named(read: WantedTopology): Named {
  return { ...read, names: read.topology?.journeys.map(({ name }) => name) ?? null };
}

/** Files with those of the journeys that they have. */
function kept(choice: Choice<Named>, journeys: readonly string[]): WantedTopology[] {
  return choice.kept.map(({ file, topology, findings, names }) => {
    const own = journeys.filter((name) => names?.includes(name));
    return withOverrides({ file, topology, findings }, { targets: {}, journeys: own });
  });
}
