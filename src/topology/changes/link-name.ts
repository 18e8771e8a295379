import { type Located, valueUnder } from '../located.js';

/** The name of a link, said or made of its ends. */
export function linkName(link: Located): string {
  const name = valueUnder(link, 'name');
  if (name?.kind === 'text') return name.text;
  const between = valueUnder(link, 'between');
  return between?.kind === 'list' ? between.items.map(textOf).join('~') : '';
}

function textOf(value: Located): string {
  return value.kind === 'text' ? value.text : '';
}
