import { type DeskId, DomainError } from '#kernel';
import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { type DeskHeader, DeskHeaders } from '../application/desk-headers.js';

const HEADER = sql('identity.desk-header', 'select name, zone, corridor_id as "corridorId", languages from desk where id = $1');

/** Reads the directory's rows, as the register of desks does. */
@Injectable()
export class SqlDeskHeaders extends DeskHeaders {
  constructor(private readonly database: Database) {
    super();
  }

  async of(deskId: DeskId): Promise<DeskHeader> {
    const [row] = await this.database.query<DeskHeader>(HEADER, [deskId]);
    if (!row) throw new DomainError('not-found');
    return row;
  }
}
