import type { Aggregate, ActivationId } from '#kernel';
import { type LedgerEvent, type Stored, StreamReaders } from '#ledger';
import { sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { ActivationPartsRepository, type SeriesStanding, type SeriesOf } from '../application/activation-parts.repository.js';
import type { ActivationPart } from '../domain/activation-part.js';
import type { ResourceEvent } from '../domain/resource-request.events.js';
import { resourceAggregate, type ResourceRequest } from '../domain/resource-request.js';
import type { SituationReportEvent } from '../domain/situation-report.events.js';
import { situationReportAggregate, type SituationReport } from '../domain/situation-report.js';
import type { StatementEvent } from '../domain/statement.events.js';
import { statementAggregate, type Statement } from '../domain/statement.js';

const statementsOf = (table: string) => ({
  load: sql(`${table}.load`, `select body as state, version from ${table} where realm = $1 and id = $2 for no key update`),
  activationOf: sql(`${table}.activation`, `select activation_id as "activationId" from ${table} where realm = $1 and id = $2`),
  insert: sql(
    `${table}.insert`,
    `insert into ${table} (id, realm, version, activation_id, readers, body) values ($1, $2, $3, $4, $5, $6)`,
  ),
  update: sql(
    `${table}.update`,
    `update ${table} set version = $3, readers = $4, body = $5 where realm = $1 and id = $2 and version = $6 returning id`,
  ),
});

/** All parts lie in tables of one shape. Whoever may read one hears of it live. */
abstract class PartsStore<State extends ActivationPart, Event extends LedgerEvent> extends ActivationPartsRepository<
  State,
  Event
> {
  private readonly statements: ReturnType<typeof statementsOf>;

  constructor(
    readonly aggregate: Aggregate<State, Event>,
    table: string,
    private readonly readers: StreamReaders,
  ) {
    super();
    this.statements = statementsOf(table);
  }

  async load(tx: Tx, id: string): Promise<{ state: State; version: number } | null> {
    const [row] = await tx.query<{ state: State; version: number }>(this.statements.load, [tx.realm, id]);
    return row ?? null;
  }

  async activationOf(tx: Tx, id: string): Promise<ActivationId | null> {
    const [row] = await tx.query<{ activationId: ActivationId }>(this.statements.activationOf, [tx.realm, id]);
    return row?.activationId ?? null;
  }

  async insert(tx: Tx, id: string, state: State, version: number): Promise<void> {
    tx.send(this.statements.insert, [id, tx.realm, version, state.activationId, state.readers, JSON.stringify(state)]);
    this.let(tx, id, state);
  }

  async update(tx: Tx, id: string, state: State, version: number, expected: number): Promise<boolean> {
    this.let(tx, id, state);
    const values = [tx.realm, id, version, state.readers, JSON.stringify(state), expected];
    return (await tx.query(this.statements.update, values)).length === 1;
  }

  private let(tx: Tx, id: string, { readers }: State): void {
    const stream = `${this.aggregate.name}:${id}`;
    this.readers.let(
      tx,
      readers.map((deskId) => ({ stream, deskId })),
    );
  }
}

const STANDING = sql(
  'situation_report.standing',
  `select count(*) filter (where number is not null)::int as published, coalesce(bool_or(state = 'working'), false) as "inWork"
   from situation_report where realm = $1 and activation_id = $2 and country = $3 and audience = $4`,
);

@Injectable()
export class SituationReportsStore extends PartsStore<SituationReport, SituationReportEvent> {
  constructor(readers: StreamReaders) {
    super(situationReportAggregate, 'situation_report', readers);
  }

  async standing(tx: Tx, { activationId, country, audience }: SeriesOf): Promise<SeriesStanding> {
    const [row] = await tx.query<SeriesStanding>(STANDING, [tx.realm, activationId, country, audience]);
    return row!;
  }
}

@Injectable()
export class StatementsStore extends PartsStore<Statement, StatementEvent> {
  constructor(readers: StreamReaders) {
    super(statementAggregate, 'statement', readers);
  }
}

const AWAITED = sql(
  'resource_request.awaited',
  `select id, body as state, version from resource_request
   where realm = $1 and activation_id = $2 and state in ('asked', 'offered', 'accepted', 'under-way') order by id for no key update`,
);

@Injectable()
export class ResourceRequestsStore extends PartsStore<ResourceRequest, ResourceEvent> {
  constructor(readers: StreamReaders) {
    super(resourceAggregate, 'resource_request', readers);
  }

  awaited(tx: Tx, activationId: ActivationId): Promise<Stored<ResourceRequest>[]> {
    return tx.query(AWAITED, [tx.realm, activationId]);
  }
}
