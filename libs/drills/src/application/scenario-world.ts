import { buildSnapshot, type DirectoryPack, type DirectorySnapshot, refusalGroundsOf } from '#directory';
import { lanesOf, type Locale } from '#kernel';
import { sayTerm } from '#phrases';
import type { ScenarioWorld } from '../domain/scenario-world.js';
import { type ScenarioFault, termOfScenarioFault } from '../domain/scenario-fault.js';

/** What a scenario may name, by a directory and the names of the procedures. */
export const scenarioWorldOf = (directory: DirectorySnapshot, procedures: ReadonlySet<string>): ScenarioWorld => ({
  countryOf: (desk) => directory.desks.get(desk)?.country,
  lanesOf: (id) => {
    const crossing = directory.crossings.get(id);
    return crossing && lanesOf(crossing.modes, crossing.laneClasses);
  },
  isProcedure: (id) => procedures.has(id),
  isPurpose: (key) => directory.purposes.some((purpose) => purpose.key === key),
  isRefusalGround: (key, country) => refusalGroundsOf(directory, country).some((ground) => ground.key === key),
});

/** The world as the product ships it, for a check without a database. */
export const shippedScenarioWorld = (pack: DirectoryPack, procedures: readonly string[]): ScenarioWorld =>
  scenarioWorldOf(buildSnapshot(pack, 1), new Set(procedures));

export const sayScenarioFault = ({ code, params }: ScenarioFault, locale: Locale): string =>
  sayTerm(termOfScenarioFault(code), locale, params);
