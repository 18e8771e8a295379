import { execFileSync } from 'node:child_process';
import type { Candidate } from './candidate.js';

/** Branches and tags of the repository at hand, the latest first; none where git has nothing to say. */
export function revisions(): Candidate[] {
  const format = '%(refname:short)%09%(contents:subject)';
  const words = [
    'for-each-ref',
    '--sort=-creatordate',
    `--format=${format}`,
    'refs/heads',
    'refs/remotes',
    'refs/tags',
  ];
  try {
    const answer = execFileSync('git', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    const lines = answer.split('\n').filter(Boolean);
    return lines.map((line): Candidate => line.split(/\t(.*)/s).slice(0, 2) as [string, string]);
  } catch {
    return [];
  }
}
