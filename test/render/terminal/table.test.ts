import { describe, expect, it } from 'vitest';
import { plain, plainView, type View } from '../../../src/render/terminal/style.js';
import { type Column, firstFitting, fits, layOut, mostColumns } from '../../../src/render/terminal/table.js';

const wide = (width: number): View => ({ ...plainView, width });
const names: Column = { title: 'Name', cells: ['db', 'load-balancer'], least: 6 };
const costs: Column = { title: 'Cost', cells: ['1h 2m', '3s'], align: 'right' };

describe('layOut', () => {
  it('lines columns up under their titles, two blanks before each', () => {
    expect(layOut([names, costs], plainView)).toEqual([
      '  Name            Cost',
      '  db             1h 2m',
      '  load-balancer     3s',
    ]);
  });

  it('cuts what may be cut where the table is too wide, and only as far as needed', () => {
    expect(layOut([names, costs], wide(20))).toEqual([
      '  Name          Cost',
      '  db           1h 2m',
      '  load-balan…     3s',
    ]);
    expect(layOut([names, costs], wide(3))[2]).toBe('  load-…     3s');
  });

  it('leaves out columns without text, and titles where there are none', () => {
    const empty: Column = { title: 'Note', cells: ['', ''] };
    expect(layOut([{ ...names, title: '' }, empty], plainView)).toEqual(['  db', '  load-balancer']);
    expect(layOut([], plainView)).toEqual([]);
  });

  it('paints without moving anything', () => {
    const bold = (text: string) => `\x1b[1m${text}\x1b[22m`;
    const painted: Column = { ...names, paint: (text, row) => (row === 0 ? bold(text) : text) };
    const lines = layOut([painted, costs], { ...plainView, style: { ...plain, dim: bold } });
    expect(lines[0]).toBe(`  ${bold('Name')}            ${bold('Cost')}`);
    expect(lines[1]).toBe(`  ${bold('db')}             1h 2m`);
    expect(lines[2]).toBe('  load-balancer     3s');
  });

  it('counts wide characters as the terminal does', () => {
    expect(layOut([{ title: '', cells: ['中文', 'ab'] }, costs], plainView).slice(1)).toEqual([
      '  中文  1h 2m',
      '  ab       3s',
    ]);
  });

  it('lines very many rows up like few', () => {
    const count = 1000;
    const many: Column = { title: 'Name', cells: Array.from({ length: count }, (_, index) => `n${index}`) };
    const ones: Column = {
      title: 'Cost',
      cells: many.cells.map((_, index) => `${index % 7}s`),
      align: 'right',
    };
    const lines = layOut([many, ones], plainView);
    expect(lines).toHaveLength(count + 1);
    expect(new Set(lines.map((line) => line.length))).toEqual(new Set(['  n999  Cost'.length]));
  });
});

describe('fits', () => {
  it.each([
    [22, [costs, { ...names, cells: ['load-balancer', ''] }], true],
    [15, [names, costs], true],
    [14, [names, costs], false],
    [14, [names, costs, { title: 'Empty', cells: ['', ''] }], false],
    [0, [], true],
  ])('%i columns', (width, columns, expected) => {
    expect(fits(columns, width)).toBe(expected);
  });
});

describe('mostColumns', () => {
  it.each([1, 2, 3, 40, 80, 81, 82, 200])('is as many narrow ones as fit %i characters', (width) => {
    const narrow = (count: number): Column[] => Array(count).fill({ title: '', cells: ['-'] });
    expect(fits(narrow(mostColumns(width)), width)).toBe(true);
    expect(fits(narrow(mostColumns(width) + 1), width)).toBe(false);
  });
});

describe('firstFitting', () => {
  const ways = [() => [names, costs], () => [names], () => [costs]];

  it.each([
    [80, [names, costs]],
    [15, [names, costs]],
    [14, [names]],
    [8, [names]],
    [7, [costs]],
    [1, [costs]],
  ])('of %i columns', (width, expected) => {
    expect(firstFitting(ways, width)).toEqual(expected);
  });
});
