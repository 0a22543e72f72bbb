import {
  type Bilingual,
  type ErrorParams,
  type PlacedFault,
  type TextFault,
  textFault,
  type TextFaultCode,
  type TextPath,
} from '#kernel';
import { isTerm, sayTerm } from '#phrases';
import { isMap, isPair, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { Shape } from './shape-checker.js';

export interface ReadText<Text, Code extends string> {
  /** Null when it is not such a text at all; with faults of sense it is there all the same. */
  readonly text: Text | null;
  readonly faults: readonly PlacedFault<TextFault<Code>>[];
}

/** How a kind of text is read. */
export interface TextReading<Text, Code extends string> {
  /** Longer than any such text that somebody could follow. */
  readonly mostBytes: number;
  readonly shapeOf: (value: unknown) => Shape<Text>;
  /** What the schema cannot say of it. */
  readonly senseOf: (text: Text) => readonly TextFault<Code>[];
}

type Place = { readonly line: number; readonly column: number };
type Document = ReturnType<typeof parseDocument>;

/** Where a path begins: at its key where it has one, else at the nearest part of it that exists. */
const offsetOf = (document: Document, path: TextPath): number => {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1), true) as Node | undefined;
    const key = path[length - 1];
    const pair = isMap(parent)
      ? parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key)
      : undefined;
    if (pair && isScalar(pair.key) && pair.key.range) return pair.key.range[0];
    const node = document.getIn(path.slice(0, length), true) as Node | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
};

/** An alias is no way to write a text, and a bomb made of them is none to read one. */
const OPTIONS = { strict: true, uniqueKeys: true, version: '1.2', schema: 'core', merge: false } as const;

/** What the parser found, in the languages of the readers; it speaks English alone. */
const reasonFor = (name: string, params: ErrorParams = {}): Bilingual => {
  const term = `yaml-reason.${name}`;
  const known = isTerm(term) ? term : 'yaml-reason.other';
  return { en: sayTerm(known, 'en', params), es: sayTerm(known, 'es', params) };
};

const valueOf = (document: Document): { readonly value: unknown; readonly refused: boolean } => {
  try {
    return { value: document.toJS({ maxAliasCount: 0 }), refused: false };
  } catch {
    return { value: null, refused: true };
  }
};

/** As somebody goes through the file. */
const byLine = (one: Place, other: Place): number => one.line - other.line || one.column - other.column;

/** Reads a text of a library, YAML or JSON. Never throws: what is wrong is a fault with its line. */
export const readText = <Text, Code extends string>(
  source: string,
  { mostBytes, shapeOf, senseOf }: TextReading<Text, Code>,
): ReadText<Text, Code | TextFaultCode> => {
  const unread = (reason: Bilingual, line = 1, column = 1) => ({ ...textFault('not-yaml', [], { reason }), line, column });
  if (source.length > mostBytes) return { text: null, faults: [unread(reasonFor('too-long', { most: mostBytes }))] };
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { ...OPTIONS, lineCounter });
  if (document.errors.length > 0) {
    const faults = document.errors.map(({ code, linePos }) => unread(reasonFor(code), linePos?.[0].line, linePos?.[0].col));
    return { text: null, faults };
  }
  const place = <Fault extends TextFault<string>>(each: Fault): PlacedFault<Fault> => {
    const { line, col } = lineCounter.linePos(offsetOf(document, each.path));
    return { ...each, line, column: col };
  };
  const { value, refused } = valueOf(document);
  if (refused) return { text: null, faults: [place(textFault('not-yaml', [], { reason: reasonFor('aliased') }))] };
  const { text, faults } = shapeOf(value);
  const all: readonly TextFault<Code | TextFaultCode>[] = text ? senseOf(text) : faults;
  return { text, faults: all.map(place).toSorted(byLine) };
};
