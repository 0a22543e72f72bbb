import { DomainError } from '#kernel';
import type { ErrorCode } from '#phrases';

/** One port of the file as it was written, or what is left of it. */
export type Piece =
  | { readonly port: Readonly<Record<string, unknown>> }
  | { readonly broken: 'port-unreadable' | 'port-cut'; readonly raw: string };

export interface SplitFile {
  readonly format: 'json' | 'xml';
  readonly pieces: readonly Piece[];
  /** The file's own date and time, where it has them apart from its ports. */
  readonly date?: string | undefined;
  readonly time?: string | undefined;
}

/** Reads one element of XML, without entities of its own. Given from outside, because the reader is a package. */
export type ReadXml = (element: string) => unknown;

/** Most ports of a file; the real one has under a hundred. */
const MOST_PORTS = 5_000;
/** The real file is five deep. */
const DEEPEST = 16;

const refuse = (code: Extract<ErrorCode, `feed-${string}`>): DomainError => new DomainError(code);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** How deep brackets are nested, without reading further than the deepest that is allowed. */
const tooDeep = (text: string): boolean => {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted) {
      if (sign === '\\') at += 1;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === '{' || sign === '[') {
      depth += 1;
      if (depth > DEEPEST) return true;
    } else if (sign === '}' || sign === ']') depth = Math.max(0, depth - 1);
  }
  return false;
};

/** Where the object that begins the text ends, or -1 when it does not. */
const endOfObject = (text: string): number => {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted) {
      if (sign === '\\') at += 1;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === '{') depth += 1;
    else if (sign === '}' && --depth === 0) return at + 1;
  }
  return -1;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

const pieceOf = (value: unknown, raw: string): Piece => (isRecord(value) ? { port: value } : { broken: 'port-unreadable', raw });

/** Each port apart: what was cut or garbled in one harms no other, and a file that was written twice is read twice. */
const salvage = (text: string): Piece[] => {
  const starts = [...text.matchAll(/\{\s*"port_number"/g)].map(({ index }) => index);
  return starts.map((start, which) => {
    const chunk = text.slice(start, starts[which + 1] ?? text.length);
    const end = endOfObject(chunk);
    return end < 0 ? { broken: 'port-cut', raw: chunk } : pieceOf(parsed(chunk.slice(0, end)), chunk.slice(0, end));
  });
};

const listIn = (value: unknown): readonly unknown[] | undefined => {
  if (Array.isArray(value)) return value;
  return isRecord(value) ? Object.values(value).find((inner): inner is unknown[] => Array.isArray(inner)) : undefined;
};

const splitJson = (text: string): SplitFile => {
  const whole = listIn(parsed(text));
  // Garbled quotes make everything after them look deep: only a file that reads as a whole is judged by its depth.
  if (whole && tooDeep(text)) throw refuse('feed-too-deep');
  const pieces = whole ? whole.map((value) => pieceOf(value, JSON.stringify(value) ?? '')) : salvage(text);
  return { format: 'json', pieces };
};

const PORT_BEGINS = /<port(?=[\s>])[^<>]*>/g;
const PORT_ENDS = '</port>';

const xmlPiece = (chunk: string, readXml: ReadXml): Piece => {
  const end = chunk.indexOf(PORT_ENDS);
  if (end < 0) return { broken: 'port-cut', raw: chunk };
  const element = chunk.slice(0, end + PORT_ENDS.length);
  try {
    const read = readXml(element);
    return pieceOf(isRecord(read) ? read.port : undefined, element);
  } catch {
    return { broken: 'port-unreadable', raw: element };
  }
};

const textOf = (text: string, element: string): string | undefined =>
  new RegExp(`<${element}>([^<]{0,40})</${element}>`).exec(text)?.[1];

const splitXml = (text: string, readXml: ReadXml): SplitFile => {
  // A document type is where entities come from that grow without end or read other files. No wait-time feed has one.
  if (/<!\s*(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i.test(text)) throw refuse('feed-has-doctype');
  const starts = [...text.matchAll(PORT_BEGINS)].map(({ index }) => index);
  if (starts.length > MOST_PORTS) throw refuse('feed-too-large');
  const pieces = starts.map((start, which) => xmlPiece(text.slice(start, starts[which + 1] ?? text.length), readXml));
  const head = text.slice(0, starts[0] ?? 0);
  return { format: 'xml', pieces, date: textOf(head, 'last_updated_date'), time: textOf(head, 'last_updated_time') };
};

/**
 * Takes a file apart into its ports, so that one that is broken harms no other.
 * @throws DomainError feed-unreadable, feed-too-deep, feed-too-large, feed-has-doctype
 */
export const splitFile = (text: string, readXml: ReadXml): SplitFile => {
  const start = text.trimStart();
  const file = start.startsWith('<') ? splitXml(text, readXml) : splitJson(text);
  if (file.pieces.length === 0) throw refuse('feed-unreadable');
  if (file.pieces.length > MOST_PORTS) throw refuse('feed-too-large');
  return file;
};
