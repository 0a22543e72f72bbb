import type { TextCatalogue } from '#phrases';

export const fromPaperWords = {
  open: { en: 'Enter from paper…', es: 'Capturar desde papel…' },
  title: { en: 'Enter what was written on paper', es: 'Capturar lo escrito en papel' },
  does: { en: 'Enter it', es: 'Capturar' },
  hint: {
    en: 'A log of a paper pack of your desk. It is entered once, and keeps the time at which it was written. An offer or a request is entered where it is made.',
    es: 'Una bitácora de un paquete en papel de su mesa. Se captura una sola vez y conserva la hora en que se escribió. Una oferta o una solicitud se captura donde se hace.',
  },
  serial: { en: 'Serial of the form', es: 'Número de serie del formato' },
  writtenAt: { en: 'Written at, on your desk’s clock', es: 'Se escribió, en el reloj de su mesa' },
  serialHint: {
    en: 'Only if it was written on a form of a paper pack. It keeps the time at which it was written; its clock starts now.',
    es: 'Solo si se escribió en un formato de un paquete en papel. Conserva la hora en que se escribió; su plazo empieza ahora.',
  },
  timeMissing: { en: 'Say when it was written', es: 'Indique cuándo se escribió' },
  onPaper: { en: 'On paper', es: 'En papel' },
  onForm: { en: 'form {serial}, written', es: 'formato {serial}, escrito' },
  text: { en: 'What it says', es: 'Qué dice' },
} as const satisfies TextCatalogue;
