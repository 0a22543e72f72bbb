import type { Stored } from '#ledger';
import { sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { WaitProposalsRepository } from '../application/wait-proposals.repository.js';
import type { WaitProposal } from '../domain/wait-proposal.js';

const LOAD = sql(
  'border.load-proposal',
  'select body as state, version from wait_proposal where realm = $1 and id = $2 for no key update',
);
const INSERT = sql(
  'border.insert-proposal',
  'insert into wait_proposal (id, realm, version, made_at, body) values ($1, $2, $3, $4, $5)',
);
const UPDATE = sql(
  'border.update-proposal',
  'update wait_proposal set version = $3, body = $4 where realm = $1 and id = $2 and version = $5 returning id',
);
const AT_HAND = sql(
  'border.proposals-at-hand',
  `select id, body as state, version from wait_proposal where realm = $1 and (state = 'open' or (state = 'dismissed'
     and (body ->> 'overAt')::timestamptz > realm_now($1) - make_interval(hours => $2))) for no key update`,
);

@Injectable()
export class WaitProposalsStore extends WaitProposalsRepository {
  async load(tx: Tx, id: string): Promise<{ state: WaitProposal; version: number } | null> {
    const [row] = await tx.query<{ state: WaitProposal; version: number }>(LOAD, [tx.realm, id]);
    return row ?? null;
  }

  async insert(tx: Tx, id: string, state: WaitProposal, version: number): Promise<void> {
    tx.send(INSERT, [id, tx.realm, version, state.madeAt, JSON.stringify(state)]);
  }

  async update(tx: Tx, id: string, state: WaitProposal, version: number, expected: number): Promise<boolean> {
    return (await tx.query(UPDATE, [tx.realm, id, version, JSON.stringify(state), expected])).length === 1;
  }

  atHand(tx: Tx, dismissedWithinHours: number): Promise<readonly Stored<WaitProposal>[]> {
    return tx.query<Stored<WaitProposal>>(AT_HAND, [tx.realm, dismissedWithinHours]);
  }
}
