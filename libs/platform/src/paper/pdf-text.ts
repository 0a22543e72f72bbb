import { constants, inflateSync } from 'node:zlib';
import { glyphTable, literal, piecesOf, spelt } from './pdf-codes.js';

/** So much of a file is unpacked, and so many tables are tried: markings stand at the head, and a longer look would hold up everybody else. */
const MOST_UNPACKED = 4 * 1024 * 1024;
const MOST_READ = 256 * 1024;
const MOST_TABLES = 24;
const MOST_STREAMS = 4096;

/** Pictures and type faces say nothing in words. */
const SAYS_NOTHING = /\/Subtype\s*\/(?:Image|Type1C|CIDFontType0C|OpenType)|\/Length1\b|\/DCTDecode|\/JPXDecode/;

/** What a stream holds, unpacked; null of one that is packed in another way, is encrypted, or unpacks to more than this. */
const unpacked = (raw: string, dictionary: string, most: number): string | null => {
  if (!dictionary.includes('/FlateDecode')) return raw.slice(0, most);
  try {
    return inflateSync(Buffer.from(raw, 'latin1'), { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH }).toString(
      'latin1',
    );
  } catch {
    return null;
  }
};

/** What the streams of the file hold that may say something. */
const streamsOf = (file: string): string[] => {
  const found: string[] = [];
  let left = MOST_UNPACKED;
  for (let nth = 0, at = file.indexOf('stream'); at !== -1 && left > 0 && nth < MOST_STREAMS; nth += 1) {
    const before = file.slice(Math.max(at - 2048, 0), at);
    const dictionary = before.slice(before.lastIndexOf('obj') + 1);
    const from = at + (file.startsWith('\r\n', at + 6) ? 8 : 7);
    const to = file.indexOf('endstream', from);
    if (to === -1) break;
    const read = SAYS_NOTHING.test(dictionary) ? null : unpacked(file.slice(from, to), dictionary, left);
    if (read !== null) found.push(read);
    left -= read?.length ?? 0;
    at = file.indexOf('stream', to + 9);
  }
  return found;
};

const decoded = (bytes: string): string =>
  bytes.startsWith('\xfe\xff')
    ? Buffer.from(bytes.slice(2, 2 + 2 * Math.trunc((bytes.length - 2) / 2)), 'latin1')
        .swap16()
        .toString('utf16le')
    : bytes;

/** Title, subject and key words, each in a line of its own. */
const describedIn = (text: string): string[] => [
  ...[...text.matchAll(/\/(?:Title|Subject|Keywords)\s*(\((?:\\[\s\S]|[^\\()])*\)|<[0-9A-Fa-f\s]*>)/g)].map(([, written = '']) =>
    decoded(
      written.startsWith('(') ? literal(written) : Buffer.from(written.replaceAll(/[<>\s]/g, ''), 'hex').toString('latin1'),
    ),
  ),
  ...text
    .split('<x:xmpmeta', 9)
    .slice(1)
    .map((packet) => packet.slice(0, Math.max(packet.indexOf('</x:xmpmeta>'), 0)).replaceAll(/<[^<>]*>/g, '\n'))
    .map((words) => Buffer.from(words, 'latin1').toString('utf8')),
];

/**
 * What a PDF says in words, as far as that is had cheaply: its description, and what its pages draw, spelt by each of its faces in turn, as
 * which face draws what is not followed. A line of one face so stands once as it reads, and otherwise as nonsense. Of a scan, of an encrypted
 * file and of anything that cannot be read there is the description, or nothing.
 */
export const pdfText = (bytes: Uint8Array): string => {
  const file = Buffer.from(bytes).toString('latin1');
  const streams = streamsOf(file);
  const tables = streams.filter((stream) => /beginbf(?:char|range)/.test(stream)).slice(0, MOST_TABLES);
  const drawn = streams.filter((stream) => /\bTf\b/.test(stream) && /T[jJ]\b|'/.test(stream)).join('\n');
  const pieces = piecesOf(drawn.slice(0, MOST_READ));
  return [
    ...[file, ...streams].flatMap(describedIn),
    ...[null, ...tables.map(glyphTable)].map((table) => spelt(pieces, table)),
  ].join('\n');
};
