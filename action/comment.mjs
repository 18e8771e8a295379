/**
 * Puts the summary of the step before into the comment on the pull request. This is the only process with a token, and it
 * reads that summary, but no file of the pull request.
 */

import { readFileSync } from 'node:fs';
import { keepComment } from './keep-comment.mjs';
import { command } from './run-program.mjs';

const { env } = process;
const event = JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8'));
const place = { repository: env.GITHUB_REPOSITORY, number: event.pull_request?.number };
try {
  if (place.number !== undefined)
    await keepComment(place, readFileSync(env.SUMMARY, 'utf8'), { onlyUpdate: env.ONLY_UPDATE === 'true' });
} catch (error) {
  // A pull request from a fork may not write; the gate has answered all the same.
  command('notice', `no comment on the pull request: ${error.message}`);
}
