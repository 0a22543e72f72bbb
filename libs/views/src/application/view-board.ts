import { DirectoryQueries, type Desk } from '#directory';
import { type Actor, DomainError, type DeskId, type RequestContext } from '#kernel';
import { Injectable } from '@nestjs/common';
import { type SupervisionBoard, SupervisionBoardQueries } from './supervision-board.js';

/** The word for every desk that one may look at. */
export const ALL_DESKS = 'all';

/** Whose desks one may look at: a supervisor those of the own agency, a coordinator those of the own country. */
@Injectable()
export class ViewBoard {
  constructor(
    private readonly directory: DirectoryQueries,
    private readonly queries: SupervisionBoardQueries,
  ) {}

  /**
   * @param desks the own one when empty
   * @throws DomainError board-desk-out-of-reach
   */
  async of({ realm, actor }: RequestContext, desks: readonly string[]): Promise<SupervisionBoard> {
    const { deskId: viewer, agencyId } = actor;
    const deskIds = desks.includes(ALL_DESKS) ? this.within(actor) : this.chosen(actor, desks.length > 0 ? desks : [viewer]);
    return this.queries.of({ realm, viewer, agencyId, deskIds });
  }

  private within(actor: Actor): readonly DeskId[] {
    return [...this.directory.snapshot().desks.values()].filter((desk) => mayLookAt(actor, desk)).map(({ id }) => id);
  }

  private chosen(actor: Actor, ids: readonly string[]): readonly DeskId[] {
    const { desks } = this.directory.snapshot();
    return [...new Set(ids)].map((deskId) => {
      const desk = desks.get(deskId as DeskId);
      if (!desk || !mayLookAt(actor, desk)) throw new DomainError('board-desk-out-of-reach', { deskId });
      return desk.id;
    });
  }
}

const mayLookAt = ({ deskId, agencyId, country, roles }: Actor, desk: Desk): boolean =>
  desk.id === deskId || desk.agencyId === agencyId || (roles.includes('coordinator') && desk.country === country);
