/** What the rail calls it, shortly. Apart from the other words, so that these come with the screen and not before it. */
export const title = { en: 'Agreements', es: 'Instrumentos' } as const;
