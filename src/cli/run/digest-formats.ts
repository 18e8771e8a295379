import type { Digest } from '../../render/digest.js';

/** The formats that any digest can be put into, for pipelines and spreadsheets; each is loaded when it is asked for. */
export function digestFormats(digest: () => Promise<Digest>) {
  return {
    markdown: async () => (await import('../../render/markdown.js')).renderMarkdown(await digest()),
    junit: async () => (await import('../../render/junit.js')).renderJunit(await digest()),
    sarif: async () =>
      (await import('../../render/sarif.js')).renderSarif(await digest(), process.platform === 'win32'),
    github: async () => (await import('../../render/github.js')).renderGithub(await digest()),
    csv: async () => (await import('../../render/csv.js')).renderCsv(await digest()),
  };
}
