/** What a table of a face says: code of a glyph (in hexadecimal digits) -> text. */
export type GlyphTable = ReadonlyMap<string, string>;

/** A run of glyphs in hexadecimal digits, or white space between runs. */
export type Piece = { readonly codes: string } | { readonly space: ' ' | '\n' };

const MOST_GLYPHS = 0xffff;

const utf16 = (digits: string): string =>
  digits.length % 4 === 0 ? Buffer.from(digits, 'hex').swap16().toString('utf16le') : '';

const following = (digits: string, nth: number): string =>
  (Number.parseInt(digits, 16) + nth).toString(16).padStart(digits.length, '0');

const clean = (digits: string): string => digits.replaceAll(/\s/g, '').toLowerCase();

/** Entries of one block: pairs, and ranges whose targets follow one another or are listed. */
function* entriesOf(block: string, isRange: boolean): Generator<[code: string, text: string]> {
  const entry = isRange ? /<([^<>]*)>\s*<([^<>]*)>\s*(?:<([^<>]*)>|\[([^[\]]*)\])/g : /<([^<>]*)>\s*<([^<>]*)>/g;
  for (const [, first = '', second = '', target, list] of block.matchAll(entry)) {
    const [from, to] = [clean(first), clean(second)];
    if (!isRange) yield [from, utf16(to)];
    else {
      const listed = list === undefined ? null : [...list.matchAll(/<([^<>]*)>/g)].map(([, digits = '']) => clean(digits));
      const count = Math.min(Number.parseInt(to, 16) - Number.parseInt(from, 16) + 1, listed?.length ?? MOST_GLYPHS);
      for (let nth = 0; nth < count; nth += 1)
        yield [following(from, nth), utf16(listed ? listed[nth]! : following(clean(target ?? ''), nth))];
    }
  }
}

/** Reads a ToUnicode table. */
export const glyphTable = (stream: string): GlyphTable => {
  const table = new Map<string, string>();
  for (const part of stream.split('beginbf').slice(1)) {
    const block = part.slice(0, Math.max(part.indexOf('endbf'), 0));
    for (const [code, text] of entriesOf(block, part.startsWith('range'))) {
      if (table.size > MOST_GLYPHS) return table;
      table.set(code, text);
    }
  }
  return table;
};

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The bytes of a text in brackets, one character each. */
export const literal = (written: string): string =>
  written.slice(1, -1).replaceAll(/\\([0-7]{1,3}|\r?\n|[\s\S])/g, (_, code: string) => {
    if (/^[0-7]/.test(code)) return String.fromCharCode(Number.parseInt(code, 8) & 0xff);
    return code.endsWith('\n') ? '' : (ESCAPED[code] ?? code);
  });

/** Where a text ends whose bracket opens at `from`; one that is not closed takes the rest. By hand, as no expression does it in one pass. */
const endOf = (page: string, from: number): number => {
  let depth = 0;
  for (let at = from; at < page.length; at += 1) {
    const sign = page[at];
    if (sign === '\\') at += 1;
    else if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return page.length;
};

const TOKEN = /\(|<[0-9A-Fa-f\s]*>|[-+]?\d*\.?\d+|T[dDmJj*]|['"[\]]/g;

/** What a page is written in: texts whole, and of the rest what matters to them. */
function* tokensOf(page: string): Generator<string> {
  const token = new RegExp(TOKEN);
  for (let found = token.exec(page); found; found = token.exec(page)) {
    if (found[0] === '(') token.lastIndex = endOf(page, found.index);
    yield found[0] === '(' ? page.slice(found.index, token.lastIndex) : found[0];
  }
}

/** A gap inside a run as wide as a blank, in thousandths of the size. */
const BLANK = -180;

/** Runs of glyphs of a page in the order in which it draws them; a move to another height begins a line. */
export const piecesOf = (page: string): Piece[] => {
  const pieces: Piece[] = [];
  let numbers: number[] = [];
  let height: number | undefined;
  let inArray = false;
  for (const token of tokensOf(page)) {
    if (token.startsWith('(')) pieces.push({ codes: Buffer.from(literal(token), 'latin1').toString('hex') });
    else if (token.startsWith('<')) pieces.push({ codes: clean(token.slice(1, -1)) });
    else if (token === '[' || token === ']') inArray = token === '[';
    else if (token === 'Td' || token === 'TD') {
      if (numbers.at(-1) !== 0) pieces.push({ space: '\n' });
    } else if (token === 'Tm') {
      if (numbers.at(-1) !== height) pieces.push({ space: '\n' });
      height = numbers.at(-1);
    } else if (token === 'T*' || token === "'" || token === '"') pieces.push({ space: '\n' });
    else if (/\d$/.test(token)) {
      if (inArray && Number(token) < BLANK) pieces.push({ space: ' ' });
      numbers.push(Number(token));
      continue;
    }
    numbers = [];
  }
  return pieces;
};

/** What the pieces say where all are of the face with this table; null: of one whose codes are letters. */
export const spelt = (pieces: readonly Piece[], table: GlyphTable | null): string => {
  const width = table === null ? 2 : [...table.keys()][0]?.length || 2;
  const lettersOf = (codes: string): string =>
    table === null
      ? Buffer.from(codes, 'hex').toString('latin1')
      : (codes.match(new RegExp(`.{${width}}`, 'g')) ?? []).map((code) => table.get(code) ?? '').join('');
  return pieces.map((piece) => ('space' in piece ? piece.space : lettersOf(piece.codes))).join('');
};
