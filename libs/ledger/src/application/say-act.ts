import { type Bilingual, type ErrorParams, type Instant, type Locale, localTime } from '#kernel';
import { type EventType, eventPhrases, sayEvent, terms, zoneName } from '#phrases';

/** What the telling of an act depends on: who reads it. */
export interface Reader {
  readonly locale: Locale;
  /** Zone of the reader's desk. */
  readonly zone: string;
  /** Name of a desk or an agency; undefined for any other text. */
  nameOf(id: string): Bilingual | undefined;
}

/** An act as its ledger entry has it. */
export interface ActToTell {
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Fields whose values are words of the product, by the family of terms that says them; some mean another thing in some events. */
const FAMILY: Readonly<Record<string, string>> = {
  act: 'triage',
  how: 'offer-end',
  kind: 'conflict',
  outcome: 'outcome',
  relation: 'relation',
  role: 'case-role',
  'obligation.act': 'obligation-act',
  'obligation.action': 'ladder-action',
  'obligation.because': 'obligation-because',
};

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

const isTold = (type: string): type is EventType => type in eventPhrases;
/** By any name: the union of all the terms' own types is more than the compiler takes. */
const words: Readonly<Record<string, Bilingual>> = terms;

const sayTime = (moment: Instant, zone: string): string => {
  const { date, time } = localTime(moment, zone);
  return `${date} ${time} ${zoneName(moment, zone)}`;
};

/** A value as a reader reads it: a desk by its name, a code by its word, a moment on the reader's clock. */
const sayValue = (subject: string, field: string, value: string, reader: Reader): string | Bilingual => {
  if (INSTANT.test(value)) return sayTime(value as Instant, reader.zone);
  const term = `${FAMILY[`${subject}.${field}`] ?? FAMILY[field]}.${value}`;
  return reader.nameOf(value) ?? words[term] ?? value;
};

/** Values of an event that its phrase may name. */
const sayable = ({ type, payload }: ActToTell, reader: Reader): ErrorParams => {
  const subject = type.split('.')[0]!;
  const fields = Object.entries(payload).flatMap(([field, value]): [string, string | number | Bilingual][] => {
    if (typeof value === 'number') return [[field, value]];
    return typeof value === 'string' ? [[field, sayValue(subject, field, value, reader)]] : [];
  });
  return Object.fromEntries(fields);
};

/** An act in words, in the reader's language and on the reader's clock; its bare type where there is no phrase for it. */
export const sayAct = (act: ActToTell, reader: Reader): string =>
  isTold(act.type) ? sayEvent(act.type, reader.locale, sayable(act, reader)) : act.type;
