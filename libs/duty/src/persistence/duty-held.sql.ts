import { type Held, HoldingsPart, HoldingsRegister, type Leaving } from '#identity';
import type { UserId } from '#kernel';
import type { Unit } from '#ledger';
import { sql, type Tx } from '#platform/persistence';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RosterSetting } from '../application/roster-setting.js';
import { RostersRepository } from '../application/rosters.repository.js';
import { heldBy, replacePerson } from '../domain/replace-person.js';

const NOTES = sql(
  'duty.shift-notes-of-person',
  `select 'shift-note' as kind, '' as name, desk_id as "deskId" from shift_note
   where realm = $1 and state in ('drafted', 'signed', 'disputed')
     and $2::text in (body ->> 'outgoing', body ->> 'incoming', body #>> '{signed,by}')
   order by id`,
);

/** Places on rosters and covers go to a colleague or stay empty, in the transaction that ends the person's access; notes are the desk's anyway. */
@Injectable()
export class DutyHeld extends HoldingsPart implements OnModuleInit {
  constructor(
    private readonly register: HoldingsRegister,
    private readonly rosters: RostersRepository,
    private readonly setting: RosterSetting,
  ) {
    super();
  }

  onModuleInit(): void {
    this.register.enter(this);
  }

  async list(tx: Tx, personId: UserId): Promise<Held[]> {
    const [rosters, notes] = await Promise.all([this.rosters.naming(tx, personId), tx.query<Held>(NOTES, [tx.realm, personId])]);
    const held = rosters.flatMap(({ state }): Held[] => {
      const { deskId } = state;
      const { rotations, overrides } = heldBy(state, personId, tx.now);
      return [
        ...rotations.map(({ name }): Held => ({ kind: 'roster-place', name, deskId })),
        ...overrides.map((): Held => ({ kind: 'cover', name: '', deskId })),
      ];
    });
    return [...held, ...notes];
  }

  async handOver(unit: Unit, leaving: Leaving): Promise<void> {
    const { toPersonId } = leaving;
    for (const { id, state } of await this.rosters.naming(unit.tx, leaving.personId)) {
      // A colleague of one desk takes no place at another.
      const heir = toPersonId !== null && (await this.setting.atDesk(state.deskId)).has(toPersonId) ? toPersonId : null;
      await unit.change(this.rosters, id, (roster) => replacePerson(roster, { ...leaving, toPersonId: heir }, unit.now));
    }
  }
}
