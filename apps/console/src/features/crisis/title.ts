export const title = { en: 'Crisis procedures', es: 'Procedimientos de crisis' };
