import { editionMachine } from '#kernel';

/** Version 1 of every ladder ships with the product and is no edition: an edition begins as a draft. */
export const ladderEditionMachine = editionMachine('ladder edition');
