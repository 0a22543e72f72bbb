import type { TextCatalogue } from '#phrases';

export const paperWords = {
  serial: { en: 'Entered from paper form', es: 'Capturado de un formato en papel' },
  hint: {
    en: 'The serial at the head of the form, such as EN-000417-K. The report keeps the time at which it was written; its clocks begin now.',
    es: 'El número de serie al inicio del formato, como EN-000417-K. El reporte conserva la hora en que se escribió; sus plazos empiezan ahora.',
  },
  writtenAt: { en: 'Written at, on your desk’s clock ({zone})', es: 'Se escribió, en el reloj de su mesa ({zone})' },
  written: { en: 'When it was written on paper', es: 'Cuándo se escribió en papel' },
} as const satisfies TextCatalogue;
