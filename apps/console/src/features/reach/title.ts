/** What the rail calls it, shortly. Apart from the other words, so that these come with the screen and not before it. */
export const title = { en: 'My channels', es: 'Mis medios' } as const;
