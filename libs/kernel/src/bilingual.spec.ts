import { describe, expect, it } from '@jest/globals';
import { readerLocale } from './bilingual.js';

describe('the language of the product in which a desk is addressed', () => {
  it.each([
    [['es', 'en'], 'es'],
    [['es-MX'], 'es'],
    [['fr', 'es'], 'es'],
    [['fr'], 'en'],
    [undefined, 'en'],
  ])('is for one that reads %s %s', (languages, locale) => expect(readerLocale(languages)).toBe(locale));
});
