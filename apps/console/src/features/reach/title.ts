/** What the rail calls it, shortly. Apart from the other words, so that these come with the screen and not before it. */
export const title = { en: 'How I am reached', es: 'Cómo me avisan' } as const;
