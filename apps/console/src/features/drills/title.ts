export const title = { en: 'Drills', es: 'Simulacros' };
