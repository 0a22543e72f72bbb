import type { TextCatalogue } from '#phrases';

/** Of forms that go on with what was typed before. */
export const words = {
  restored: { en: 'What you typed here was kept. Last typed:', es: 'Se conservó lo que escribió aquí. Última escritura:' },
  beginAnew: { en: 'Begin anew', es: 'Empezar de nuevo' },
} as const satisfies TextCatalogue;
