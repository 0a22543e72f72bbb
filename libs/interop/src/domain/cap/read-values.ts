import { type DomainFault, type Instant, instant } from '#kernel';

/** An element as it was read: each name with all that stood under it, in their order. */
export interface Element {
  readonly [name: string]: readonly (string | Element)[] | undefined;
}

/** Gathers what is wrong with an alert, so that its sender is told all of it at once. */
export interface Faults {
  readonly add: (pointer: string, code: CapFaultCode, params?: DomainFault['params']) => void;
}

export type CapFaultCode =
  | 'alert-field-missing'
  | 'alert-field-unknown'
  | 'alert-time-invalid'
  | 'alert-name-invalid'
  | 'alert-reference-invalid'
  | 'alert-shape-invalid';

/** One place in an alert: its element, the way to it, and where its faults go. */
export interface Place {
  readonly of: Element;
  readonly at: string;
  readonly faults: Faults;
}

export const elementsIn = ({ of, at, faults }: Place, name: string): readonly Place[] =>
  (of[name] ?? []).map((child, nth) => ({ of: typeof child === 'string' ? {} : child, at: `${at}/${name}/${nth}`, faults }));

/** The texts under a name; what is empty says nothing. */
export const textsIn = ({ of }: Place, name: string): readonly string[] =>
  (of[name] ?? []).filter((child) => typeof child === 'string').filter((text) => text.trim() !== '');

export const textIn = (place: Place, name: string): string | null => textsIn(place, name)[0]?.trim() ?? null;

/** @returns the text; empty, and a fault, where there is none */
export const neededText = (place: Place, name: string): string => {
  const text = textIn(place, name);
  if (text === null) place.faults.add(`${place.at}/${name}`, 'alert-field-missing');
  return text ?? '';
};

const known = <Word extends string>(words: readonly Word[], { at, faults }: Place, name: string, text: string): Word => {
  const found = words.find((word) => word === text);
  if (found === undefined)
    faults.add(`${at}/${name}`, 'alert-field-unknown', { value: text.slice(0, 60), known: words.join(', ') });
  return found ?? words[0]!;
};

/** One word of a closed list. */
export const wordIn = <Word extends string>(place: Place, name: string, words: readonly Word[]): Word => {
  const text = neededText(place, name);
  return text === '' ? words[0]! : known(words, place, name, text);
};

export const wordsIn = <Word extends string>(place: Place, name: string, words: readonly Word[]): readonly Word[] =>
  textsIn(place, name).map((text) => known(words, place, name, text.trim()));

/** The standard's times have an offset in figures; `Z` is refused (section 3.3.2), and so is a day that no calendar has. */
const TIME = /^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d[+-](?:0\d|1[0-4]):[0-5]\d$/;

/** @returns null for what is no time of the standard */
export const readTime = (text: string): Instant | null => {
  const found = TIME.exec(text);
  if (!found) return null;
  const [year, month, day] = found.slice(1, 4).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? instant(text) : null;
};

export const timeIn = (place: Place, name: string): Instant | null => {
  const text = textIn(place, name);
  if (text === null) return null;
  const time = readTime(text);
  if (time === null) place.faults.add(`${place.at}/${name}`, 'alert-time-invalid', { value: text.slice(0, 60) });
  return time;
};
