import type { TextCatalogue } from '#phrases';

/** The disclosure ledger. */
export const words = {
  title: { en: 'Disclosure ledger', es: 'Registro de entregas de información' },
  what: {
    en: 'What crossed between desks, to whom, what for and on which basis. A row stays when what crossed is erased.',
    es: 'Qué información pasó de una mesa a otra, a quién, para qué y con qué fundamento. El registro permanece aunque la información se suprima.',
  },
  owed: { en: 'What your desk owes on information', es: 'Pendientes de su mesa sobre información' },
  person: { en: 'Person', es: 'Persona' },
  personHint: {
    en: 'The name in whole; accents and capitals do not count. Not found after its erasure',
    es: 'El nombre completo; no cuentan acentos ni mayúsculas. Tras la supresión ya no se encuentra',
  },
  recipient: { en: 'Recipient', es: 'Mesa que recibe' },
  from: { en: 'From', es: 'Desde' },
  to: { en: 'Until', es: 'Hasta' },
  find: { en: 'Find', es: 'Buscar' },
  clear: { en: 'Clear', es: 'Limpiar' },
  print: { en: 'Print', es: 'Imprimir' },
  notWhole: {
    en: 'This paper does not hold all rows: print with the button of the page.',
    es: 'Esta hoja no contiene todas las filas: imprima con el botón de la página.',
  },
  csv: { en: 'CSV', es: 'CSV' },
  csvOf: { en: 'CSV of these rows', es: 'CSV de estas filas' },
  none: { en: 'Nothing crossed here', es: 'No hay entregas' },
  noneFits: { en: 'Nothing fits what is looked for', es: 'Nada coincide con la búsqueda' },
  noneFitsHint: {
    en: 'A person is found only in information that your desk may still open. Once it erased itself, the name is gone with it on purpose: the row stays and says how many persons it was about. Look for it by recipient and date.',
    es: 'A una persona solo se le encuentra en información que su mesa aún puede abrir. Al suprimirse, el nombre se suprime también, a propósito: el registro permanece e indica sobre cuántas personas era. Búsquelo por mesa que recibe y fecha.',
  },
  date: { en: 'Date', es: 'Fecha' },
  nature: { en: 'Nature and purpose', es: 'Naturaleza y finalidad' },
  parties: { en: 'From and to', es: 'Entrega y recibe' },
  basis: { en: 'Basis and caveat', es: 'Fundamento y salvedad' },
  conditions: { en: 'Conditions', es: 'Condiciones' },
  noBasis: { en: 'no basis stated', es: 'sin fundamento señalado' },
  gaveUp: { en: 'gave it up', es: 'ya no la conserva' },
  printedAt: { en: 'Read at', es: 'Consultado' },
  rows: { en: 'Rows of the disclosure ledger', es: 'Filas del registro de entregas' },
} as const satisfies TextCatalogue;
