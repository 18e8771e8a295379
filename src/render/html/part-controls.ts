import { formatDuration } from '../../quantity/format-duration.js';
import type { PagePart } from '../../report/page-report.js';
import { type Html, html } from './html.js';

/** What can be tried with a part: let it fail, give it another replica, say other figures. */
export function partControls(part: PagePart, failed: readonly string[]): Html {
  const { name, kind, replicas } = part;
  const whole = replicas > 1 ? 'Fail all' : 'Fail';
  return html`<div class="buttons">
    ${failButton(name, whole, failed)}
    ${replicas > 1 && failButton(`${name}#1`, 'Fail one', failed)}
    ${kind === 'component' && replicaButtons(part)}</div>
    ${fieldsOf(part)}`;
}

function failButton(name: string, word: string, failed: readonly string[]): Html {
  const pressed = failed.includes(name);
  return html`<button type="button" id="fail-${name}" class="fail" data-fail="${name}" aria-pressed="${pressed ? 'true' : 'false'}"
    aria-label="${word}: ${name}">${word}</button>`;
}

function replicaButtons({ name, replicas, required }: PagePart): Html {
  const button = (by: number, word: string, label: string) =>
    html`<button type="button" id="${by > 0 ? 'more' : 'less'}-${name}" data-set="${name}.replicas=${replicas + by}" aria-label="${label} of ${name}">${word}</button>`;
  return html`${button(1, '+1 replica', '+1 replica')}${replicas > required && replicas > 1 && button(-1, '−1', '−1 replica')}`;
}

function fieldsOf({ name, kind, replicas, required, figure, repair }: PagePart): Html | null {
  const fields: [key: string, value: string][] = [
    ...(figure ? [[figure.key, figure.text] as [string, string]] : []),
    ...(figure ? [['mttr', repair === null ? '' : formatDuration(repair)] as [string, string]] : []),
    ...(kind === 'component'
      ? ([
          ['replicas', `${replicas}`],
          ['required', `${required}`],
        ] as [string, string][])
      : []),
  ];
  if (fields.length === 0) return null;
  return html`<details class="edit" id="edit-${name}"><summary aria-label="Change the figures of ${name}">Figures</summary><div>${fields.map(
    ([key, value]) =>
      html`<label>${key} <input id="set-${name}.${key}" data-path="${name}.${key}" value="${value}" autocomplete="off" spellcheck="false"></label>`,
  )}</div></details>`;
}
