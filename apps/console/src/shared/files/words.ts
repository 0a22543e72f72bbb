import type { TextCatalogue } from '#phrases';

export const words = {
  choose: { en: 'Attach a file', es: 'Adjuntar archivo' },
  drop: {
    en: 'or drop it here. 10 MiB at most; PDF, images, MP4, text, CSV, DOCX, XLSX. Unclassified only.',
    es: 'o suéltelo aquí. Máximo 10 MiB; PDF, imágenes, MP4, texto, CSV, DOCX, XLSX. Solo información no clasificada.',
  },
  sending: { en: 'Sending {name}: {percent} %', es: 'Enviando {name}: {percent} %' },
  looking: { en: '{name} has arrived; it is being looked at…', es: '{name} ya llegó; se está revisando…' },
  tooLarge: {
    en: '{name} has {size}; 10 MiB is the most that is taken.',
    es: '{name} mide {size}; se aceptan 10 MiB como máximo.',
  },
  elsewhere: { en: 'This goes by another channel', es: 'Esto va por otro canal' },
  channel: { en: '{channel} ({authority}).', es: '{channel} ({authority}).' },
} as const satisfies TextCatalogue;
