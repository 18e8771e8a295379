import { type Code, codes } from '../../src/diagnostics/codes.js';
import { explanations } from '../../src/diagnostics/explanations/explanations.js';

const groups = {
  HA1: 'Files and their syntax',
  HA2: 'Shape and quantities',
  HA3: 'References and meaning',
  HA4: 'Limits',
  HA5: 'Targets',
  HA6: 'Design rules',
  HA9: 'Bugs',
};

const intro = `# Codes

What ha-calc has to say about a file starts with the place, how grave it is, and a code:

\`\`\`text
web-shop.yaml:4:13  error  HA301  nothing is called \`databse\`
\`\`\`

A code never changes its meaning. \`ha-calc explain HA301\` prints what stands here in the terminal. This page is generated
from the program: \`npm run golden\` rewrites it.
`;

/** The page \`docs/codes.md\`: every code with its explanation, by hundreds. */
export function codesPage(): string {
  return [intro, ...Object.entries(groups).map(([prefix, title]) => group(prefix, title))].join('');
}

function group(prefix: string, title: string): string {
  const members = (Object.keys(codes) as Code[]).filter((code) => code.startsWith(prefix));
  return members.length === 0 ? '' : `\n## ${prefix}xx ${title}\n${members.map(section).join('')}`;
}

function section(code: Code): string {
  const { title, severity } = codes[code];
  const { what, mend, example } = explanations[code];
  const parts = [`### ${code}`, `**${title}** (${severity})`, escapedProse(what), escapedProse(mend)];
  if (example) parts.push(fenced(example.bad), 'Mended:', fenced(example.good));
  return `\n${parts.join('\n\n')}\n`;
}

/** Outside of backquotes `<` and `*` would be markup. */
function escapedProse(text: string): string {
  return text.replace(/`[^`]*`|[<*]/g, (found) => (found.length > 1 ? found : `\\${found}`));
}

function fenced(text: string): string {
  const language = text.startsWith('$ ') ? 'sh' : text.startsWith('<') ? 'xml' : 'yaml';
  return `\`\`\`${language}\n${text}\n\`\`\``;
}
