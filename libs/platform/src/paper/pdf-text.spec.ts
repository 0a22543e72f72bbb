import { describe, expect, it } from '@jest/globals';
import { deflateSync } from 'node:zlib';
import { pdfText } from './pdf-text.js';
import { writePdf } from './write-pdf.js';

/** A file as small as they come, with one page that draws this. */
const page = (draws: string, { packed = true, more = '' } = {}): Buffer => {
  const body = packed ? deflateSync(Buffer.from(draws, 'latin1')) : Buffer.from(draws, 'latin1');
  return Buffer.concat([
    Buffer.from(`%PDF-1.4\n1 0 obj\n<< ${packed ? '/Filter /FlateDecode ' : ''}/Length ${body.length} >>\nstream\n`, 'latin1'),
    body,
    Buffer.from(`\nendstream\nendobj\n${more}\n%%EOF`, 'latin1'),
  ]);
};
const linesOf = (bytes: Uint8Array): string[] => pdfText(bytes).split('\n');

describe('the words of a PDF', () => {
  it.each([
    ['in one run', 'BT /F1 12 Tf 72 700 Td (SECRET//NOFORN) Tj 0 -14 Td (The convoy.) Tj ET'],
    [
      'in pieces that are set closer',
      'BT /F1 12 Tf 1 0 0 1 72 700 Tm [(SEC) 20 (RET//NO) -15 (FORN)] TJ 1 0 0 1 72 680 Tm (x) Tj ET',
    ],
    ['with signs written by their numbers', String.raw`BT /F1 12 Tf (\123ECRET//NOFORN) Tj T* (x) Tj ET`],
    ['in hexadecimal digits', 'BT /F1 12 Tf <5345435245542F2F4E4F464F524E> Tj T* <78> Tj ET'],
  ])('are read line by line, %s, packed or not', (_, draws) => {
    for (const packed of [true, false]) expect(linesOf(page(draws, { packed }))).toContain('SECRET//NOFORN');
  });

  it('keeps a portion mark that stands in brackets, and a blank that is a gap', () => {
    const draws = String.raw`BT /F1 9 Tf (\(S//NF\) One.) Tj T* ((S//NF) Two.) Tj T* [(TOP) -250 (SECRET)] TJ ET`;
    expect(linesOf(page(draws))).toEqual(expect.arrayContaining(['(S//NF) One.', '(S//NF) Two.', 'TOP SECRET']));
  });

  it('are looked up in the tables of the faces that draw by numbers of glyphs', async () => {
    const paper = {
      title: 'x',
      facts: [['Clasificación', 'RESERVADO']] as const,
      texts: [['Resumen', 'Ñandú']] as const,
      notes: [],
    };
    expect(pdfText(await writePdf(paper, 'es'))).toContain('RESERVADO');
    const face = '/CMap\n1 beginbfrange <0001> <0003> <0041> endbfrange\n1 beginbfchar <0004> <00D1> endbfchar';
    const more = `2 0 obj\n<< /Length 1 >>\nstream\n${face}\nendstream\nendobj`;
    expect(linesOf(page('BT /F1 9 Tf <0003000100020004> Tj ET', { more }))).toContain('CABÑ');
  });

  it('has its title, its subject and its key words, in any of their spellings', () => {
    const more = [
      '3 0 obj << /Title (SECRET//NOFORN) /Subject <FEFF005200450053004500520056004100440041> >> endobj',
      '4 0 obj << >>\nstream\n<x:xmpmeta><dc:title><rdf:li>CONFIDENTIAL//REL TO USA</rdf:li></dc:title></x:xmpmeta>\nendstream',
    ].join('\n');
    const lines = linesOf(page('', { more }));
    expect(lines).toEqual(expect.arrayContaining(['SECRET//NOFORN', 'RESERVADA', 'CONFIDENTIAL//REL TO USA']));
  });

  it.each([
    ['texts that are never closed', page(String.raw`BT /F1 9 Tf ${String.raw`(\(`.repeat(80_000)} Tj`)],
    ['tables that never end', page(`beginbfrange ${'<1><2>['.repeat(200_000)} endbfrange`, { packed: false })],
    ['descriptions that never end', page('', { more: '<x:xmpmeta'.repeat(500_000) })],
    ['streams that never end', Buffer.from('stream\n'.repeat(1_000_000))],
  ])('are looked for in one pass: %s hold nobody up', (_, bytes) => {
    expect(pdfText(bytes)).not.toContain('SECRET');
  });

  it('are none of a picture, of what is broken, and of what is no PDF; and a file that unpacks to very much is soon left', () => {
    const picture = page('BT /F1 9 Tf (SECRET) Tj ET').toString('latin1').replace('/Filter', '/Subtype /Image /Filter');
    expect(pdfText(Buffer.from(picture, 'latin1')).trim()).toBe('');
    const broken = page('BT /F1 9 Tf (SECRET) Tj ET');
    broken.fill(0, 70, 80);
    expect(pdfText(broken).trim()).toBe('');
    expect(pdfText(Buffer.from('stream\nendstream stream')).trim()).toBe('');
    expect(pdfText(page(`BT /F1 9 Tf (x) Tj ${' '.repeat(20_000_000)} ET`)).trim()).toBe('');
  });
});
