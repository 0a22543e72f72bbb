import type { Realm } from '#kernel';

/** Running numbers of cases, one series per realm and corridor. */
export abstract class CaseNumbers {
  /**
   * The next number of a series. Drawn before the transaction in which the case opens, so that no filing waits for another; a number
   * whose case is not opened in the end stays unused, and gaps mean nothing.
   */
  abstract draw(realm: Realm, series: string): Promise<number>;
}
