import { HOUR } from '../../quantity/calendar.js';
import { openRatio } from '../../structure/breakers.js';
import { constant, type Expression, named, product, quotient } from './expression.js';
import type { BlockReactionSource, EventNode } from './node.js';
import { againFactor, besideFactor, over, shareOf } from './share-steps.js';
import { type Sheet, write } from './sheet.js';

const NOTE = 'set off only by what leaves something able to serve';
const BESIDE_NOTE = 'U: what it stands beside is down; evaluated exactly';
const MOST_NOTE =
  'D: what it guards is down while the rest can serve, of the time that the journey is up without it; evaluated exactly';
const OPEN_NOTE = 'R: the part is up, and the rest able to serve; evaluated exactly';

/** How often a reaction of a block is set off, times an hour, and hours of outage an hour: sums over what sets it off. */
interface Sums {
  total: Expression;
  hours: Expression;
}

/** How often a reaction of a block is set off, and its share of the time that what it stands beside is up. */
export function blockShareSteps(
  sheet: Sheet,
  event: EventNode,
  source: BlockReactionSource,
  sums: Sums,
): number {
  const { label, leaf, fail } = event;
  const { times, beside } = source;
  const result = sheet.anatomy.building.leaves[leaf]!.frequency;
  const rate = (expression: Expression) =>
    write(sheet, {
      of: `w(${label})`,
      title: `${label}: times an hour that it is set off`,
      result,
      expression,
    });
  const open = openFactor(sheet, label, source, sums);
  if (times.type === 'recovery') {
    rate(over(over(sums.total, { by: open }), { by: [named('R', beside.ready.low)] }));
    const title = `${label}: of the time that the part is up, that with the breaker open`;
    const ratio = openRatio(times.breaker, source.triggers, beside).low;
    const expression = over(named(`r(${label})`, ratio), { by: open });
    return write(sheet, { of: `q(${label})`, title, result: fail, expression });
  }
  const by = [...open, ...besideFactor(beside.up.low)];
  const most = fail === beside.most ? (fail === 1 ? constant(1) : named('D', fail)) : null;
  rate(over(sums.total, { by }));
  return write(sheet, {
    of: `q(${label})`,
    title: `${label}: outages an hour times their seconds`,
    result: fail,
    expression: shareOf(sums.hours, { by, most }),
    note: [NOTE, by.length > open.length ? BESIDE_NOTE : '', most !== null && fail < 1 ? MOST_NOTE : '']
      .filter(Boolean)
      .join('; '),
  });
}

/** 1 + r, with r the hours that a breaker is open while the part is up, for each such hour that it is closed. */
function openFactor(sheet: Sheet, label: string, source: BlockReactionSource, { total }: Sums): Expression[] {
  const { times, triggers, beside } = source;
  if (times.type !== 'opening' && times.type !== 'recovery') return [];
  const { breaker } = times;
  const ratio = openRatio(breaker, triggers, beside).low;
  const half = quotient(named('recovery_timeout', breaker.recovery), constant(2));
  return againFactor(sheet, label, ratio, {
    terms: quotient(quotient(product([total, half]), constant(HOUR)), named('R', beside.ready.low)),
    title: `${label}: hours open while the part is up, for each such hour closed`,
    note: OPEN_NOTE,
  });
}
