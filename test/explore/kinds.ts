import fc from 'fast-check';
import { oddDocuments, usualDocuments } from '../model/full-document.js';
import { askVerbs } from './ask-verbs.js';
import { checkAgreement } from './check-agreement.js';
import { checkDiagnostics } from './check-diagnostics.js';
import { checkEvaluation } from './check-figures.js';
import { checkHostile, hostileCases } from './check-hostile.js';
import { checkLaw } from './check-laws.js';
import { checkSaved, savedChanges } from './check-saved.js';
import { checkTable } from './check-tables.js';
import { checkWhatIfs, edits } from './check-what-ifs.js';
import { checkShape } from './json-ranges.js';
import { type Kind, kindOf } from './kind.js';
import { laws } from './laws.js';
import { mutatedTexts } from './mutate-text.js';
import { runClean } from './run-clean.js';

const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

/** All that verbs say about a valid file. */
async function checkDocument(document: object): Promise<void> {
  const text = JSON.stringify(document);
  checkDiagnostics(text);
  const answers = await askVerbs(text);
  if (answers === null) return;
  checkAgreement(answers);
  await checkTable(text, answers.eval);
}

/** What `eval` says about any text. */
async function checkText(text: string): Promise<void> {
  checkDiagnostics(text);
  const { stdout } = await runClean(['eval', '-', '-f', 'json'], text);
  if (stdout === '') return;
  const report = JSON.parse(stdout);
  checkShape('eval', report);
  checkEvaluation(report);
}

/** Every kind of input, and how many of forty are of it. */
export const kinds: readonly Kind[] = [
  kindOf({ name: 'mutated text', share: 21, draw: mutatedTexts, check: checkText }),
  kindOf({ name: 'hostile text', share: 4, draw: hostileCases, check: checkHostile }),
  kindOf({ name: 'usual document', share: 3, draw: usualDocuments, check: checkDocument }),
  kindOf({ name: 'odd document', share: 3, draw: oddDocuments, check: checkDocument }),
  kindOf({
    name: 'law',
    share: 6,
    draw: fc.record({
      law: fc.constantFrom(...laws.keys()),
      document: fc.oneof(usualDocuments, oddDocuments),
      shares: fc.tuple(share, share, share),
    }),
    check: async ({ law, document, shares }) => checkLaw(laws[law]!, document, shares),
  }),
  kindOf({
    name: 'saved result',
    share: 2,
    draw: fc.tuple(oddDocuments, savedChanges),
    check: ([document, changes]) => checkSaved(JSON.stringify(document), changes),
  }),
  kindOf({
    name: 'what-if',
    share: 1,
    draw: fc.tuple(usualDocuments, edits),
    check: ([document, changes]) => checkWhatIfs(document, changes),
  }),
];
