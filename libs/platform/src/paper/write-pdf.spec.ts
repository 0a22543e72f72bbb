import { describe, expect, it } from '@jest/globals';
import { inflateSync } from 'node:zlib';
import { writePdf } from './write-pdf.js';

const print = (text: string): Promise<Buffer> =>
  writePdf(
    {
      title: 'Informe de contacto',
      facts: [['Fundamento', 'Ley de Seguridad Nacional']],
      texts: [['Resumen', text]],
      notes: ['Corresponde al área jurídica.'],
    },
    'es',
  );

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
const said = (pdf: Buffer): string => {
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

describe('a paper as PDF', () => {
  it('says every word of it, accents and all', async () => {
    const text = said(await print('Reunión en la garita; ¿quién asistió? Ñandú “cita” – 5 € Źródło Жук'));
    expect(text).toContain('Reunión en la garita; ¿quién asistió? Ñandú “cita” – 5 € Źródło Жук');
    expect(text).toContain('Corresponde al área jurídica.');
  });

  it('says in which language it is, so that it can be read aloud', async () => {
    expect((await print('x')).toString('latin1')).toContain('/Lang (es)');
  });

  it('cannot be broken out of by what somebody wrote', async () => {
    expect(said(await print(') Tj ET endstream endobj ('))).toContain(') Tj ET endstream endobj (');
  });

  it('goes on over the page and loses nothing', async () => {
    const words = Array.from({ length: 3_000 }, (_, nth) => `palabra${nth}`);
    const pdf = await print(words.join(' '));
    expect(Number(/\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1])).toBeGreaterThan(4);
    expect(said(pdf).match(/palabra\d+/g)).toEqual(words);
  });
});
