import { outerWorkTree } from '../git/place-of.js';
import { git } from '../git/run-git.js';
import type { Candidate } from './candidate.js';

const FORMAT = '%(refname:short)%09%(contents:subject)';

/** Branches and tags of the repository at hand, the latest first; none where git has nothing to say. */
export async function revisions(): Promise<Candidate[]> {
  const words = ['--sort=-creatordate', `--format=${FORMAT}`, 'refs/heads', 'refs/remotes', 'refs/tags'];
  try {
    const top = outerWorkTree();
    if (top === undefined) return [];
    const answer = await git(top, ['for-each-ref', ...words], '--git');
    if (!('bytes' in answer)) return [];
    const lines = answer.bytes.toString('utf8').split('\n').filter(Boolean);
    return lines.map((line): Candidate => line.split(/\t(.*)/s).slice(0, 2) as [string, string]);
  } catch {
    return [];
  }
}
