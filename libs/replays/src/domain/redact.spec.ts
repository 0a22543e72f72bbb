import { describe, expect, it } from '@jest/globals';
import { Redactor } from './redact.js';

const PLACES = ['Port of San Ysidro', 'Garita de San Ysidro', 'Tijuana', 'CBP OFO San Ysidro', 'Santa Rosa', 'Los Reyes'];
const redacted = (text: string, ...others: string[]): string => new Redactor(PLACES, [text, ...others]).of(text).en;

describe('what is taken out of a text', () => {
  it.each([
    ['Juan Pérez ran north.', 'Person 1 ran north.'],
    ['A man, María de la Luz Ortega, called.', 'A man, Person 1, called.'],
    ['The driver is Rosa Reyes.', 'The driver is Person 1.'],
    ['It was JUAN PEREZ.', 'It was Person 1.'],
    ['Call +52 664 555 0187 at once.', 'Call number 1 at once.'],
    ['(619) 555-0142 answers', 'number 1 answers'],
    ['Plate BCN-48-213, licence D1234567.', 'Plate number 1, licence number 2.'],
    ['CURP PEPJ800101HBCRRN09 and passport G12345678', 'CURP number 1 and passport number 2'],
    ['Write to juan.p@example.mx or @juanp', 'Write to contact 1 or contact 2'],
    ['See 01a2200d-ff0b-7012-accc-9eaca99f49f4 and US-2026-000123', 'See number 1 and number 2'],
    ['At 32.5431, -117.0301 since 2026-11-20', 'At number 1 since number 2'],
  ])('%s', (text, wanted) => {
    expect(redacted(text)).toBe(wanted);
  });

  it('is not what the directory names, what begins a sentence, or a small number', () => {
    const text =
      'Forty people walk toward the Port of San Ysidro. Lane 4 stands since 18:30. Tijuana was told by CBP OFO San Ysidro.';
    expect(redacted(text)).toBe(text);
  });

  it('is a name at the beginning of a sentence, when it stands elsewhere as one', () => {
    expect(redacted('Juan fled.', 'The man said that Juan was armed.')).toBe('Person 1 fled.');
  });

  it('has the same word throughout, in both languages', () => {
    const one = new Redactor(PLACES, ['Ana Soto met Luis Gil.', 'Then Luis Gil met Ana Soto.']);
    expect(one.of('Ana Soto met Luis Gil.').es).toBe('Persona 1 met Persona 2.');
    expect(one.of('Then Luis Gil met Ana Soto.').en).toBe('Then Person 2 met Person 1.');
    expect(one.replaced).toEqual({ person: 2, contact: 0, number: 0 });
  });
});
