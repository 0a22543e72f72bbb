import type { DeskId, UserId } from '#kernel';
import { sql, type Tx } from '#platform/persistence';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HoldingsPart, HoldingsRegister } from '../application/holdings-register.js';
import type { Held, HoldingKind } from '../domain/holdings.js';

const HELD = sql(
  'identity.access-held',
  `select 'role' as kind, r.role as name, m.desk_id as "deskId" from membership m cross join unnest(m.roles) as r(role) where m.person_id = $1
   union all
   select 'session', '', null from session where person_id = $1 and expires_at > clock_timestamp()
   union all
   select 'token', label, null from api_token where person_id = $1 and revoked_at is null and expires_at > clock_timestamp()
   union all
   select 'saved-view', name, null from saved_view where person_id = $1`,
);

/** Access itself: it ends with the person's, and `AccessEnder` ends it. */
@Injectable()
export class AccessHeld extends HoldingsPart implements OnModuleInit {
  constructor(private readonly register: HoldingsRegister) {
    super();
  }

  onModuleInit(): void {
    this.register.enter(this);
  }

  list(tx: Tx, personId: UserId): Promise<Held[]> {
    return tx.query<{ kind: HoldingKind; name: string; deskId: DeskId | null }>(HELD, [personId]);
  }

  handOver(): Promise<void> {
    return Promise.resolve();
  }
}
