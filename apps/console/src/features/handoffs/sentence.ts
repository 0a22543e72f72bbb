/** A term of the catalogue where it stands alone, as a label or a heading: with a capital. */
export const sentence = (term: string): string => term.charAt(0).toUpperCase() + term.slice(1);
