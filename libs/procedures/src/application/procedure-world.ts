import type { DirectoryPack } from '#directory';
import type { Locale } from '#kernel';
import { sayTerm } from '#phrases';
import { SHIPPED_FUNCTIONS } from '#routing';
import type { KnownWorld } from '../domain/check-procedure.js';
import { type ProcedureFault, termOfFault } from '../domain/procedure-fault.js';

interface Named {
  readonly desks: ReadonlySet<string>;
  readonly functions: ReadonlySet<string>;
  readonly agreements: ReadonlySet<string>;
  readonly countries: readonly string[];
}

export const worldOf = ({ desks, functions, agreements, countries }: Named): KnownWorld => ({
  countries,
  isSeat: (seat) => functions.has(seat) || desks.has(seat),
  isInstrument: (key) => agreements.has(key),
});

/** The world as the product ships it, for a check without a database. */
export const shippedWorld = (pack: DirectoryPack): KnownWorld =>
  worldOf({
    desks: new Set(pack.desks.map(({ id }) => id)),
    functions: SHIPPED_FUNCTIONS,
    agreements: new Set(pack.agreements.map(({ key }) => key)),
    countries: pack.countries.filter(({ member }) => member).map(({ code }) => code),
  });

export const sayFault = ({ code, params }: ProcedureFault, locale: Locale): string => sayTerm(termOfFault(code), locale, params);
