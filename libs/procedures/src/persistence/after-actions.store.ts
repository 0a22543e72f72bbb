import { type ActivationId, type DeskId, DomainError, type Realm } from '#kernel';
import { Database, pastAudience, sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import {
  AfterActionsQueries,
  AfterActionsRepository,
  type AfterActionSeen,
  type AskedImprovement,
} from '../application/after-actions.repository.js';
import type { AfterAction } from '../domain/after-action.js';

const LOAD = sql(
  'after-action.load',
  'select body as state, version from after_action where realm = $1 and id = $2 for no key update',
);
const INSERT = sql(
  'after-action.insert',
  'insert into after_action (id, realm, procedure_id, version, body) values ($1, $2, $3, $4, $5)',
);
const UPDATE = sql(
  'after-action.update',
  'update after_action set version = $3, body = $4 where realm = $1 and id = $2 and version = $5 returning 1',
);
const HAS = sql('after-action.has', 'select 1 from after_action where realm = $1 and id = $2');
const ASKED = sql(
  'after-action.procedure-asked',
  `select procedure_id as "procedureId" from after_action where realm = $1 and id = $2
     and jsonb_path_exists(body, '$.improvements[*] ? (@.id == $wanted && @.edition != null && @.state == "open")',
       jsonb_build_object('wanted', $3::text))`,
);
const OF_REVIEW = sql(
  'after-action.of-review',
  `select id from after_action where realm = $1 and state = 'open'
     and body -> 'sides' @> jsonb_build_array(jsonb_build_object('reviewId', $2::text))`,
);
const GET = sql('after-action.get', 'select body as state, version from after_action where realm = $1 and id = $2');
const ASKED_OF = pastAudience(
  sql(
    'after-action.asked-of',
    `select a.id as "activationId", $3 = any (v.desk_ids) as seated, i as improvement
   from after_action a join activation v on v.id = a.id, jsonb_array_elements(a.body -> 'improvements') i
   where a.realm = $1 and a.procedure_id = $2
     and (i ->> 'state' = 'open' and (i -> 'edition' <> 'null' or $3 = any (v.desk_ids)) or i ->> 'state' = 'done' and i -> 'edition' <> 'null')
   order by i ->> 'state' = 'done', i #>> '{settled,at}' desc nulls first, i ->> 'dueAt', i ->> 'id'
   limit 100`,
  ),
);

@Injectable()
export class AfterActionsStore extends AfterActionsRepository {
  async load(tx: Tx, id: string): Promise<{ state: AfterAction; version: number } | null> {
    const [row] = await tx.query<{ state: AfterAction; version: number }>(LOAD, [tx.realm, id]);
    return row ?? null;
  }

  async insert(tx: Tx, id: string, state: AfterAction, version: number): Promise<void> {
    await tx.query(INSERT, [id, tx.realm, state.procedureId, version, JSON.stringify(state)]);
  }

  async update(tx: Tx, id: string, state: AfterAction, version: number, expected: number): Promise<boolean> {
    return (await tx.query(UPDATE, [tx.realm, id, version, JSON.stringify(state), expected])).length === 1;
  }

  async has(tx: Tx, id: string): Promise<boolean> {
    return (await tx.query(HAS, [tx.realm, id])).length > 0;
  }

  async procedureAsked(tx: Tx, id: string, improvementId: string): Promise<string | null> {
    const [row] = await tx.query<{ procedureId: string }>(ASKED, [tx.realm, id, improvementId]);
    return row?.procedureId ?? null;
  }

  async idOfReview(tx: Tx, reviewId: string): Promise<ActivationId | null> {
    const [row] = await tx.query<{ id: ActivationId }>(OF_REVIEW, [tx.realm, reviewId]);
    return row?.id ?? null;
  }
}

@Injectable()
export class AfterActionsSqlQueries extends AfterActionsQueries {
  constructor(private readonly database: Database) {
    super();
  }

  async get(realm: Realm, id: ActivationId): Promise<AfterActionSeen> {
    const [row] = await this.database.query<AfterActionSeen>(GET, [realm, id]);
    if (!row) throw new DomainError('not-found');
    return row;
  }

  askedOf(realm: Realm, procedureId: string, deskId: DeskId): Promise<AskedImprovement[]> {
    return this.database.query<AskedImprovement>(ASKED_OF, [realm, procedureId, deskId]);
  }
}
