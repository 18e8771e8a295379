import { Chalk, type ChalkInstance, type ColorSupportLevel } from 'chalk';
import type { Paint } from '../../diagnostics/diagnostic-style.js';
import type { Style } from './style.js';

/** Colours for a terminal that shows 16 (level 1), 256 (2) or all (3) of them; only the 16 that themes adapt are used. */
export function chalkStyle(level: ColorSupportLevel): Style {
  const chalk = new Chalk({ level });
  return {
    error: paint(chalk.red.bold),
    warning: paint(chalk.yellow.bold),
    info: paint(chalk.cyan.bold),
    place: paint(chalk.bold),
    code: paint(chalk.dim),
    gutter: paint(chalk.dim),
    caret: paint(chalk.red),
    related: paint(chalk.blue),
    hint: paint(chalk.cyan),
    strong: paint(chalk.bold),
    dim: paint(chalk.dim),
    good: paint(chalk.green),
    bad: paint(chalk.red.bold),
    notable: paint(chalk.yellow),
    bar: paint(chalk.magenta),
  };
}

/** chalk joins all its arguments; a paint takes one, so that it can be mapped over a list. */
function paint(chalk: ChalkInstance): Paint {
  return (text) => chalk(text);
}
