import type { Instant } from '#kernel';
import { Injectable } from '@nestjs/common';
import { Database, sql, type Tx } from '../persistence/index.js';
import type { Troubles } from './trouble.js';

export const AUDITOR = 'auditor';

/** A duty that has not been heard of for this long is silent. */
const SILENT_AFTER_SECONDS = 60;

const ALL = sql(
  'pulses.all',
  `select duty, clean, note, troubles, clean_at as "cleanAt", extract(epoch from clock_timestamp() - at)::float8 as age,
     extract(epoch from clock_timestamp() - clean_at)::float8 as "cleanAge" from duty_pulse order by duty`,
);
/** One auditor at a time: a second one finds the lock taken, or a word of the first that is still fresh. */
const TURN = sql(
  'pulses.turn',
  `select pg_try_advisory_xact_lock(hashtext('enlace.auditor')) as locked,
     exists (select from duty_pulse where duty = $1 and by is distinct from $2
       and at > clock_timestamp() - make_interval(secs => $3)) as fresh`,
);
const BEAT = sql(
  'pulses.beat',
  `insert into duty_pulse (duty, at, clean, note, troubles, by, clean_at)
   values ($1, clock_timestamp(), $2, $3, $4, $5, case when $2 then clock_timestamp() end)
   on conflict (duty) do update set at = excluded.at, clean = excluded.clean, note = excluded.note, troubles = excluded.troubles,
     by = excluded.by, clean_at = coalesce(excluded.clean_at, duty_pulse.clean_at)`,
);

export interface Pulse {
  readonly duty: string;
  readonly clean: boolean;
  readonly note: string | null;
  readonly troubles: Troubles;
  /** Seconds since it was heard of, and since it last found all well; null when it never did. */
  readonly age: number;
  readonly cleanAge: number | null;
  readonly cleanAt: Instant | null;
}

/** Whether something can be relied upon, and why not. */
export interface Ability {
  readonly ok: boolean;
  readonly why: string | null;
}

export interface Beat {
  readonly clean: boolean;
  readonly note: string | null;
  readonly troubles: Troubles;
  /** Which process says so. */
  readonly by: string;
}

/** A pulse whose absence is an alarm: silence is as bad as bad news. */
export const abilityOf = (pulses: readonly Pulse[], duty: string): Ability => {
  const pulse = pulses.find((found) => found.duty === duty);
  if (!pulse) return { ok: false, why: `${duty} has never been heard of` };
  if (pulse.age > SILENT_AFTER_SECONDS) return { ok: false, why: `${duty} silent for ${Math.round(pulse.age)} s` };
  return { ok: pulse.clean, why: pulse.clean ? null : (pulse.note ?? `${duty} is not clean`) };
};

/** Whether it was not heard of lately. */
export const isSilent = (pulses: readonly Pulse[], duty: string): boolean =>
  !pulses.some((pulse) => pulse.duty === duty && pulse.age <= SILENT_AFTER_SECONDS);

/** What the standing duties last said of themselves. */
@Injectable()
export class Pulses {
  constructor(private readonly database: Database) {}

  all(): Promise<Pulse[]> {
    return this.database.query<Pulse>(ALL);
  }

  /** Whether it is this process's turn to audit until the transaction ends; a process that dies gives its turn back with its connection. */
  async turn(tx: Tx, by: string, everySeconds: number): Promise<boolean> {
    const [turn] = await tx.query<{ locked: boolean; fresh: boolean }>(TURN, [AUDITOR, by, everySeconds]);
    return turn !== undefined && turn.locked && !turn.fresh;
  }

  async beat(tx: Tx, { clean, note, troubles, by }: Beat): Promise<void> {
    await tx.query(BEAT, [AUDITOR, clean, note, JSON.stringify(troubles), by]);
  }
}
