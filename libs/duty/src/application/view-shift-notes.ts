import { PeopleQueries } from '#identity';
import { type CaseId, DomainError, type RequestContext, type UserId } from '#kernel';
import type { Page } from '#platform/http';
import { type SignedAct, SignedActs } from '#votes';
import { Injectable } from '@nestjs/common';
import type { ShiftNote } from '../domain/shift-note.js';
import { type ShiftNoteSeen, ShiftNotesQueries } from './shift-notes.queries.js';

export interface ShiftNoteTold {
  readonly seen: ShiftNoteSeen;
  readonly names: ReadonlyMap<UserId, string>;
  readonly titles: ReadonlyMap<CaseId, string>;
  /** Which of the signatures a key of the person's own made. */
  readonly votes: readonly SignedAct[];
}

const streamOf = ({ id }: { readonly id: string }): string => `shift-note:${id}`;

/** Notes of the own desk's shifts, with the names and titles of today. */
@Injectable()
export class ViewShiftNotes {
  constructor(
    private readonly notes: ShiftNotesQueries,
    private readonly people: PeopleQueries,
    private readonly signed: SignedActs,
  ) {}

  async list(
    { realm, actor }: RequestContext,
    page: { readonly open: boolean; readonly limit: number; readonly cursor: string | null },
  ): Promise<Page<ShiftNoteTold>> {
    const { items, nextCursor } = await this.notes.list(realm, actor.deskId, page);
    const [names, votesOn] = await Promise.all([
      this.names(items.flatMap(({ note }) => namedBy(note))),
      this.signed.onEach(items.map(streamOf)),
    ]);
    return { items: items.map((seen) => ({ seen, names, titles: new Map(), votes: votesOn(streamOf(seen)) })), nextCursor };
  }

  /** @throws DomainError not-found */
  async one({ realm, actor }: RequestContext, id: string): Promise<ShiftNoteTold> {
    const seen = await this.notes.get(realm, actor.deskId, id);
    if (!seen) throw new DomainError('not-found');
    const caseIds = seen.note.changes.lines.flatMap(({ caseId }) => caseId ?? []);
    const [names, titles, votes] = await Promise.all([
      this.names(namedBy(seen.note)),
      this.notes.titles(realm, actor.deskId, [...new Set(caseIds)]),
      this.signed.on(streamOf(seen)),
    ]);
    return { seen, names, titles, votes };
  }

  private async names(ids: readonly UserId[]): Promise<ReadonlyMap<UserId, string>> {
    const views = await Promise.all([...new Set(ids)].map((id) => this.people.byId(id)));
    return new Map(views.flatMap((view) => (view ? [[view.id, view.name] as const] : [])));
  }
}

const namedBy = ({ outgoing, incoming, signed, countersigned, settled, disputes }: ShiftNote): UserId[] =>
  [
    outgoing,
    incoming,
    ...[signed, countersigned, settled, ...disputes.flatMap((one) => [one, one.answer])].map((said) => said?.by ?? null),
  ].filter((id): id is UserId => id !== null);
