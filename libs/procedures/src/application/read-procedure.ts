import { isMap, isPair, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import { checkProcedure, type KnownWorld } from '../domain/check-procedure.js';
import type { ProcedureText } from '../domain/procedure.js';
import { fault, type Path, type ProcedureFault } from '../domain/procedure-fault.js';
import { shapeOf } from './procedure-schema.js';

/** A fault and the place in the file at which somebody looks for it. */
export interface PlacedFault extends ProcedureFault {
  readonly line: number;
  readonly column: number;
}

export interface ReadProcedure {
  /** Null when the text is not a procedure at all; with faults of sense it is there all the same. */
  readonly text: ProcedureText | null;
  readonly faults: readonly PlacedFault[];
}

type Document = ReturnType<typeof parseDocument>;

/** Where a path begins: at its key where it has one, else at the nearest part of it that exists. */
const offsetOf = (document: Document, path: Path): number => {
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

/** Longer than any procedure that somebody could follow. */
export const MOST_BYTES = 300_000;

/** What the parser says, without the place: that is said already. */
const reasonOf = (message: string): string => (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');

/** Reads one file of the library. Never throws: what is wrong is a fault with its line. */
export const readProcedure = (source: string, world: KnownWorld, name?: string): ReadProcedure => {
  if (source.length > MOST_BYTES) {
    const params = { reason: `> ${MOST_BYTES} bytes` };
    return { text: null, faults: [{ ...fault('not-yaml', [], params), line: 1, column: 1 }] };
  }
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { ...OPTIONS, lineCounter });
  if (document.errors.length > 0)
    return {
      text: null,
      faults: document.errors.map(({ message, linePos }) => ({
        ...fault('not-yaml', [], { reason: reasonOf(message) }),
        line: linePos?.[0].line ?? 1,
        column: linePos?.[0].col ?? 1,
      })),
    };
  const place = (each: ProcedureFault): PlacedFault => {
    const { line, col } = lineCounter.linePos(offsetOf(document, each.path));
    return { ...each, line, column: col };
  };
  const { value, refused } = valueOf(document);
  if (refused) return { text: null, faults: [place(fault('not-yaml', [], { reason: refused }))] };
  const { text, faults } = shapeOf(value);
  if (!text) return { text, faults: faults.map(place) };
  const named = name === undefined || name === text.id ? [] : [fault('other-name', ['id'], { name })];
  return { text, faults: [...named, ...checkProcedure(text, world)].map(place) };
};

const valueOf = (document: Document): { readonly value: unknown; readonly refused: string | null } => {
  try {
    return { value: document.toJS({ maxAliasCount: 0 }), refused: null };
  } catch (error) {
    return { value: null, refused: error instanceof Error ? error.message : String(error) };
  }
};
