import type { Locale } from '#kernel';
import { doctorWords, type DoctorCode } from './words.js';

export type Level = 'ok' | 'warning' | 'fault';

/** What one look at the installation found: a code with its facts, said in words when it is printed. */
export interface Finding {
  readonly level: Level;
  readonly code: DoctorCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

export const ok = (code: DoctorCode, facts: Finding['facts'] = {}): Finding => ({ level: 'ok', code, facts });
export const warning = (code: DoctorCode, facts: Finding['facts'] = {}): Finding => ({ level: 'warning', code, facts });
export const fault = (code: DoctorCode, facts: Finding['facts'] = {}): Finding => ({ level: 'fault', code, facts });

export const sayFinding = ({ code, facts }: Finding, locale: Locale): string =>
  doctorWords[code][locale].replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''));

/** 1 when something is not right; what only deserves a look changes nothing. */
export const exitCodeOf = (findings: readonly Finding[]): number => (findings.some(({ level }) => level === 'fault') ? 1 : 0);
