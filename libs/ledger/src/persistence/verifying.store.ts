import { sql } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import type { VerificationReport } from '../domain/finding.js';
import { LedgerDatabase } from './ledger.database.js';

/** At the hour of night, once a night, when there is a signed head; on a machine that was off at that hour, as soon as it is on. */
const ASK_BY_CLOCK = sql(
  'ledger.verification-due',
  `insert into ledger_verification (asked_by)
   select null::uuid from (
     select date_trunc('day', clock_timestamp() at time zone 'utc') + make_interval(hours => $1) as tonight
   ) as t, lateral (
     select (case when tonight <= clock_timestamp() at time zone 'utc' then tonight else tonight - interval '1 day' end)
       at time zone 'utc' as due
   ) as d
   where exists (select from ledger_checkpoint) and not exists (
     select from ledger_verification v where v.asked_by is null and v.asked_at >= d.due)
   on conflict ((true)) where finished_at is null do nothing`,
);
/** One that began and whose process died is begun again. */
const CLAIM = sql(
  'ledger.claim-verification',
  `update ledger_verification set started_at = clock_timestamp() where id = (
     select id from ledger_verification
     where finished_at is null and (started_at is null or started_at < clock_timestamp() - interval '1 hour')
     order by id limit 1 for update skip locked)
   returning id, (select note from ledger_verification where note is not null and finding_count = 0 order by id desc limit 1) as "lastGood"`,
);
const GIVE_BACK = sql('ledger.give-back-verification', 'update ledger_verification set started_at = null where id = $1');
const FINISH = sql(
  'ledger.finish-verification',
  `update ledger_verification
   set finished_at = clock_timestamp(), note = $2, size = $3, entries = $4, finding_count = $5, findings = $6 where id = $1`,
);
const FREEZE = sql(
  'ledger.freeze',
  'insert into ledger_freeze (origin, because) values ($1, $2) on conflict (origin) where lifted_at is null do nothing',
);
const STANDING = sql(
  'ledger.verification-standing',
  `select exists (select from ledger_checkpoint where at < clock_timestamp() - make_interval(hours => $1)) and not exists (
       select from ledger_verification where finished_at > clock_timestamp() - make_interval(hours => $1)) as late,
     coalesce((select finding_count from ledger_verification where finished_at is not null order by id desc limit 1), 0) as findings`,
);

/** A verification that this process has begun, and the head that the last good one verified. */
export interface Claimed {
  readonly id: number;
  readonly lastGood: string | null;
}

/** The rows of verifications, as the auditor writes them: under the role that may freeze the log. */
@Injectable()
export class VerifyingStore {
  constructor(private readonly ledger: LedgerDatabase) {}

  /** What is to be verified now: at the hour, or because somebody asked. */
  async claim(hour: number): Promise<Claimed | null> {
    await this.ledger.query(ASK_BY_CLOCK, [hour]);
    const [claimed] = await this.ledger.query<Claimed>(CLAIM);
    return claimed ?? null;
  }

  async giveBack(id: number): Promise<void> {
    await this.ledger.query(GIVE_BACK, [id]);
  }

  async finish(id: number, note: string, { size, entries, findingCount, findings }: VerificationReport): Promise<void> {
    await this.ledger.query(FINISH, [id, note, size, entries, findingCount, JSON.stringify(findings)]);
  }

  /** Stops the log until an operator lifts the freeze; the first reason stays. */
  async freeze(origin: string, because: string): Promise<void> {
    await this.ledger.query(FREEZE, [origin, because]);
  }

  /** Whether none was finished for so many hours, and what the last one found. */
  async standing(hours: number): Promise<{ readonly late: boolean; readonly findings: number }> {
    const [row] = await this.ledger.query<{ late: boolean; findings: number }>(STANDING, [hours]);
    return row!;
  }
}
