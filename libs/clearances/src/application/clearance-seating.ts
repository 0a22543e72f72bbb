import { DirectoryQueries, jointDesk, type Crossing, type Desk, type DirectorySnapshot } from '#directory';
import type { CountryCode, CrossingId, DeskId, Realm } from '#kernel';
import { RoutingFunctions } from '#routing';
import { Injectable } from '@nestjs/common';
import { papers, type Paper } from '../../data/papers.js';
import { seats } from '../../data/seats.js';
import { refuseNotice } from '../domain/advance-notice.errors.js';
import type { Content } from '../domain/advance-notice.events.js';
import { categoryOf } from '../domain/contents.js';
import { CLEARANCE_FUNCTIONS, functionsAsked, type ClearanceFunction } from '../domain/desks-asked.js';
import type { Seated, Seating } from '../domain/parts.js';

type Announced = Pick<Content, 'kind' | 'lines' | 'crossingId' | 'entering'>;

/** Which desks answer for what is announced, and which are told. */
@Injectable()
export class ClearanceSeating {
  constructor(
    private readonly directory: DirectoryQueries,
    private readonly routing: RoutingFunctions,
  ) {}

  /** @throws DomainError advance-notice-crossing-unknown, advance-notice-side-unknown */
  leaving(crossingId: CrossingId, entering: CountryCode): CountryCode {
    const { sides } = this.crossing(crossingId);
    const left = sides.find(({ country }) => country !== entering);
    if (!left || !sides.some(({ country }) => country === entering))
      throw refuseNotice('advance-notice-side-unknown', { crossing: crossingId, country: entering }, '/entering');
    return left.country;
  }

  /** @throws DomainError advance-notice-crossing-unknown, advance-notice-instrument-unknown */
  mustKnow({ crossingId, alternateCrossingId, instrument }: Content): void {
    this.crossing(crossingId);
    if (alternateCrossingId !== null) this.crossing(alternateCrossingId, '/alternateCrossingId');
    if (instrument !== null && !this.directory.snapshot().agreements.has(instrument))
      throw refuseNotice('advance-notice-instrument-unknown', { instrument }, '/instrument');
  }

  async seating(realm: Realm, { kind, lines, crossingId, entering }: Announced): Promise<Seating> {
    const functions = functionsAsked(kind, lines);
    const asked = await this.seated(realm, functions, crossingId, entering);
    const told = await this.seated(realm, functions, crossingId, this.leaving(crossingId, entering));
    const atCrossing = (some: readonly Seated[]): DeskId => some.find((seat) => seat.functions.includes('crossing'))!.deskId;
    const askedIds = new Set(asked.map(({ deskId }) => deskId));
    return {
      asked,
      told: told.map(({ deskId }) => deskId).filter((deskId) => !askedIds.has(deskId)),
      entryDeskId: atCrossing(asked),
      exitDeskId: atCrossing(told),
    };
  }

  /** Whose desk it is, and in which country. */
  placeOf(deskId: DeskId): Pick<Desk, 'agencyId' | 'country'> {
    const { agencyId, country } = this.directory.snapshot().desks.get(deskId)!;
    return { agencyId, country };
  }

  /** What desks of the side that is entered commonly want to see. */
  papers({ lines, entering }: Pick<Content, 'lines' | 'entering'>): Paper[] {
    const categories = new Set(lines.map(({ item }) => categoryOf(item)));
    return papers.filter(({ country, category }) => country === entering && categories.has(category));
  }

  private crossing(id: CrossingId, pointer = '/crossingId'): Crossing {
    const crossing = this.directory.snapshot().crossings.get(id);
    if (!crossing || crossing.planned) throw refuseNotice('advance-notice-crossing-unknown', { crossing: id }, pointer);
    return crossing;
  }

  /** One seat for each desk, with every function that it fills; in the order of the functions. */
  private async seated(
    realm: Realm,
    functions: readonly ClearanceFunction[],
    crossingId: CrossingId,
    country: CountryCode,
  ): Promise<Seated[]> {
    const snapshot = this.directory.snapshot();
    const { corridorId } = this.crossing(crossingId);
    const targetOf = (each: ClearanceFunction): string | undefined => seats[country]?.[each];
    const targets = functions.flatMap((each) => targetOf(each) ?? []);
    const found = await this.routing.seats(realm, targets, { crossingId, corridorId });
    const byDesk = new Map<DeskId, Seated>();
    for (const each of CLEARANCE_FUNCTIONS.filter((one) => functions.includes(one))) {
      const { deskId, standsInFor } = found.get(targetOf(each) ?? '') ?? { deskId: joint(snapshot, country), standsInFor: null };
      const seat = byDesk.get(deskId);
      byDesk.set(deskId, { deskId, country, functions: [...(seat?.functions ?? []), each], standsInFor });
    }
    return [...byDesk.values()];
  }
}

const joint = (snapshot: DirectorySnapshot, country: CountryCode): DeskId => {
  const desk = jointDesk(snapshot, country);
  if (!desk) throw refuseNotice('advance-notice-side-unknown', { crossing: '', country }, '/entering');
  return desk.id;
};
