import { describe, expect, it } from '@jest/globals';
import { readableText, unfitContent } from './unfit-content.js';

const codes = (text: string | null, names: readonly string[] = []): string[] => unfitContent(text, names).map(({ kind }) => kind);

describe('a text that bears a marking of the United States', () => {
  it.each([
    ['a banner', 'SECRET//NOFORN\n\nThe convoy leaves at dawn.', 'SECRET//NOFORN'],
    ['a banner without a control marking', 'TOP SECRET\nThe convoy leaves at dawn.', 'TOP SECRET'],
    ['a banner at its end', 'The convoy leaves at dawn.\n  CONFIDENTIAL//REL TO USA, MEX', 'CONFIDENTIAL//REL TO USA, MEX'],
    ['a portion mark with a control', '1. (S//NF) The source was met twice.', 'S//NF'],
    ['a portion mark at the head of a paragraph', 'Summary.\n(S) The source was met twice.', '(S)'],
    ['a short banner', 'TS//SI-G//ORCON', 'TS//SI-G//ORCON'],
    ['an authority block', 'Classified by: 1234\nDeclassify on: 20351231', 'Declassify on: 20351231'],
  ])('is refused for %s', (_, text, marking) => {
    expect(unfitContent(text)).toEqual([{ kind: 'classified', marking, at: 'text' }]);
  });
});

describe('a text that bears a legend of Mexico', () => {
  it.each([
    ['a legend alone in its line', 'Fiscalía General\nRESERVADO\nSe observó el vehículo.', 'RESERVADO'],
    ['a legend in full', '- INFORMACIÓN CONFIDENCIAL -\nNombre y domicilio.', '- INFORMACIÓN CONFIDENCIAL -'],
    [
      'the classification of a form',
      'Clasificación de la información: Reservada\nÁrea: Operaciones',
      'Clasificación de la información: Reservada',
    ],
    ['a term of reserve', 'Periodo de reserva: 5 años', 'Periodo de reserva: 5'],
  ])('is refused for %s', (_, text, marking) => {
    expect(unfitContent(text)).toEqual([{ kind: 'reserved', marking, at: 'text' }]);
  });
});

describe('a text that is the output of a criminal-history system', () => {
  it.each([
    ['an Nlets message key with its ORI', 'QH.CA0371234.NAM/DOE, JOHN'],
    ['a heading', '*** CRIMINAL HISTORY RECORD ***\nArrest 1 of 3'],
    ['the name of the index before its answer', 'This Interstate Identification Index response is the result of your inquiry.'],
    ['fields of a hit', 'NAM/DOE, JOHN SEX/M RAC/W DOB/19800101'],
    ['an FBI number', 'Same as FBI/123456AB7.'],
    ['an FBI number in words', 'FBI NO: 4321098A1'],
    ['a Mexican heading', 'ANTECEDENTES PENALES:\nCausa 12/2019'],
  ])('is refused for %s', (_, text) => {
    expect(codes(text)).toEqual(['criminal-history']);
  });
});

describe('ordinary prose', () => {
  it.each([
    'The lorry had a secret compartment; the driver kept it confidential.',
    'Secret Service agents were told, and the top secret of the trick is patience.',
    'The lane is reserved for relief supplies.',
    'El carril está reservado para ayuda; los datos son confidenciales y se tratan con reserva.',
    'Se dio aviso de que la información es reservada conforme a la ley, y no se anexa.',
    'Tiene derecho reservado de admisión; el área RESERVADA del puente quedó libre.',
    '(A) Lane 1\n(B) Lane 2\n(C) Lane 3',
    'Section (c) and vehicle(s) of class (S) were listed.',
    'The FBI and NCIC were told; the FBI field office in San Diego answered at 0800.',
    'The rap sheet goes over Nlets, reference 2026-114; nothing of it is here.',
    'No cuenta con antecedentes penales en esta jurisdicción, según se dijo por teléfono.',
    'Contact: Jane Doe, FBI San Diego, 858-320-1800.',
    'Plate 7ABC123, container MSCU1234567, NAM/SUR corridor.',
    '',
  ])('passes: %s', (text) => {
    expect(unfitContent(text)).toEqual([]);
  });

  it('passes where there is none', () => {
    expect(unfitContent(null, ['plano del puente.pdf', 'lista_confidencialidad.txt', 'Secretaría de Salud.pdf'])).toEqual([]);
  });
});

describe('a name of a file', () => {
  it.each([
    ['SECRET_NOFORN_report.pdf', 'classified'],
    ['report (S-NF).pdf', 'classified'],
    ['oficio RESERVADO 12.pdf', 'reserved'],
    ['doe_rap_sheet.pdf', 'criminal-history'],
  ])('%s is refused at its place', (name, code) => {
    expect(unfitContent('All clear.', ['map.png', name]).map((one) => [one.kind, one.at])).toEqual([[code, 1]]);
  });
});

describe('a file', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

  it('is looked into where it is text, and nowhere else', () => {
    expect(readableText('text/csv', bytes('SECRET//NOFORN\n1;2'))).toContain('SECRET//NOFORN');
    expect(readableText('application/pdf', bytes('SECRET//NOFORN'))).toBeNull();
  });
});
