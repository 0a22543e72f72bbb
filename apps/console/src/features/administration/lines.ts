import { LineCounter, parseDocument } from 'yaml';

export interface TextFault {
  readonly line: number | null;
  readonly detail: string;
}

export type ReadText =
  { readonly value: unknown; readonly faults: readonly [] } | { readonly value: null; readonly faults: readonly TextFault[] };

/** Reads YAML, of which JSON is a part; what cannot be read is told with its line. */
export const readText = (text: string): ReadText => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length === 0) return { value: document.toJS() as unknown, faults: [] };
  return {
    value: null,
    faults: document.errors.map(({ message, pos }) => ({ line: lines.linePos(pos[0]).line, detail: message })),
  };
};

/** Where a JSON pointer leads in the text; where its nearest parent stands when the place itself is missing. */
export const lineOf = (text: string, pointer: string): number | null => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const path = pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true) as { readonly range?: readonly number[] } | undefined;
    const at = node?.range?.[0];
    if (at !== undefined) return lines.linePos(at).line;
  }
  return null;
};
