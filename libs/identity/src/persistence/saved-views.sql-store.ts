import { DomainError, LIVE, type UserId } from '#kernel';
import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { SAVED_VIEWS_MOST, type SavedView, SavedViews } from '../application/saved-views.js';

const COLUMNS = 'id, screen, name, query, position';
const OF = sql(
  'identity.saved-views',
  `select ${COLUMNS} from saved_view where person_id = $1 order by screen, position, name, id`,
);
/** Two windows of one person that save at once wait for each other, so that neither counts without the other's. */
const ALONE = sql('identity.saved-views-alone', `select pg_advisory_xact_lock(hashtextextended('saved_view/' || $1::text, 0))`);
const KEEP = sql(
  'identity.saved-view-keep',
  `insert into saved_view (person_id, ${COLUMNS})
   select $1, $2, $3, $4, $5, $6
   where (select count(*) from saved_view where person_id = $1 and id <> $2) < $7
   on conflict (person_id, id) do update
     set screen = excluded.screen, name = excluded.name, query = excluded.query, position = excluded.position
   returning ${COLUMNS}`,
);
const REMOVE = sql('identity.saved-view-remove', 'delete from saved_view where person_id = $1 and id = $2 returning id');

@Injectable()
export class SqlSavedViews extends SavedViews {
  constructor(private readonly database: Database) {
    super();
  }

  of(personId: UserId): Promise<readonly SavedView[]> {
    return this.database.query<SavedView>(OF, [personId]);
  }

  keep(personId: UserId, { id, screen, name, query, position }: SavedView): Promise<SavedView> {
    return this.database.transaction(LIVE, async (tx) => {
      await tx.query(ALONE, [personId]);
      const [kept] = await tx.query<SavedView>(KEEP, [personId, id, screen, name, query, position, SAVED_VIEWS_MOST]);
      if (!kept) throw new DomainError('saved-views-full', { most: SAVED_VIEWS_MOST });
      return kept;
    });
  }

  async remove(personId: UserId, id: string): Promise<void> {
    const removed = await this.database.query(REMOVE, [personId, id]);
    if (removed.length === 0) throw new DomainError('not-found');
  }
}
