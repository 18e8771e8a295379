import type { Wish } from '../cli/what-if.js';
import type { Tool } from '../report/report.js';

/** What a page carries for its engine: the file itself, and how the command line wanted it read. */
export interface PageData {
  tool: Tool;
  file: string;
  text: string;
  wish: Wish;
}
