import {
  type CountryCode,
  type CrossingId,
  type DeskId,
  type DeskPresence,
  DomainError,
  type Instant,
  type Mode,
  type Realm,
} from '#kernel';
import { RealmClocks } from '#platform/realm';
import { Injectable } from '@nestjs/common';
import type { Agency } from '../domain/agency.js';
import type { Corridor } from '../domain/corridor.js';
import type { Country, Level } from '../domain/country.js';
import type { Crossing, CrossingKind } from '../domain/crossing.js';
import type { Desk } from '../domain/desk.js';
import {
  isNamed,
  namesOfAgency,
  namesOfCorridor,
  namesOfCrossing,
  namesOfDesk,
  namesOfLocality,
} from '../domain/find-by-name.js';
import type { Locality } from '../domain/locality.js';
import { isDeskOnDuty } from '../domain/snapshot.js';
import { DeskPresences } from './desk-presences.js';
import { DirectoryQueries } from './directory.queries.js';

/** What every list of the directory can be narrowed by. `q` is any part of a name, nickname, acronym, code or id. */
export interface ListFilter {
  readonly country?: CountryCode;
  readonly q?: string;
}

export interface AgencyFilter extends ListFilter {
  readonly level?: Level;
}

export interface DeskFilter extends ListFilter {
  readonly corridor?: string;
  readonly agency?: string;
  readonly crossing?: string;
  /** An incident kind that the desk can lead or support, or a function. */
  readonly kind?: string;
  readonly competence?: string;
}

export interface CrossingFilter extends ListFilter {
  readonly corridor?: string;
  readonly kind?: CrossingKind;
  readonly mode?: Mode;
}

export interface LocalityFilter extends ListFilter {
  readonly corridor?: string;
  readonly kind?: string;
}

/** A desk, whether somebody should be there and whether somebody is, on the clock of the realm that asks. */
export interface DeskNow {
  readonly desk: Desk;
  readonly onDuty: boolean;
  /** Null for a desk that was never under check. */
  readonly presence: DeskPresence | null;
}

const fits = (wanted: string | undefined, given: string | null): boolean => wanted === undefined || wanted === given;
const holds = (wanted: string | undefined, given: readonly string[]): boolean => wanted === undefined || given.includes(wanted);
const named = (q: string | undefined, names: () => readonly string[]): boolean => q === undefined || isNamed(names(), q);

const found = <Entry>(entry: Entry | undefined): Entry => {
  if (!entry) throw new DomainError('not-found');
  return entry;
};

/** Lists and single entries of the directory, in the order of their ids. */
@Injectable()
export class BrowseDirectory {
  constructor(
    private readonly queries: DirectoryQueries,
    private readonly clocks: RealmClocks,
    private readonly presences: DeskPresences,
  ) {}

  countries(): Country[] {
    return [...this.queries.snapshot().countries.values()];
  }

  agencies({ country, level, q }: AgencyFilter): Agency[] {
    return [...this.queries.snapshot().agencies.values()].filter(
      (agency) => fits(country, agency.country) && fits(level, agency.level) && named(q, () => namesOfAgency(agency)),
    );
  }

  async desks(realm: Realm, filter: DeskFilter): Promise<DeskNow[]> {
    const now = await this.clocks.now(realm);
    const { desks, agencies } = this.queries.snapshot();
    const { country, corridor, agency, crossing, kind, competence, q } = filter;
    return [...desks.values()]
      .filter((desk) => fits(country, desk.country) && fits(corridor, desk.corridorId) && fits(agency, desk.agencyId))
      .filter((desk) => holds(kind, desk.competences) && holds(competence, desk.competences) && holds(crossing, desk.crossingIds))
      .filter((desk) => named(q, () => namesOfDesk(desk, agencies.get(desk.agencyId))))
      .map((desk) => this.at(realm, now, desk));
  }

  /** @throws DomainError not-found */
  async desk(realm: Realm, id: string): Promise<DeskNow> {
    const desk = found(this.queries.snapshot().desks.get(id as DeskId));
    return this.at(realm, await this.clocks.now(realm), desk);
  }

  crossings({ country, corridor, kind, mode, q }: CrossingFilter): Crossing[] {
    return [...this.queries.snapshot().crossings.values()]
      .filter((crossing) => fits(corridor, crossing.corridorId) && fits(kind, crossing.kind) && holds(mode, crossing.modes))
      .filter(
        (crossing) =>
          holds(
            country,
            crossing.sides.map((side) => side.country),
          ) && named(q, () => namesOfCrossing(crossing)),
      );
  }

  /** @throws DomainError not-found */
  crossing(id: string): Crossing {
    return found(this.queries.snapshot().crossings.get(id as CrossingId));
  }

  corridors({ country, q }: ListFilter): Corridor[] {
    return [...this.queries.snapshot().corridors.values()].filter(
      (corridor) =>
        holds(
          country,
          corridor.sides.map((side) => side.country),
        ) && named(q, () => namesOfCorridor(corridor)),
    );
  }

  localities({ country, corridor, kind, q }: LocalityFilter): Locality[] {
    return [...this.queries.snapshot().localities.values()].filter(
      (locality) =>
        fits(country, locality.country) &&
        fits(corridor, locality.corridorId) &&
        fits(kind, locality.kind) &&
        named(q, () => namesOfLocality(locality)),
    );
  }

  private at(realm: Realm, now: Instant, desk: Desk): DeskNow {
    const presence = this.presences.of(realm).get(desk.id) ?? null;
    return { desk, onDuty: isDeskOnDuty(this.queries.snapshot(), desk, now), presence };
  }
}
