import { Composer, type CST, type Document, type YAMLParseError } from 'yaml';
import { MAX_PER_CODE } from './limits.js';

/** Scalars stay text (failsafe schema); duplicate keys are found later, since the library's check is quadratic. */
const COMPOSING = {
  schema: 'failsafe',
  version: '1.2',
  uniqueKeys: false,
  prettyErrors: false,
} as const;

/** What YAML's tokens make: a document, unless there is none or so many errors that composing stopped. */
export interface Composed {
  document?: Document.Parsed;
  errors: readonly YAMLParseError[];
}

class TooManyErrors extends Error {}

/**
 * Composes the first document of YAML's tokens. Stops at MAX_PER_CODE errors, because the library makes an object with a
 * stack trace of each: a million commas would take 20 s and 2 GB.
 */
export function composeDocument(tokens: readonly CST.Token[]): Composed {
  const composer = new Composer(COMPOSING);
  const note = composer['onError'];
  let noted = 0;
  composer['onError'] = (...found: Parameters<typeof note>) => {
    // The library takes what is thrown in a collection for another error of it, so that every further one throws again.
    if (noted === MAX_PER_CODE) throw new TooManyErrors();
    note(...found);
    noted++;
  };
  try {
    const [document] = [...composer.compose(tokens)] as Document.Parsed[];
    return document === undefined ? { errors: [] } : { document, errors: document.errors };
  } catch (error) {
    if (!(error instanceof TooManyErrors)) throw error;
    return { errors: composer['errors'] };
  }
}
