import type { CountryCode, CrossingId, DeskId, LaneKey } from '#kernel';

/** What of the house a scenario may name. */
export interface ScenarioWorld {
  /** Undefined where there is no such desk. */
  countryOf(desk: DeskId): CountryCode | undefined;
  /** The kinds of lanes of a crossing; undefined where there is no such crossing. */
  lanesOf(crossing: CrossingId): readonly LaneKey[] | undefined;
  isProcedure(id: string): boolean;
  isPurpose(key: string): boolean;
  /** Of a request, in a country. */
  isRefusalGround(key: string, country: CountryCode): boolean;
}
