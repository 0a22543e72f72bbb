import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { type HeldNotification, NotificationDrills } from '../application/notification-drills.js';

const HELD_IN = sql(
  'drills.notifications-held',
  `select array(select p ->> 'deskId' from jsonb_array_elements(body -> 'roster') p where p ->> 'role' = 'player') as "deskIds"
   from drill where body -> 'scenario' ->> 'kind' = 'notification' and left(body ->> 'endedAt', 4) = $1::text`,
);

@Injectable()
export class NotificationDrillsSqlQueries extends NotificationDrills {
  constructor(private readonly database: Database) {
    super();
  }

  heldIn(year: number): Promise<HeldNotification[]> {
    return this.database.query<HeldNotification>(HELD_IN, [String(year)]);
  }
}
