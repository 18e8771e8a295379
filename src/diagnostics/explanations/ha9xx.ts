import type { Explained } from './explanation.js';

/** HA9xx: bugs. */
export const ha9xx: Explained<'9'> = {
  HA901: {
    what: 'Something happened in ha-calc that its authors thought impossible. It is not a mistake in your file, though perhaps something in the file brought it out. The exit status is 70, and no figure of the run should be trusted.',
    mend: 'Run the command again with `--debug` and report what it prints, with the file if you can share it.',
  },
};
