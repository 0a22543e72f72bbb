import type { UserId } from '#kernel';
import { Database, sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { type Verification, Verifications } from '../application/verifications.js';

const SEEN = `id, asked_at as "askedAt", asked_by as "askedBy", started_at as "startedAt", finished_at as "finishedAt", size,
  finding_count as "findingCount", findings`;
const ASK = sql(
  'ledger.ask-verification',
  'insert into ledger_verification (asked_by) values ($1) on conflict ((true)) where finished_at is null do nothing',
);
const RECENT = sql('ledger.verifications', `select ${SEEN} from ledger_verification order by id desc limit $1`);

/** The rows of verifications, as the application may write them. */
@Injectable()
export class VerificationsStore extends Verifications {
  constructor(private readonly database: Database) {
    super();
  }

  override async ask(by: UserId): Promise<Verification> {
    await this.database.query(ASK, [by]);
    const [newest] = await this.recent(1);
    return newest!;
  }

  override recent(limit: number): Promise<readonly Verification[]> {
    return this.database.query<Verification>(RECENT, [limit]);
  }
}
