import { constants, inflateRawSync } from 'node:zlib';

/** So much of a document is unpacked altogether, and so many of its parts are looked at: a longer look would hold up everybody else. */
const MOST_UNPACKED = 4 * 1024 * 1024;
const MOST_PARTS = 2048;

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const [STORED, DEFLATED] = [0, 8];

/** Parts that say something in words, in the order in which they are looked at: legends stand in the description, the headers and the footers. */
const SAYS_SOMETHING: readonly RegExp[] = [
  /^docProps\/(?:core|app|custom)\.xml$/,
  /^word\/(?:header|footer)\d*\.xml$/,
  /^word\/(?:document|footnotes|endnotes|comments)\.xml$/,
  /^xl\/(?:workbook|sharedStrings|comments\d*|worksheets\/[^/]+)\.xml$/,
];

interface Part {
  readonly name: string;
  readonly method: number;
  readonly at: number;
  readonly packed: number;
}

/** Where the list of parts begins; the end of the file says so, behind a remark of at most 64 KiB. */
const directoryOf = (file: Buffer): { readonly at: number; readonly count: number } | null => {
  const first = Math.max(file.length - 22 - 0xffff, 0);
  for (let at = file.length - 22; at >= first; at -= 1)
    if (file.readUInt32LE(at) === END_OF_DIRECTORY) return { at: file.readUInt32LE(at + 16), count: file.readUInt16LE(at + 10) };
  return null;
};

/** The parts as the list at the end names them; what is cut off or out of place is left out. */
const partsOf = (file: Buffer): Part[] => {
  const directory = directoryOf(file);
  const parts: Part[] = [];
  if (directory === null) return parts;
  for (let nth = 0, { at } = directory; nth < Math.min(directory.count, MOST_PARTS); nth += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== ENTRY) break;
    const [nameLength, extra, remark] = [28, 30, 32].map((place) => file.readUInt16LE(at + place)) as [number, number, number];
    const name = file.toString('utf8', at + 46, at + 46 + nameLength);
    parts.push({ name, method: file.readUInt16LE(at + 10), packed: file.readUInt32LE(at + 20), at: file.readUInt32LE(at + 42) });
    at += 46 + nameLength + extra + remark;
  }
  return parts;
};

/** What is packed, as far as `most`: where it is more, less of it is unpacked, by halves. @throws Error of what is damaged at its head */
const inflated = (bytes: Buffer, most: number): Buffer => {
  try {
    return inflateRawSync(bytes, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    if ((error as { readonly code?: string }).code !== 'ERR_BUFFER_TOO_LARGE' || bytes.length < 2) throw error;
    return inflated(bytes.subarray(0, bytes.length >> 1), most);
  }
};

/** What a part holds, as far as `most`; null of one that is encrypted, packed in another way or damaged. */
const unpacked = (file: Buffer, { method, at, packed }: Part, most: number): string | null => {
  if (at + 30 > file.length || file.readUInt32LE(at) !== LOCAL) return null;
  const from = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
  const bytes = file.subarray(from, from + packed);
  if (method === STORED) return bytes.subarray(0, most).toString('utf8');
  if (method !== DEFLATED) return null;
  try {
    return inflated(bytes, most).toString('utf8');
  } catch {
    return null;
  }
};

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Names of signs that are written out; entities of the document's own are none that XML knows without a document type, and stay as they are. */
const spelt = (text: string): string =>
  text.replaceAll(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{1,8}));/gi,
    (whole, decimal?: string, hexadecimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : whole;
    },
  );

/** Where a line ends: a paragraph, a break, a cell, a text of the list of texts, a field of the description. */
const ENDS_LINE =
  /<\/(?:\w{1,8}:)?(?:p|si|c|row|is|comment|title|subject|creator|description|keywords|category|lpwstr|Company|Manager)>|<(?:\w{1,8}:)?br\b[^<>]*>/g;
const TABULATOR = /<(?:\w{1,8}:)?tab\b[^<>]*>/g;

/** No part with a document type is read: no office program writes one. */
const wordsOf = (xml: string): string =>
  xml.includes('<!DOCTYPE')
    ? ''
    : spelt(
        xml
          .replaceAll(ENDS_LINE, '\n')
          .replaceAll(TABULATOR, '\t')
          .replaceAll(/<[^<>]*>/g, ''),
      );

/**
 * What an office document (docx, xlsx: a ZIP of XML) says in words, paragraph by paragraph: its description, its headers and footers, its body with
 * notes and comments, its cells. Of one that unpacks to more than is looked at there is what comes first; of an encrypted or damaged one, nothing.
 * What lies in it as a picture or as another file is not read.
 */
export const officeText = (bytes: Uint8Array): string => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const said: string[] = [];
  let left = MOST_UNPACKED;
  const parts = partsOf(file);
  for (const part of SAYS_SOMETHING.flatMap((names) => parts.filter(({ name }) => names.test(name)))) {
    if (left <= 0) break;
    const xml = unpacked(file, part, left);
    left -= xml?.length ?? 0;
    if (xml !== null) said.push(wordsOf(xml));
  }
  return said.join('\n');
};
