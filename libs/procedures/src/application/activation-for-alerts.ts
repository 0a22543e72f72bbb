import {
  type ActivationId,
  type Bilingual,
  type CorridorId,
  type CountryCode,
  type CrossingId,
  type DeskId,
  DomainError,
  type IncidentKind,
  type Instant,
  type RequestContext,
} from '#kernel';
import type { Unit } from '#ledger';
import { Injectable } from '@nestjs/common';
import type { Activation } from '../domain/activation.js';
import { commandOf, seatedDesks } from '../domain/command-desks.js';
import { levelOf } from '../domain/keys.js';
import type { Level, ProcedureText } from '../domain/procedure.js';
import type { Statement } from '../domain/statement.js';
import { ActivationPartsQueries } from './activation-parts.queries.js';
import { StatementsRepository } from './activation-parts.repository.js';
import { ActivationsQueries } from './activations.queries.js';
import { ActivationsRepository } from './activations.repository.js';

/** A statement as it was released. */
export interface ReleasedStatement {
  readonly id: string;
  readonly title: Bilingual;
  readonly text: Bilingual;
  /** What both keys were turned on. */
  readonly hash: string;
}

/** What other systems may be told of an activation: where it is and how both sides stand. No word that somebody wrote in it. */
export interface ActivationForAlert {
  readonly id: ActivationId;
  readonly procedure: { readonly id: string; readonly title: Bilingual; readonly kinds: readonly IncidentKind[] };
  readonly corridorId: CorridorId;
  readonly crossingIds: readonly CrossingId[];
  readonly keys: Activation['state'];
  readonly sides: readonly {
    readonly country: CountryCode;
    readonly keyDeskId: DeskId;
    readonly level: Level | null;
    readonly since: Instant | null;
  }[];
  readonly endedAt: Instant | null;
  readonly deskIds: readonly DeskId[];
  /** Whether the desk that asks commands its own side. */
  readonly commands: boolean;
  readonly statement: ReleasedStatement | null;
}

interface Found {
  readonly id: ActivationId;
  readonly state: Activation;
  readonly text: ProcedureText;
  readonly statement: { readonly id: string; readonly state: Statement } | null;
}

/** Null for one that both countries have not released: nobody else says it as the word of both. */
const releasedOf = ({ id, state }: NonNullable<Found['statement']>): ReleasedStatement | null =>
  state.state === 'released' && state.hash ? { id, ...state.content, hash: state.hash } : null;

const forAlert = ({ actor }: RequestContext, { id, state, text, statement }: Found): ActivationForAlert => ({
  id,
  procedure: { id: text.id, title: text.title, kinds: text.kinds },
  corridorId: state.corridorId,
  crossingIds: state.crossingIds,
  keys: state.state,
  sides: state.keyDesks.map(({ country, deskId }) => ({
    country,
    keyDeskId: deskId,
    level: levelOf(state, country),
    since: state.sides[country]?.since ?? null,
  })),
  endedAt: state.ended?.at ?? null,
  deskIds: seatedDesks(state),
  commands: commandOf(state, actor.country).includes(actor.deskId),
  statement: statement && releasedOf(statement),
});

/** Activations, and statements of them, as who tells other systems of them reads them. */
@Injectable()
export class ActivationsForAlerts {
  constructor(
    private readonly queries: ActivationsQueries,
    private readonly parts: ActivationPartsQueries,
    private readonly activations: ActivationsRepository,
    private readonly statements: StatementsRepository,
  ) {}

  /** @throws DomainError not-found, also where the desk has no seat or is no reader of the statement */
  async read(ctx: RequestContext, id: ActivationId, statementId: string | null): Promise<ActivationForAlert> {
    const { state, text } = await this.queries.get(ctx, id);
    const statement = statementId === null ? null : await this.parts.statement(ctx, statementId);
    if (statement && statement.state.activationId !== id) throw new DomainError('not-found');
    return forAlert(ctx, { id, state, text, statement });
  }

  /** The same of a locked activation: what is said of it stands still until the transaction ends. @throws DomainError not-found */
  async within(unit: Unit, ctx: RequestContext, id: ActivationId, statementId: string | null): Promise<ActivationForAlert> {
    const { state } = await unit.load(this.activations, id);
    if (!seatedDesks(state).includes(ctx.actor.deskId)) throw new DomainError('not-found');
    const text = await this.activations.textOf(unit.tx, state.procedure.hash);
    const statement = statementId === null ? null : await unit.load(this.statements, statementId);
    const seen =
      statement === null || (statement.state.activationId === id && statement.state.readers.includes(ctx.actor.deskId));
    if (!seen) throw new DomainError('not-found');
    return forAlert(ctx, { id, state, text, statement });
  }
}
