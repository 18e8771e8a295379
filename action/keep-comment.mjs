/** Invisible in the comment; by it the next run finds the comment again. */
const MARKER = '<!-- ha-calc -->';

/** GitHub takes 65,536 characters. */
const LONGEST = 65_000;

const PER_PAGE = 100;
const TIMEOUT_MS = 30_000;

/** Asks GitHub's API; throws what it says where it refuses. */
async function ask(method, path, body) {
  const response = await fetch(`${process.env.GITHUB_API_URL}${path}`, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${process.env.TOKEN}`,
      'content-type': 'application/json',
      'x-github-api-version': '2022-11-28',
      'user-agent': 'ha-calc',
    },
    signal: AbortSignal.timeout(TIMEOUT_MS),
    ...(body && { body: JSON.stringify(body) }),
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(`${response.status} ${answer.message ?? response.statusText}`);
  return answer;
}

/** Who the token is; the token of a workflow may not ask, and comments as some bot. */
async function isOwn() {
  const self = await ask('GET', '/user').catch(() => undefined);
  return ({ user }) => (self ? user?.login === self.login : user?.type === 'Bot');
}

async function findComment({ repository, number }) {
  const own = await isOwn();
  for (let page = 1; ; page += 1) {
    const path = `/repos/${repository}/issues/${number}/comments?per_page=${PER_PAGE}&page=${page}`;
    const comments = await ask('GET', path);
    const found = comments.find((comment) => comment.body?.startsWith(MARKER) && own(comment));
    if (found || comments.length < PER_PAGE) return found;
  }
}

/** A long text ends early and says so: a comment that is refused helps nobody. */
function bodyOf(text) {
  const whole = `${MARKER}\n${text}`;
  if (whole.length <= LONGEST) return whole;
  // Folded details must not stay open.
  const cut = whole.slice(0, LONGEST);
  const open = cut.split('<details').length - cut.split('</details>').length;
  return `${cut.slice(0, cut.lastIndexOf('\n'))}\n${'\n</details>\n'.repeat(Math.max(0, open))}\n… shortened: the summary of the run has all of it\n`;
}

/**
 * Puts a text into the comment of this action on a pull request: the one that is there, else a new one, unless that shall
 * only be updated.
 */
export async function keepComment(place, text, { onlyUpdate }) {
  const body = bodyOf(text);
  const known = await findComment(place);
  if (known) await ask('PATCH', `/repos/${place.repository}/issues/comments/${known.id}`, { body });
  else if (!onlyUpdate)
    await ask('POST', `/repos/${place.repository}/issues/${place.number}/comments`, { body });
}
