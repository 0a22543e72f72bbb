import { describe, expect, it } from '@jest/globals';
import { readPdf } from '../testing/read-pdf.js';
import { writeBooklet } from './write-booklet.js';
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

describe('a paper as PDF', () => {
  it('says every word of it, accents and all', async () => {
    const text = readPdf(await print('Reunión en la garita; ¿quién asistió? Ñandú “cita” – 5 € Źródło Жук'));
    expect(text).toContain('Reunión en la garita; ¿quién asistió? Ñandú “cita” – 5 € Źródło Жук');
    expect(text).toContain('Corresponde al área jurídica.');
  });

  it('says in which language it is, so that it can be read aloud', async () => {
    expect((await print('x')).toString('latin1')).toContain('/Lang (es)');
  });

  it('cannot be broken out of by what somebody wrote', async () => {
    expect(readPdf(await print(') Tj ET endstream endobj ('))).toContain(') Tj ET endstream endobj (');
  });

  it('goes on over the page and loses nothing', async () => {
    const words = Array.from({ length: 3_000 }, (_, nth) => `palabra${nth}`);
    const pdf = await print(words.join(' '));
    expect(Number(/\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1])).toBeGreaterThan(4);
    expect(readPdf(pdf).match(/palabra\d+/g)).toEqual(words);
  });
});

describe('a booklet as PDF', () => {
  const booklet = (rows: readonly (readonly string[])[]) =>
    writeBooklet(
      {
        title: 'Paquete',
        head: 'Mesa de guardia',
        foot: 'Destrúyase',
        parts: [
          { kind: 'heading', text: 'Casos', newPage: false },
          { kind: 'table', widths: [60, '*'], head: ['Folio', 'Situación'], rows },
          { kind: 'heading', text: 'Reporte EN-000417-K', newPage: true },
          { kind: 'table', widths: ['*'], head: null, rows: [['Qué pasó']], heights: [300] },
        ],
      },
      'es',
    );

  it('says on each page whose it is, and loses no row over the pages', async () => {
    const rows = Array.from({ length: 200 }, (_, nth) => [`folio${nth}`, 'abierto']);
    const pdf = await booklet(rows);
    const text = readPdf(pdf);
    const pages = Number(/\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1]);
    expect(pages).toBeGreaterThan(4);
    expect(text.match(/Mesa de guardia/g)).toHaveLength(pages);
    expect(text.match(/Destrúyase/g)).toHaveLength(pages);
    expect(text.match(/folio\d+/g)).toHaveLength(200);
    expect(text).toContain('Reporte EN-000417-K');
  });
});
