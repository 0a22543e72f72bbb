import type { ErrorCatalogue } from '../catalogue.js';

/** Refusals of what feeds bring. */
export const interopErrors = {
  'feed-empty': {
    kind: 'unacceptable',
    title: { en: 'The file is empty', es: 'El archivo está vacío' },
    detail: { en: 'Nothing was read and nothing was changed.', es: 'No se leyó ni se cambió nada.' },
  },
  'feed-unreadable': {
    kind: 'unacceptable',
    title: { en: 'This is no wait-time file', es: 'No es un archivo de tiempos de espera' },
    detail: {
      en: 'Not one port could be found in it. The JSON and the XML form of the CBP feed are read.',
      es: 'No contiene ningún puerto reconocible. Se leen las formas JSON y XML de los tiempos de espera de CBP.',
    },
  },
  'feed-too-large': {
    kind: 'unacceptable',
    title: { en: 'The file is too large', es: 'El archivo es demasiado grande' },
    detail: {
      en: 'At most 8 MB and 5,000 ports are read. The real file has less than a hundredth of that.',
      es: 'Se leen a lo sumo 8 MB y 5,000 puertos; el archivo real no llega ni a la centésima parte.',
    },
  },
  'feed-too-deep': {
    kind: 'unacceptable',
    title: { en: 'The file is nested too deeply', es: 'El archivo tiene demasiados niveles anidados' },
    detail: { en: 'No wait-time file is; it was not read.', es: 'Ningún archivo de tiempos de espera lo es; no se leyó.' },
  },
  'feed-has-doctype': {
    kind: 'unacceptable',
    title: { en: 'The file defines a document type', es: 'El archivo define un tipo de documento' },
    detail: {
      en: 'Document types and entities are refused: they can grow without end or read other files.',
      es: 'Se rechazan los tipos de documento y las entidades: pueden crecer sin fin o leer otros archivos.',
    },
  },
} as const satisfies ErrorCatalogue;
