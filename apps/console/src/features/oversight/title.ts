/** What the rail calls it. Apart from the other words, so that these come with the screen and not before it. */
export const title = { en: 'Oversight', es: 'Control' } as const;
