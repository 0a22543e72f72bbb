import type { TextCatalogue } from '#phrases';

/** What an item is written with, besides its text and conditions. */
export const givingWords = {
  persons: { en: 'Persons named in it', es: 'Personas que se nombran' },
  personsHint: {
    en: 'None when nobody is. With a minor or a protected person, a second person of your desk releases it.',
    es: 'Ninguna si no hay. Si hay una persona menor de edad o protegida, otra persona de su mesa la libera.',
  },
  addPerson: { en: 'Add a person', es: 'Agregar persona' },
  removePerson: { en: 'Remove {who}', es: 'Quitar a {who}' },
  person: { en: 'Person {number}', es: 'Persona {number}' },
  sensitive: { en: 'Sensitive data', es: 'Datos sensibles' },
  translations: { en: 'Translations', es: 'Traducciones' },
  translationsHint: {
    en: 'The original counts. A translation stands beside it with its author and says whether it was checked.',
    es: 'Vale el original. La traducción aparece a su lado con su autoría e indica si está revisada.',
  },
  addTranslation: { en: 'Add a translation into {language}', es: 'Agregar traducción al {language}' },
  translation: { en: 'Translation: {language}', es: 'Traducción: {language}' },
  removeTranslation: { en: 'Remove the translation: {language}', es: 'Quitar la traducción: {language}' },
  checked: { en: 'A second reader has checked it', es: 'La revisó una segunda persona' },
  working: { en: 'working translation', es: 'traducción de trabajo' },
  sources: { en: 'It rests on information of others', es: 'Se basa en información de otras mesas' },
  sourcesHint: {
    en: 'Whoever originated it has a say in whether this crosses, and is shown in the chain.',
    es: 'Quien la originó decide si esto puede pasar y aparece en la cadena.',
  },
  source: { en: '{nature} · from {desk}', es: '{nature} · de {desk}' },
  addSource: { en: 'Add what it rests on', es: 'Agregar en qué se basa' },
  removeSource: { en: 'Leave out {nature}', es: 'Quitar {nature}' },
  askThere: { en: 'Ask for consent there', es: 'Solicitar ahí el consentimiento' },
  noSources: {
    en: 'Your desk holds no information of others now.',
    es: 'Su mesa no tiene por ahora información de otras mesas.',
  },
  lacking: { en: 'Still missing', es: 'Aún falta' },
  ofItem: { en: 'Item {number}: {what}', es: 'Pieza {number}: {what}' },
  'lack.nature': { en: 'what kind of information it is', es: 'qué clase de información es' },
  'lack.text': { en: 'a text or a file', es: 'un texto o un archivo' },
  'lack.channel': { en: 'the channel that it goes by', es: 'el canal por el que va' },
  'lack.reference': { en: 'its number in that channel', es: 'su número en ese canal' },
  'lack.translation': { en: 'the words of a translation', es: 'el texto de una traducción' },
  'lack.expires': { en: 'until when it can be read', es: 'hasta cuándo puede consultarse' },
  'lack.destroy': {
    en: 'by when it is destroyed, as a person is named',
    es: 'fecha de destrucción, pues se nombra a una persona',
  },
  'lack.basis': {
    en: 'the legal basis of giving it, as a person is named',
    es: 'el fundamento de la entrega, pues se nombra a una persona',
  },
  'lack.handlingWords': { en: 'which restriction H3 stands for', es: 'qué restricción es H3' },
  'lack.purposes': { en: 'what it may be used for', es: 'para qué puede usarse' },
  saved: { en: 'Saved in this browser', es: 'Guardado en este navegador' },
  restored: { en: 'Your draft was restored.', es: 'Se recuperó su borrador.' },
  discard: { en: 'Discard', es: 'Descartar' },
  discardTitle: { en: 'Discard what you wrote?', es: '¿Descartar lo escrito?' },
} as const satisfies TextCatalogue;
