import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { DeskRegister } from '../application/desk-register.js';
import type { DeskPlace } from '../domain/add-person.js';

const DESK = 'select id, agency_id as "agencyId", country, joint from desk where active';
const FIND = sql('identity.desk-find', `${DESK} and id = $1`);
const ALL = sql('identity.desk-all', `${DESK} order by id`);

/** Reads the directory's rows: the directory is of identity's own rank, so its code is out of reach and its table is the seam. */
@Injectable()
export class SqlDeskRegister extends DeskRegister {
  constructor(private readonly database: Database) {
    super();
  }

  async find(deskId: string): Promise<DeskPlace | null> {
    const [row] = await this.database.query<DeskPlace>(FIND, [deskId]);
    return row ?? null;
  }

  all(): Promise<DeskPlace[]> {
    return this.database.query<DeskPlace>(ALL);
  }
}
