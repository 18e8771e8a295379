import type { DesignRule, Hit } from './design-rule.js';

/** So many years, 24 months, and a figure should be looked at again. */
const MOST_YEARS = 2;

/** HA615: a figure is older than 24 months, on the day on which the file is judged. */
export const outOfDate: DesignRule = {
  code: 'HA615',
  find: ({ topology }, { today }) =>
    [...topology.components.values()].flatMap(({ name, figures, pedigree: { asOf } }): Hit[] => {
      if (today === undefined || asOf === undefined || today <= expiry(asOf)) return [];
      return [
        {
          message: `the figure of \`${name}\` is of ${asOf}, more than ${12 * MOST_YEARS} months ago`,
          hint: 'measure or look it up again, and say when: `as_of`',
          span: figures.span,
          on: name,
          label: `${name}, of ${asOf}`,
        },
      ];
    }),
  together: (names, count) => `${count} figures are more than ${12 * MOST_YEARS} months old: ${names}`,
};

/** The same day two years later; such dates compare as texts. */
function expiry(day: string): string {
  const year = String(Number(day.slice(0, 4)) + MOST_YEARS);
  return year.padStart(4, '0') + day.slice(4);
}
