import type { Tool } from '../report/report.js';
import type { Io } from './io.js';

/** What every command gets: the outside world, who it is, and where to leave its exit status. */
export interface Context {
  io: Io;
  tool: Tool;
  /** Raises the exit status; the highest that was asked for is the one in the end. */
  exit: (status: number) => void;
}
