import { DomainError } from '#kernel';
import { Injectable } from '@nestjs/common';
import { Database, sql } from '../persistence/index.js';

const MEMBER = sql('realm.member', 'select acts from realm_member where realm = $1 and person_id = $2');

/** Who may enter a realm other than the live one: only those enrolled in it. */
@Injectable()
export class RealmGate {
  constructor(private readonly database: Database) {}

  /**
   * @param changing somebody is about to change something as a desk of the realm
   * @throws DomainError not-found for a realm that does not exist or that this person may not enter: the two look the same;
   * drill-only-looks-on
   */
  async enter(realm: string, personId: string, changing = false): Promise<void> {
    const [row] = await this.database.query<{ acts: boolean }>(MEMBER, [realm, personId]);
    if (!row) throw new DomainError('not-found');
    if (changing && !row.acts) throw new DomainError('drill-only-looks-on');
  }
}
