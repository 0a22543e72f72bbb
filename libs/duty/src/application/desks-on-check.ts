import { calendarOf, DirectoryQueries, jointDesk } from '#directory';
import { DomainError, type DeskId } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { DeskOnCheck } from '../domain/desk-presence.js';

/** What the directory knows of a desk that is under check. */
@Injectable()
export class DesksOnCheck {
  constructor(private readonly directory: DirectoryQueries) {}

  /** @throws DomainError not-found */
  of(deskId: DeskId): DeskOnCheck {
    const snapshot = this.directory.snapshot();
    const desk = snapshot.desks.get(deskId);
    if (!desk) throw new DomainError('not-found');
    const joint = jointDesk(snapshot, desk.country)?.id;
    const told = [desk.alternateDeskId, joint ?? null].filter((id): id is DeskId => id !== null && id !== deskId);
    return { calendar: calendarOf(snapshot, desk), alternateDeskId: desk.alternateDeskId, told: [...new Set(told)] };
  }
}
