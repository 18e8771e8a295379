import type { Severity } from './severity.js';

/** What a code stands for, in a few words, and how grave it is unless a diagnostic says otherwise. */
export interface CodeEntry {
  title: string;
  severity: Severity;
}

const error = (title: string): CodeEntry => ({ title, severity: 'error' });
const warning = (title: string): CodeEntry => ({ title, severity: 'warning' });
const info = (title: string): CodeEntry => ({ title, severity: 'info' });

/**
 * Every code, by number. HA1xx files and their syntax, HA2xx shape and quantities, HA3xx references and meaning, HA4xx
 * limits, HA5xx targets, HA6xx design rules, HA9xx bugs. A code never changes its meaning; a retired one stays listed.
 */
export const codes = {
  HA101: error('not valid YAML'),
  HA102: error('key written twice'),
  HA103: error('more than one document'),
  HA104: error('nothing in the file'),
  HA105: error('not UTF-8 text'),
  HA106: error('YAML directive or tag'),
  HA107: error('alias or merge that cannot be followed'),
  HA108: error('key that is not a plain word'),
  HA109: error('file cannot be read'),
  HA110: error('file cannot be written'),
  HA111: error('not well-formed XML'),
  HA112: error('document type or encoding that is not read'),
  HA113: error('not an Open-PSA model'),
  HA114: error('Open-PSA construct that is not read'),
  HA115: error('path that leaves the repository'),
  HA116: error('file that ha-calc has not written'),
  HA117: error('pattern that asks too much'),
  HA118: error('project file of another user'),
  HA201: error('unknown key'),
  HA202: error('wrong kind of value'),
  HA203: error('missing key'),
  HA204: error('not an availability'),
  HA205: error('not a duration'),
  HA206: error('not a rate'),
  HA207: error('not a period'),
  HA208: error('not a whole number in range'),
  HA209: error('not a share or unavailability'),
  HA210: error('not a name'),
  HA211: error('not one of the allowed words'),
  HA212: error('not a date'),
  HA213: error('own behaviour not said exactly once'),
  HA214: error('down all of the time'),
  HA215: error('not exactly one of system and journeys'),
  HA216: error('empty list'),
  HA217: error('unsupported language version'),
  HA218: error('not a block'),
  HA219: error('not an expression'),
  HA220: error('not a setting'),
  HA301: error('unknown name'),
  HA302: error('name defined twice'),
  HA303: error('cycle'),
  HA304: error('more required than there are'),
  HA305: error('name of the wrong kind'),
  HA306: warning('defined but not used'),
  HA307: info('named twice in one block'),
  HA308: error('quorum and required'),
  HA309: error('link to itself'),
  HA310: error('no way through the network'),
  HA311: error('operation of what has none'),
  HA312: warning('optional part among alternatives'),
  HA313: error('failover without a spare'),
  HA314: error('reaction to what has no frequency'),
  HA401: error('file too large'),
  HA402: error('nested too deeply'),
  HA403: error('too many replicas'),
  HA404: error('aliases expand to too much'),
  HA405: error('too entangled to evaluate'),
  HA406: error('network too large'),
  HA407: error('too many replicas to tell apart'),
  HA408: error('takeovers that rest on too much'),
  HA410: info('failures left out'),
  HA413: error('picture too large to draw'),
  HA420: error('git cannot be run'),
  HA421: error('not in a git repository'),
  HA422: error('unknown revision'),
  HA423: error('nothing to compare'),
  HA425: error('not a result of ha-calc'),
  HA426: error('result in another version'),
  HA430: error('more downtime than allowed'),
  HA440: info('page that does not answer what-ifs'),
  HA441: info('page without its picture'),
  HA442: error('too much for a page'),
  HA450: error('revision without a commit in common'),
  HA451: error('revision that cannot be read'),
  HA452: error('file of another repository'),
  HA453: error('too many files came and went'),
  HA501: error('SLO missed'),
  HA502: error('SLA missed'),
  HA503: error('SLO not stricter than the SLA'),
  HA504: info('no target'),
  HA505: info('outage frequency unknown'),
  HA506: error('RTO missed or unknown'),
  HA507: error('RPO missed or unknown'),
  HA508: info('reaction assumed instant'),
  HA509: error('full service missed'),
  HA512: info('bounded, not exact'),
  HA515: warning('seen from where no link leads'),
  HA516: info('soft part assumed to fail fast'),
  HA517: warning('reaction slower than what it reacts to'),
  HA601: warning('single point of failure'),
  HA602: warning('replicas that one domain takes down'),
  HA603: warning('alternatives that share their fate'),
  HA604: warning('replicated state without failover or quorum'),
  HA605: info('failover without a success figure'),
  HA606: warning('failover faster than its detection'),
  HA607: info('redundancy without health check'),
  HA608: info('even quorum'),
  HA609: warning('quorum that survives no failure'),
  HA610: info('soft part without circuit breaker'),
  HA611: warning('target above the ceiling'),
  HA612: warning('no buffer before the SLA'),
  HA613: warning('availability of 100 %'),
  HA614: info('figure without basis'),
  HA615: info('figure out of date'),
  HA616: warning('redundancy counted twice'),
  HA617: info('layer without a part'),
  HA620: warning('accepted risk out of date'),
  HA621: warning('accepted risk that is not there'),
  HA622: warning('accepted risk without owner, reason or date'),
  HA901: error('bug in ha-calc'),
} as const satisfies Record<string, CodeEntry>;

/** A diagnostic code such as `HA301`. */
export type Code = keyof typeof codes;

/** The code that a user's text such as `ha301` stands for, letter case aside; undefined where there is none. */
export function codeNamed(text: string): Code | undefined {
  const upper = text.toUpperCase();
  return Object.hasOwn(codes, upper) ? (upper as Code) : undefined;
}
