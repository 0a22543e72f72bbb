export const title = { en: 'Surge', es: 'Contingencia' };
