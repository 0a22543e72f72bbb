import type { DeskId, Instant, ItemId, ProvisionId, UserId } from '#kernel';
import type { Stored } from '#ledger';
import { shown } from '#reads';
import type { SignedAct } from '#votes';
import type { Provision } from '../domain/provision.js';
import type { ProvisionStateName } from '../domain/provision.machine.js';
import type { CopyExempt } from '../domain/request-form.js';
import type { Copy } from '../domain/request.events.js';

export interface ProvisionResponse {
  readonly id: ProvisionId;
  readonly number: string;
  readonly version: number;
  readonly state: ProvisionStateName;
  /** Told to the giving desk alone: the other side need not see the case. */
  readonly caseId: string | null;
  readonly fromDeskId: DeskId;
  readonly toDeskId: DeskId;
  readonly lifeSafety: boolean;
  readonly title: string;
  readonly relevance: string;
  readonly language: string;
  readonly agreement: string | null;
  readonly preparedAt: Instant;
  readonly preparedBy: UserId;
  /** Sent back before it crossed; told, as all that is before the crossing, to the giving desk alone. */
  readonly returnedAt: Instant | null;
  readonly returnedBy: UserId | null;
  readonly givenAt: Instant | null;
  readonly releasedBy: UserId | null;
  /** Read them at `GET /items/{id}`, under their own conditions. */
  readonly itemIds: readonly ItemId[];
  readonly copies: readonly Copy[];
  /** Contact desks that were not copied, and on which of the listed grounds. */
  readonly copyExceptions: readonly CopyExempt[];
  readonly acknowledgedAt: Instant | null;
  readonly withdrawnAt: Instant | null;
  /** Nothing crossed: the giving desk alone sees it. */
  readonly withdrawnReason: string | null;
  /** Which of the acts of two people shown here a key of the person’s own signed. */
  readonly votes: readonly SignedAct[];
}

/** Those behind what is shown: of a writing that was taken back nothing is told. */
const votesShown = ({ prepared, given }: Provision, votes: readonly SignedAct[]): readonly SignedAct[] =>
  votes.filter(({ action, at }) => at === (action === 'provision.prepare' ? prepared.at : given?.at));

export const provisionResponse = (
  { id, state, version }: Stored<Provision>,
  deskId: DeskId,
  votes: readonly SignedAct[],
): ProvisionResponse => {
  const { number, caseId, fromDeskId, toDeskId, lifeSafety, form, prepared, returned, given, acknowledged, withdrawn } = state;
  return shown(
    'provision',
    { relation: deskId === fromDeskId ? 'giver' : 'receiver' },
    {
      id: id as ProvisionId,
      number,
      version,
      state: state.state,
      caseId,
      fromDeskId,
      toDeskId,
      lifeSafety,
      title: form.title,
      relevance: form.relevance,
      language: form.language,
      agreement: form.agreement,
      preparedAt: prepared.at,
      preparedBy: prepared.by,
      returnedAt: returned?.at ?? null,
      returnedBy: returned?.by ?? null,
      givenAt: given?.at ?? null,
      releasedBy: given?.releasedBy ?? null,
      itemIds: given?.itemIds ?? [],
      copies: given?.copies ?? [],
      copyExceptions: given?.exceptions ?? form.copyExceptions,
      acknowledgedAt: acknowledged?.at ?? null,
      withdrawnAt: withdrawn?.at ?? null,
      withdrawnReason: withdrawn?.reason ?? null,
      votes: votesShown(state, votes),
    },
  );
};
