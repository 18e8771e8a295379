declare const HA_CALC_VERSION: string;

/** The version of this program, from package.json when it was built. */
export const version: string = HA_CALC_VERSION;
