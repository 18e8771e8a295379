import type { Source } from '../diagnostics/span.js';
import { composeYaml } from './compose-yaml.js';
import { locateYaml } from './locate-yaml.js';
import { type Located, moveLocated } from './located.js';
import { type Reading, startReading } from './reading.js';
import type { Setting } from './setting.js';

/**
 * The value of a setting, placed as if the setting's text began at `offset`; null, with the problems noted under `source`,
 * where it is not YAML. No value takes away what is there.
 */
export function readSettingValue(
  { errors }: Reading,
  { text, valueStart }: Setting,
  source: Source,
  offset: number,
): Located | null {
  // Blanks in place of the path keep the offsets.
  const value = ' '.repeat(valueStart) + text.slice(valueStart);
  const end = { start: offset + valueStart, end: offset + valueStart };
  if (value.trim() === '') return { kind: 'empty', span: end, size: 1, depth: 0 };
  const inner = startReading({ file: source.file, text: value });
  const node = composeYaml(inner);
  const located = node && inner.errors.length === 0 ? locateYaml(inner, node) : undefined;
  errors.push(...inner.errors.map((error) => ({ ...error, source })));
  if (inner.errors.length > 0) return null;
  return located ? moveLocated(located, offset) : { kind: 'empty', span: end, size: 1, depth: 0 };
}
