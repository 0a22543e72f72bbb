import { inflateSync } from 'node:zlib';

const streamsOf = (pdf: Buffer): string[] =>
  [...pdf.toString('latin1').matchAll(/\/FlateDecode\n>>\nstream\n([\s\S]*?)\nendstream/g)].map(([, packed]) =>
    inflateSync(Buffer.from(packed!, 'latin1')).toString('latin1'),
  );

/** What each glyph of a face stands for, by its number. */
const tableOf = (stream: string): string[] =>
  [...(/\[(.*?)\]/s.exec(stream.slice(stream.indexOf('beginbfrange')))?.[1] ?? '').matchAll(/<([0-9a-f ]*)>/g)].map(([, code]) =>
    Buffer.from(code!.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'),
  );

/** The words as a reader of the file finds them: glyphs looked up in the table of their face; lines one after the other. */
export const readPdf = (pdf: Buffer): string => {
  const streams = streamsOf(pdf);
  const tables = streams.filter((stream) => stream.includes('beginbfrange')).map(tableOf);
  const words = streams
    .filter((stream) => stream.includes(' Tf\n'))
    .flatMap((page) => [...page.matchAll(/\/F(\d) [\d.]+ Tf\n\[(.*?)\] TJ/gs)]);
  return words
    .map(([, face, glyphs]) =>
      [...glyphs!.matchAll(/<([0-9a-f]+)>/g)]
        .flatMap(([, codes]) => codes!.match(/.{4}/g)!)
        .map((code) => tables[Number(face) - 1]?.[Number.parseInt(code, 16)] ?? '?')
        .join(''),
    )
    .join('')
    .replaceAll('\u00a0', ' ');
};
