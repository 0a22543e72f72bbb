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
  'alert-empty': {
    kind: 'unacceptable',
    title: { en: 'The file is empty', es: 'El archivo está vacío' },
    detail: { en: 'No alert was taken in.', es: 'No se recibió ninguna alerta.' },
  },
  'alert-too-large': {
    kind: 'unacceptable',
    title: { en: 'The file is too large', es: 'El archivo es demasiado grande' },
    detail: { en: 'An alert has at most 1 MB.', es: 'Una alerta tiene a lo sumo 1 MB.' },
  },
  'alert-too-many': {
    kind: 'unacceptable',
    title: { en: 'The envelope carries too many alerts', es: 'El sobre contiene demasiadas alertas' },
    detail: { en: 'At most {most} are taken in at once.', es: 'Se reciben a lo sumo {most} a la vez.' },
  },
  'alert-has-doctype': {
    kind: 'unacceptable',
    title: { en: 'The file defines a document type', es: 'El archivo define un tipo de documento' },
    detail: {
      en: 'Document types and entities are refused: they can grow without end or read other files.',
      es: 'Se rechazan los tipos de documento y las entidades: pueden crecer sin fin o leer otros archivos.',
    },
  },
  'alert-unreadable': {
    kind: 'unacceptable',
    title: { en: 'This is no alert', es: 'No es una alerta' },
    detail: {
      en: 'No whole CAP alert was found in the file, nor one in an EDXL-DE envelope.',
      es: 'El archivo no contiene una alerta CAP completa, ni sola ni en un sobre EDXL-DE.',
    },
  },
  'alert-edition-unknown': {
    kind: 'unacceptable',
    title: { en: 'The edition of the alert is not known', es: 'No se conoce la edición de la alerta' },
    detail: { en: 'CAP 1.2 and 1.1 are read.', es: 'Se leen CAP 1.2 y 1.1.' },
  },
  'alert-unfit': {
    kind: 'unacceptable',
    title: { en: 'The alert does not fit the standard', es: 'La alerta no cumple el estándar' },
    detail: {
      en: 'It was not taken in. Its sender has to mend what is listed. Faults: {count}.',
      es: 'No se recibió. Quien la emitió debe corregir lo señalado. Fallas: {count}.',
    },
  },
  'alert-field-missing': {
    kind: 'unacceptable',
    title: { en: 'A part of the alert is missing', es: 'Falta una parte de la alerta' },
    detail: { en: 'The standard asks for it here.', es: 'El estándar la exige en este lugar.' },
  },
  'alert-field-unknown': {
    kind: 'unacceptable',
    title: { en: 'A word is not in the list of the standard', es: 'La palabra no está en la lista del estándar' },
    detail: { en: '“{value}” is none of: {known}.', es: '«{value}» no es ninguna de: {known}.' },
  },
  'alert-time-invalid': {
    kind: 'unacceptable',
    title: { en: 'The time is not written as the standard asks', es: 'La hora no está escrita como pide el estándar' },
    detail: {
      en: '“{value}” should be like 2027-03-10T11:32:00-08:00; the offset is in figures, never Z.',
      es: '«{value}» debe ser como 2027-03-10T11:32:00-08:00; el desfase va en cifras, nunca Z.',
    },
  },
  'alert-name-invalid': {
    kind: 'unacceptable',
    title: { en: 'The name cannot be referred to', es: 'No se puede hacer referencia a este nombre' },
    detail: {
      en: 'Sender and identifier have no blanks, commas, < or &.',
      es: 'El emisor y el identificador no llevan espacios, comas, < ni &.',
    },
  },
  'alert-reference-invalid': {
    kind: 'unacceptable',
    title: { en: 'A reference to another alert is not whole', es: 'La referencia a otra alerta no está completa' },
    detail: { en: '“{value}” should be sender,identifier,time.', es: '«{value}» debe ser emisor,identificador,hora.' },
  },
  'alert-shape-invalid': {
    kind: 'unacceptable',
    title: { en: 'The area is no shape on the earth', es: 'El área no es una figura sobre la Tierra' },
    detail: {
      en: 'A polygon has at least four points and ends where it began; a circle is “lat,lon kilometres”.',
      es: 'Un polígono tiene al menos cuatro puntos y termina donde empezó; un círculo es «lat,lon kilómetros».',
    },
  },
  'issued-alert-nothing-stands': {
    kind: 'illegal-state',
    title: { en: 'No alert stands that could be ended', es: 'No hay una alerta vigente que terminar' },
    detail: {
      en: 'None was issued to this audience, or the last one is cancelled already.',
      es: 'No se ha emitido ninguna a esa audiencia, o la última ya está cancelada.',
    },
  },
  'issued-alert-other-content': {
    kind: 'illegal-state',
    title: { en: 'What would go out is no longer what you read', es: 'Lo que se emitiría ya no es lo que usted leyó' },
    detail: {
      en: 'A key was turned or another alert was issued meanwhile. Nothing went out: read it again and issue that.',
      es: 'Entretanto se giró una llave o se emitió otra alerta. No se emitió nada: léala de nuevo y emita esa.',
    },
  },
  'issued-alert-not-joint': {
    kind: 'unacceptable',
    title: { en: 'Both countries have not released this statement', es: 'Ese comunicado no lo han emitido ambos países' },
    detail: {
      en: 'A public alert bears the words of both: it is issued from a statement with both keys.',
      es: 'Una alerta pública lleva la palabra de ambos: se emite de un comunicado con ambas llaves.',
    },
  },
} as const satisfies ErrorCatalogue;
