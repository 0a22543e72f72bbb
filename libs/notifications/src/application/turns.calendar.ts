import { calendarOf } from '#directory';
import { type OwnTurn, type RosterChanged, RostersQueries, turnsOf } from '#duty';
import { addDays, type Instant, instant, LIVE, localDateAt, localTime, momentOf, toMillis, type UserId } from '#kernel';
import { sayTerm, zoneName } from '#phrases';
import { RealmClocks } from '#platform/realm';
import { Injectable } from '@nestjs/common';
import { type CalendarEntry, TURN_ALARM_MINUTES, TURNS_DAYS } from '../domain/calendar.js';
import { CalendarSource, type CalendarViewer } from './calendar-source.js';

/** A turn that runs is shown from its beginning, if that is not longer ago: not from a moment that differs with each fetch. */
const LOOKED_BACK_DAYS = 31;

/** When a person is on duty at the desks where they work. A desk's calendar has none: who is on duty is no matter of a shared address. */
@Injectable()
export class TurnsCalendar extends CalendarSource {
  constructor(
    private readonly rosters: RostersQueries,
    private readonly clocks: RealmClocks,
  ) {
    super();
  }

  async entriesFor(viewer: CalendarViewer): Promise<readonly CalendarEntry[]> {
    const { personId, deskIds } = viewer;
    if (personId === null) return [];
    const [now, rosters] = await Promise.all([this.clocks.now(LIVE), this.rosters.naming(LIVE, personId)]);
    return rosters
      .filter(({ roster }) => deskIds.includes(roster.deskId))
      .flatMap((known) => turnsAhead(known, viewer, personId, now).map((turn) => entryOf(turn, known, viewer)));
  }
}

const turnsAhead = (
  { roster }: RosterChanged,
  { snapshot }: CalendarViewer,
  personId: UserId,
  now: Instant,
): readonly OwnTurn[] => {
  const desk = snapshot.desks.get(roster.deskId);
  if (!desk?.active) return [];
  const calendar = calendarOf(snapshot, desk);
  // From midnight to midnight: an edge that moved with each fetch would be another text each time.
  const midnight = (days: number): Instant =>
    instant(momentOf(desk.zone, addDays(localDateAt(desk.zone, toMillis(now)), days), '00:00').first);
  const last = midnight(TURNS_DAYS + 1);
  return turnsOf(personId, roster, calendar, midnight(-LOOKED_BACK_DAYS), midnight(TURNS_DAYS + LOOKED_BACK_DAYS)).filter(
    (turn) => turn.until > now && turn.from < last,
  );
};

const entryOf = (
  { from, until, rotationId, standsInFor }: OwnTurn,
  { roster: { deskId, rotations }, version, changedAt }: RosterChanged,
  { locale, snapshot, zone, url }: CalendarViewer,
): CalendarEntry => {
  const desk = snapshot.desks.get(deskId)!;
  const [begins, ends] = [from, until].map((at) => localTime(at, zone ?? desk.zone)) as [Local, Local];
  const rotation = rotations.find(({ id }) => id === rotationId)?.name;
  const link = url(`/desks/${deskId}/roster`);
  return {
    uid: `${deskId}.${rotationId ?? 'beside'}.${toMillis(from)}@turn.enlace`,
    sequence: version,
    changedAt,
    start: from,
    end: until,
    isCancelled: false,
    isBusy: true,
    summary: sayTerm('calendar.turn', locale, { desk: desk.name[locale] }),
    description: [
      rotation ?? sayTerm('calendar.turn-beside', locale),
      ...(standsInFor === null ? [] : [sayTerm('calendar.turn-cover', locale)]),
      sayTerm('calendar.turn-time', locale, {
        date: begins.date,
        time: begins.time,
        zone: zoneName(from, begins.zone),
        untilDate: ends.date,
        untilTime: ends.time,
        untilZone: zoneName(until, ends.zone),
      }),
      link,
    ].join('\n'),
    url: link,
    category: sayTerm('calendar.turn-category', locale),
    alarms: [TURN_ALARM_MINUTES],
  };
};

type Local = ReturnType<typeof localTime>;
