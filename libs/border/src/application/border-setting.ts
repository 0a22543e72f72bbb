import { DirectoryQueries, jointDesk, type Crossing, type Desk } from '#directory';
import { DomainError, lanesOf, type CountryCode, type CrossingId, type DeskId, type RequestContext } from '#kernel';
import { Injectable } from '@nestjs/common';
import { refuseBorder } from '../domain/border.errors.js';
import type { Officer } from '../domain/crossing-side.events.js';
import type { SideFacts } from '../domain/set-status.js';

/** Functions of desks that run lanes. */
const RUNS_LANES = ['ports', 'customs', 'immigration', 'bridge-operator'];

export const officerOf = ({ actor }: RequestContext): Officer => ({ deskId: actor.deskId, userId: actor.userId });

/** Which crossing an act is about, whose side it is, and who hears of it: from the directory. */
@Injectable()
export class BorderSetting {
  constructor(private readonly directory: DirectoryQueries) {}

  crossings(): readonly Crossing[] {
    return [...this.directory.snapshot().crossings.values()];
  }

  /** @throws DomainError not-found */
  crossing(id: string): Crossing {
    const crossing = this.directory.snapshot().crossings.get(id as CrossingId);
    if (!crossing) throw new DomainError('not-found');
    return crossing;
  }

  /** Whether a desk sets the lanes of its side there. */
  runs(deskId: DeskId, crossing: Crossing): boolean {
    const desk = this.directory.snapshot().desks.get(deskId);
    if (!desk?.active || crossing.planned || !crossing.sides.some(({ country }) => country === desk.country)) return false;
    return desk.joint || (desk.crossingIds.includes(crossing.id) && desk.competences.some((word) => RUNS_LANES.includes(word)));
  }

  /** The actor's own side. @throws DomainError not-found, border-crossing-foreign, border-crossing-not-built */
  ownSide({ actor }: RequestContext, crossingId: string): SideFacts {
    const crossing = this.crossing(crossingId);
    if (crossing.planned) throw refuseBorder('border-crossing-not-built');
    if (!this.runs(actor.deskId, crossing)) throw refuseBorder('border-crossing-foreign');
    return this.side(crossing, actor.country, actor.deskId);
  }

  /** @param besides the desk that acts: it knows */
  side(crossing: Crossing, country: CountryCode, besides: DeskId | null = null): SideFacts {
    return {
      crossingId: crossing.id,
      country,
      lanes: lanesOf(crossing.modes, crossing.laneClasses),
      deskIds: this.hearers(crossing).filter((id) => id !== besides),
    };
  }

  /** Desks on both sides that have the crossing, and both joint desks. */
  hearers(crossing: Crossing): DeskId[] {
    const snapshot = this.directory.snapshot();
    const there = [...snapshot.desks.values()].filter(({ active, crossingIds }) => active && crossingIds.includes(crossing.id));
    const joint = crossing.sides.flatMap(({ country }) => jointDesk(snapshot, country) ?? []);
    return [...new Set([...there, ...joint].map(({ id }) => id))];
  }

  /** Who hears live of the board: everybody, since everybody reads it. */
  everybody(): DeskId[] {
    const active = ({ active: is }: Desk): boolean => is;
    return [...this.directory.snapshot().desks.values()].filter(active).map(({ id }) => id);
  }
}
