import type { TextCatalogue } from '#phrases';

export const fromPaperWords = {
  open: { en: 'Enter from paper…', es: 'Capturar desde papel…' },
  title: { en: 'Enter what was written on paper', es: 'Capturar lo escrito en papel' },
  does: { en: 'Enter it', es: 'Capturar' },
  hint: {
    en: 'A log or another form of a paper pack of your desk. It is entered once, and keeps the time at which it was written.',
    es: 'Una bitácora u otro formato de un paquete en papel de su mesa. Se captura una sola vez y conserva la hora en que se escribió.',
  },
  serial: { en: 'Serial of the form', es: 'Número de serie del formato' },
  writtenAt: { en: 'Written at, on your desk’s clock ({zone})', es: 'Se escribió, en el reloj de su mesa ({zone})' },
  text: { en: 'What it says', es: 'Qué dice' },
} as const satisfies TextCatalogue;
