import type { CaseId, CountryCode, DeskId, Instant, Pause } from '#kernel';
import type { FrozenLadder } from '../domain/ladder.js';
import type { ObligationAct, Subject } from '../domain/debt.js';
import { dueTime, wakesAt, type Obligation, type Silence, type Unreached } from '../domain/obligation.js';

export interface ObligationRow {
  readonly id: string;
  readonly version: number;
  readonly state: Obligation['state'];
  readonly act: ObligationAct;
  readonly subject_kind: Subject['kind'];
  readonly subject_id: string;
  readonly subject_of: string | null;
  readonly case_id: CaseId | null;
  readonly desk_id: DeskId;
  readonly counterpart_desk_id: DeskId | null;
  readonly country: CountryCode;
  readonly life_safety: boolean;
  readonly opened_at: Instant;
  readonly due_at: Instant | null;
  readonly next_step_at: Instant | null;
  readonly step: number | null;
  readonly loop: number | null;
  readonly ladder: FrozenLadder;
  readonly pauses: readonly Pause[];
  readonly silence: Silence | null;
  /** Null while every rung reached somebody. */
  readonly unreached: readonly Unreached[] | null;
  readonly breached_at: Instant | null;
  readonly settled_at: Instant | null;
  readonly cancel_reason: string | null;
}

const settledAt = (obligation: Obligation): Instant | null => {
  switch (obligation.state) {
    case 'open':
      return null;
    case 'met':
      return obligation.metAt;
    case 'cancelled':
      return obligation.cancelledAt;
  }
};

export const toRow = (id: string, obligation: Obligation, version: number): ObligationRow => ({
  id,
  version,
  state: obligation.state,
  act: obligation.act,
  subject_kind: obligation.subject.kind,
  subject_id: obligation.subject.id,
  subject_of: obligation.subject.of ?? null,
  case_id: obligation.caseId,
  desk_id: obligation.deskId,
  counterpart_desk_id: obligation.counterpartDeskId,
  country: obligation.country,
  life_safety: obligation.lifeSafety,
  opened_at: obligation.openedAt,
  due_at: dueTime(obligation),
  next_step_at: wakesAt(obligation),
  step: obligation.cursor?.step ?? null,
  loop: obligation.cursor?.loop ?? null,
  ladder: obligation.ladder,
  pauses: obligation.pauses,
  silence: obligation.silence,
  unreached: obligation.unreached.length > 0 ? obligation.unreached : null,
  breached_at: obligation.breachedAt,
  settled_at: settledAt(obligation),
  cancel_reason: obligation.state === 'cancelled' ? obligation.because : null,
});

export const toState = (row: ObligationRow): Obligation => {
  const facts = {
    act: row.act,
    subject: { kind: row.subject_kind, id: row.subject_id, ...(row.subject_of !== null && { of: row.subject_of }) },
    caseId: row.case_id,
    deskId: row.desk_id,
    counterpartDeskId: row.counterpart_desk_id,
    country: row.country,
    lifeSafety: row.life_safety,
    openedAt: row.opened_at,
    ladder: row.ladder,
    pauses: row.pauses,
    cursor: row.step === null || row.loop === null ? null : { step: row.step, loop: row.loop },
    breachedAt: row.breached_at,
    silence: row.silence,
    unreached: row.unreached ?? [],
  };
  switch (row.state) {
    case 'open':
      return { ...facts, state: 'open' };
    case 'met':
      return { ...facts, state: 'met', metAt: row.settled_at as Instant };
    case 'cancelled':
      return { ...facts, state: 'cancelled', cancelledAt: row.settled_at as Instant, because: row.cancel_reason ?? '' };
  }
};
