import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.js';
import { realPathInside, realPathOf } from '../inside.js';
import { statOf } from '../stat-of.js';
import type { FoundProject } from './find-project.js';

/**
 * Returns why a project file is not to be believed: a link leads out of its repository, or it belongs to somebody who has
 * put it above a folder of others; undefined if nothing is wrong. Git asks the same before it believes a configuration.
 */
export function checkProjectPlace({ path, root }: FoundProject): Diagnostic | undefined {
  const source = { file: path, text: '' };
  if (realPathOf(path) !== undefined && realPathInside(root, path) === undefined)
    return diagnostic('HA115', source, 'is a link out of the repository', {
      hint: 'put the file itself here',
    });
  const owner = statOf(path)?.uid;
  if (owner === undefined || isTrusted(owner)) return undefined;
  const problem = `belongs to user ${owner}, who owns neither this folder nor this run`;
  return diagnostic('HA118', source, problem, { hint: 'copy it into your folder if it is right' });
}

/**
 * True for the user, root and, as in git, the user who became root with sudo. So is the owner of the working directory:
 * whoever goes into a folder has chosen its files, as a container does that runs as root in a checkout of its host.
 */
function isTrusted(owner: number): boolean {
  const own = process.geteuid?.();
  if (own === undefined) return true;
  const sudo = own === 0 ? Number(process.env['SUDO_UID'] || 0) : 0;
  return [own, 0, sudo, statOf('.')?.uid].includes(owner);
}
