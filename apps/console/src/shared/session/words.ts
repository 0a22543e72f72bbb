import type { TextCatalogue } from '#phrases';

export const words = {
  brokenOff: {
    en: 'No passkey was used: it was broken off, took too long, or this device has none for Enlace.',
    es: 'No se usó ninguna llave de acceso: se canceló, tardó demasiado o este dispositivo no tiene una para Enlace.',
  },
} as const satisfies TextCatalogue;
