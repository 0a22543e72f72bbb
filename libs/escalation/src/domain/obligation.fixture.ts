import { type CaseId, type DeskId, type DutyCalendar, instant } from '#kernel';
import { ladders, type LadderKey } from './ladders.js';
import type { Obligation, ObligationEvent } from './obligation.js';
import { obligationAggregate } from './obligation.js';
import { openObligation } from './open-obligation.js';
import type { EscalationDesks } from './targets.js';

export const OPENED = instant('2026-11-23T16:00:00Z');

export const aroundTheClock: DutyCalendar = { zone: 'America/Tijuana', hours: { kind: 'always' }, holidays: [] };

const day = [['08:00', '16:00']] as const;
/** Monday to Friday, eight to four in Tijuana; the Monday of the Revolution and Christmas are closed. */
export const officeHours: DutyCalendar = {
  zone: 'America/Tijuana',
  hours: { kind: 'weekly', days: { mon: day, tue: day, wed: day, thu: day, fri: day } },
  holidays: ['2026-11-16', '2026-12-25'],
};

export const TIJUANA = 'mx-gn-tijuana' as DeskId;
export const SAN_YSIDRO = 'us-cbp-ofo-san-ysidro' as DeskId;

export const desks: EscalationDesks = {
  countryOf: (desk) => (desk.startsWith('us-') ? 'US' : 'MX'),
  jointDesk: (country) => (country === 'US' ? 'us-joint-desk' : 'mx-joint-desk') as DeskId,
  capitalDesk: (country) => (country === 'US' ? 'us-nrc' : null) as DeskId | null,
  alternateOf: () => 'mx-tij-sspcm' as DeskId,
  isOfLevel: (desk, level) => level === 'state' && desk === SAN_YSIDRO,
  levelDesk: (_, level) => (level === 'state' ? ('mx-bc-ssc' as DeskId) : null),
};

/** What Tijuana owes San Ysidro about a case, opened at OPENED unless said otherwise. */
export const opening = (
  ladder: LadderKey,
  {
    at = OPENED,
    calendar = aroundTheClock,
    ...over
  }: { at?: typeof OPENED; calendar?: DutyCalendar; limitMinutes?: number; lifeSafety?: boolean } = {},
): ObligationEvent[] =>
  openObligation(
    {
      act: 'acknowledge-case',
      subject: { kind: 'case', id: '0199aa00-0000-7000-8000-000000000001' },
      caseId: '0199aa00-0000-7000-8000-000000000001' as CaseId,
      deskId: TIJUANA,
      counterpartDeskId: SAN_YSIDRO,
      country: 'MX',
      lifeSafety: false,
      ...over,
      ladder: ladders[ladder],
    },
    calendar,
    at,
  );

/** The state after events; throws as the aggregate does. */
export const after = (...events: readonly ObligationEvent[]): Obligation => {
  const state = events.reduce<Obligation | null>((made, event) => obligationAggregate.evolve(made, event), null);
  if (!state) throw new TypeError('no events');
  return state;
};
