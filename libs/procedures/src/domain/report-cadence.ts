import { addMinutes, type CountryCode, type DeskId, type Instant } from '#kernel';
import type { Activation } from './activation.js';
import type { ReportSeries } from './activation-parts.js';
import type { NewId } from './checklist.js';
import type { Level, ProcedureText, ReportAudience, RoleDuty } from './procedure.js';

type Seated = Pick<Activation, 'seats' | 'keyDesks'>;

/** Public figures are the business of who informs the public; everything else of who commands. */
const dutyOf = (audience: ReportAudience): RoleDuty => (audience === 'public' ? 'information' : 'commander');

/** The desk of a side that owes the reports to an audience: whoever has that duty; where nobody has it the commander, and then the desk of the key. */
export const reportsDesk = ({ seats, keyDesks }: Seated, country: CountryCode, audience: ReportAudience): DeskId => {
  const seat = (duty: RoleDuty) => seats.find((one) => one.country === country && one.duty === duty && one.deskId)?.deskId;
  const key = keyDesks.find((one) => one.country === country) ?? keyDesks[0]!;
  return seat(dutyOf(audience)) ?? seat('commander') ?? key.deskId;
};

/** What a side owes to whom from the moment at which it enters a level, and what it owes no longer. A series that goes on keeps its id. */
export const seriesFrom = (
  { reports }: ProcedureText,
  state: Seated & Pick<Activation, 'reportSeries'>,
  { country, level }: { readonly country: CountryCode; readonly level: Level },
  { now, newId }: { readonly now: Instant; readonly newId: NewId },
): { readonly reports: ReportSeries[]; readonly reportsEnded: string[] } => {
  const before = state.reportSeries.filter((series) => series.country === country);
  const from = reports
    .filter((cadence) => cadence.level === level)
    .map(({ audience, everyMinutes }): ReportSeries => {
      const id = before.find((series) => series.audience === audience)?.id ?? newId();
      return { id, country, audience, everyMinutes, deskId: reportsDesk(state, country, audience), since: now };
    });
  const kept = new Set(from.map(({ id }) => id));
  return { reports: from, reportsEnded: before.flatMap(({ id }) => (kept.has(id) ? [] : [id])) };
};

/** When the next report of a series is due: one interval after the last, or after the cadence began. */
export const nextDue = ({ since, everyMinutes }: ReportSeries, lastAt: Instant | null): Instant =>
  addMinutes(lastAt !== null && lastAt > since ? lastAt : since, everyMinutes);
