import { DirectoryQueries, jointDesk } from '#directory';
import type { CorridorId, DeskId, RequestContext } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { Authority } from '../domain/declare-surge.js';
import { isIn, type PlacedDesk, scopesOf } from '../domain/scopes.js';
import { refuseSurge } from '../domain/surge.errors.js';
import type { Scope } from '../domain/surge.js';

export const authorityOf = ({ actor: { deskId, userId, country } }: RequestContext): Authority => ({ deskId, userId, country });

/** Which desks a scope holds, and who hears of a surge in it. */
@Injectable()
export class SurgeSetting {
  constructor(private readonly directory: DirectoryQueries) {}

  desks(): PlacedDesk[] {
    return [...this.directory.snapshot().desks.values()].filter(({ active }) => active);
  }

  scopes(): Scope[] {
    return scopesOf(this.desks());
  }

  /** @throws DomainError surge-corridor-unknown */
  mustKnow({ corridorId }: Scope): void {
    if (corridorId !== null && !this.directory.snapshot().corridors.has(corridorId as CorridorId))
      throw refuseSurge('surge-corridor-unknown', { corridor: corridorId }, '/corridor');
  }

  /** Desks of the scope and every joint desk: across the line they wait for what stands here. */
  toldOf(scope: Scope): DeskId[] {
    const own = this.desks().filter((desk) => isIn(scope, desk));
    return [...new Set([...own.map(({ id }) => id), ...this.jointDesks()])];
  }

  /** The desk that decides about a proposal. */
  deciding({ country }: Scope): DeskId[] {
    const desk = jointDesk(this.directory.snapshot(), country);
    return desk ? [desk.id] : [];
  }

  private jointDesks(): DeskId[] {
    const snapshot = this.directory.snapshot();
    return [...snapshot.countries.keys()].flatMap((country) => jointDesk(snapshot, country)?.id ?? []);
  }
}
