import type { TextCatalogue } from '../catalogue.js';

/** What is wrong with a field. Keys are `field.<constraint>`; a constraint without an entry is said as `field.invalid`. */
export const fieldTerms = {
  'field.invalid': { en: 'This value does not fit.', es: 'Este valor no es válido.' },
  'field.whitelistValidation': { en: 'There is no such field.', es: 'Este campo no existe.' },
  'field.unknownValue': { en: 'An object was expected.', es: 'Se esperaba un objeto.' },
  'field.isDefined': { en: 'This field is needed.', es: 'Este campo es obligatorio.' },
  'field.isNotEmpty': { en: 'This field may not be empty.', es: 'Este campo no puede ir vacío.' },
  'field.isString': { en: 'Text was expected.', es: 'Se esperaba texto.' },
  'field.isBoolean': { en: 'true or false was expected.', es: 'Se esperaba true o false.' },
  'field.isInt': { en: 'A whole number was expected.', es: 'Se esperaba un número entero.' },
  'field.isNumber': { en: 'A number was expected.', es: 'Se esperaba un número.' },
  'field.isIn': { en: 'This is not one of the allowed values.', es: 'No es uno de los valores permitidos.' },
  'field.isArray': { en: 'A list was expected.', es: 'Se esperaba una lista.' },
  'field.isObject': { en: 'An object was expected.', es: 'Se esperaba un objeto.' },
  'field.nestedValidation': { en: 'An object was expected.', es: 'Se esperaba un objeto.' },
  'field.min': { en: 'The value is too small.', es: 'El valor es demasiado pequeño.' },
  'field.max': { en: 'The value is too large.', es: 'El valor es demasiado grande.' },
  'field.minLength': { en: 'The text is too short.', es: 'El texto es demasiado corto.' },
  'field.maxLength': { en: 'The text is too long.', es: 'El texto es demasiado largo.' },
  'field.isLength': { en: 'The text is too short or too long.', es: 'El texto es demasiado corto o demasiado largo.' },
  'field.arrayMaxSize': { en: 'The list is too long.', es: 'La lista es demasiado larga.' },
  'field.arrayMinSize': { en: 'The list is too short.', es: 'La lista es demasiado corta.' },
  'field.arrayUnique': { en: 'The list repeats a value.', es: 'La lista repite un valor.' },
  'field.isUuid': { en: 'This is not an identifier.', es: 'No es un identificador.' },
  'field.isIso8601': {
    en: 'A time such as 2026-11-23T21:25:01Z was expected.',
    es: 'Se esperaba una hora como 2026-11-23T21:25:01Z.',
  },
  'field.isRfc3339': {
    en: 'A time with its offset, such as 2026-11-23T21:25:01Z, was expected.',
    es: 'Se esperaba una hora con su desfase, como 2026-11-23T21:25:01Z.',
  },
  'field.isLocalDate': {
    en: 'A day of the calendar, such as 2026-11-23, was expected.',
    es: 'Se esperaba un día del calendario, como 2026-11-23.',
  },
  'field.matches': { en: 'The form is not right.', es: 'El formato no es correcto.' },
  'field.isLatitude': { en: 'A latitude in degrees was expected.', es: 'Se esperaba una latitud en grados.' },
  'field.isLongitude': { en: 'A longitude in degrees was expected.', es: 'Se esperaba una longitud en grados.' },
} as const satisfies TextCatalogue;
