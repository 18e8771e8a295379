import { type Html, html, raw } from './html.js';
import type { PageView } from './page-view.js';

/** What was changed, how to take it back, and how to take it home. */
export function changesSection({ page, live, changes }: PageView): Html | null {
  if (!live) return null;
  const { settings, command, patch } = changes;
  if (settings.length + page.failed.length === 0)
    return html`<h2>What if?</h2><p class="lead">Use the buttons under “What costs most”, or click a part in the picture to
      let it fail: every figure on this page follows at once. Nothing leaves this page.</p>`;
  return html`<h2>What if?</h2>
    <ol class="changes">
      ${page.failed.map((name) => change(`${name} fails`, 'fail', name))}
      ${settings.map((setting) => change(setting, 'unset', setting))}
    </ol>
    <h3>Take it home</h3>
    ${toCopy('command', 'Command line', html`${command}`)}
    ${patch !== '' && html`<p class="quiet">In the file:</p>${toCopy('patch', 'YAML', lines(patch))}`}
    <p class="quiet">The address of this page now carries these changes: send it along with the file.</p>`;
}

function change(text: string, action: string, value: string): Html {
  return html`<li><code>${text}</code><button type="button" data-${raw(action)}="${value}" aria-label="Take back: ${text}">×</button></li>`;
}

function toCopy(id: string, label: string, text: Html): Html {
  return html`<div class="home"><pre tabindex="0" role="group" aria-label="${label}"><code id="${id}">${text}</code></pre>
    <button type="button" id="copy-${id}" data-copy="${id}" aria-label="Copy: ${label}">Copy</button></div>`;
}

/** A text of several lines: line breaks are no control characters here. */
function lines(text: string): Html {
  return html`${text.split('\n').map((line, index) => [index > 0 && raw('\n'), line])}`;
}
