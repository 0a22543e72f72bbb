import { TakeProposal } from '#border';
import { DirectoryQueries, jointDesk } from '#directory';
import { Cases } from '#incidents';
import type { ActivationId, CaseId, CorridorId, CrossingId, DeskId, RequestContext, WaitProposalId } from '#kernel';
import type { Unit } from '#ledger';
import { RoutingFunctions } from '#routing';
import { Injectable } from '@nestjs/common';
import type { SeatTaken } from '../domain/activation-parts.js';
import { refuse } from '../domain/activation.errors.js';
import type { ProcedureText } from '../domain/procedure.js';

/** Where it is wanted; the corridor may follow from the crossing. */
interface Wanted {
  readonly crossingIds: readonly CrossingId[];
  readonly corridorId: CorridorId | null;
}

interface Place {
  readonly corridorId: CorridorId;
  readonly crossingIds: readonly CrossingId[];
}

/** Who sits where: functions and desks of the procedure, at the place; and what it is raised on: cases, and proposals of the board. */
@Injectable()
export class ActivationSeating {
  constructor(
    private readonly directory: DirectoryQueries,
    private readonly functions: RoutingFunctions,
    private readonly cases: Cases,
    private readonly proposals: TakeProposal,
  ) {}

  /** @throws DomainError activation-place-unknown */
  place({ crossingIds, corridorId }: Wanted): Place {
    const { crossings, corridors } = this.directory.snapshot();
    const first = crossingIds[0] && crossings.get(crossingIds[0]);
    const corridor = corridorId ?? (first ? first.corridorId : null);
    if (corridor === null || !corridors.has(corridor))
      throw refuse('activation-place-unknown', { place: corridorId ?? crossingIds[0] ?? '' }, '/corridorId');
    const strange = crossingIds.find((id) => crossings.get(id)?.corridorId !== corridor);
    if (strange !== undefined) throw refuse('activation-place-unknown', { place: strange }, '/crossingIds');
    return { corridorId: corridor, crossingIds };
  }

  /** A role with a seat that nobody fills is sat in by the desk that holds its country's key. */
  async table({ realm }: RequestContext, { roles }: ProcedureText, { corridorId, crossingIds }: Place) {
    const snapshot = this.directory.snapshot();
    const countries = [...new Set(roles.map(({ country }) => country))];
    const keyDesks = countries.flatMap((country) => {
      const desk = jointDesk(snapshot, country);
      return desk ? [{ country, deskId: desk.id }] : [];
    });
    const targets = roles.flatMap(({ seat }) => (seat === undefined ? [] : [seat]));
    const found = await this.functions.seats(realm, targets, { crossingId: crossingIds[0] ?? null, corridorId });
    const keyOf = (country: string): DeskId | null => keyDesks.find((key) => key.country === country)?.deskId ?? null;
    const seats = roles.map(({ id, country, duty, seat }): SeatTaken => {
      const filled = seat === undefined ? null : found.get(seat);
      const deskId = seat === undefined ? null : (filled?.deskId ?? keyOf(country));
      return { role: id, country, duty, deskId, standsInFor: filled?.standsInFor ?? null };
    });
    return { countries, keyDesks, seats };
  }

  /** @throws DomainError not-found for a case that the desk may not see */
  async holdCases(unit: Unit, caseIds: readonly CaseId[]): Promise<void> {
    for (const caseId of [...caseIds].toSorted()) await this.cases.lock(unit, caseId);
  }
  /** Each proposal is answered with the activation. @throws DomainError not-found, border-proposal-over */
  async answerProposals(unit: Unit, ctx: RequestContext, ids: readonly WaitProposalId[], by: ActivationId): Promise<void> {
    for (const id of [...ids].toSorted()) await this.proposals.within(unit, ctx, id, by);
  }
}
