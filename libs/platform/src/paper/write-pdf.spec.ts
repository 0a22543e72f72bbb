import { describe, expect, it } from '@jest/globals';
import { textWidth, wrap } from './helvetica.js';
import { writePdf } from './write-pdf.js';

const paper = (text: string) => ({
  title: 'Informe de contacto',
  facts: [['Fundamento', 'Ley de Seguridad Nacional']] as const,
  texts: [['Resumen', text]] as const,
  notes: ['Corresponde al área jurídica.'],
});
const said = (pdf: Buffer): string =>
  [...pdf.toString('latin1').matchAll(/<([0-9a-f]*)> Tj/g)]
    .map(([, code]) => Buffer.from(code!, 'hex').toString('latin1'))
    .join('\n');

describe('a paper as PDF', () => {
  it('says every word, accents and all', () => {
    const text = said(writePdf(paper('Reunión en la garita; ¿quién asistió? Ñandú “cita” – 5 €')));
    expect(text).toContain('Reunión en la garita; ¿quién asistió? Ñandú');
    expect(text).toContain('Corresponde al área jurídica.');
  });

  it('is one file whose table says where each object begins', () => {
    const pdf = writePdf(paper('x')).toString('latin1');
    const start = Number(/startxref\n(\d+)/.exec(pdf)?.[1]);
    expect(pdf.slice(start, start + 4)).toBe('xref');
    const places = [...pdf.slice(start).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, place]) => Number(place));
    places.forEach((place, index) => expect(pdf.slice(place)).toMatch(new RegExp(`^${index + 1} 0 obj\n`)));
  });

  it('cannot be broken out of by what somebody wrote', () => {
    const pdf = writePdf(paper(') Tj ET endstream endobj (')).toString('latin1');
    expect(pdf.match(/endstream/g)).toHaveLength(1);
    expect(said(writePdf(paper(') Tj ET endstream endobj (')))).toContain(') Tj ET endstream endobj (');
  });

  it('goes on over the page and loses nothing', () => {
    const words = Array.from({ length: 3_000 }, (_, index) => `palabra${index}`);
    const pdf = writePdf(paper(words.join(' ')));
    expect(Number(/\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1])).toBeGreaterThan(4);
    expect(
      said(pdf)
        .split(/\s+/)
        .filter((word) => word.startsWith('palabra')),
    ).toEqual(words);
  });

  it('is the same bytes for the same paper', () => {
    expect(writePdf(paper('x')).equals(writePdf(paper('x')))).toBe(true);
  });
});

describe('lines', () => {
  it('fit the width, also where one word does not', () => {
    const lines = wrap('corto ' + 'W'.repeat(80), 10, 200);
    expect(lines.every((line) => textWidth(line, 10) <= 200)).toBe(true);
    expect(lines.join('').replaceAll(' ', '')).toBe('corto' + 'W'.repeat(80));
  });

  it('keep the paragraphs that were written', () => {
    expect(wrap('uno\n\ndos', 10, 200)).toEqual(['uno', '', 'dos']);
  });
});
