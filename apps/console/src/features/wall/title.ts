export const title = { en: 'Wall display', es: 'Pantalla mural' } as const;
