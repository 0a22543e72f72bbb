import { toMillis } from '#kernel';
import { sayTerm } from '#phrases';
import { createHash } from 'node:crypto';
import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { type CalendarEntry, REFRESH_MINUTES } from '../domain/calendar.js';
import type { Calendar } from './read-calendar.js';

export interface WrittenCalendar {
  readonly text: string;
  /** The same for the same content. */
  readonly etag: string;
}

const dateOf = (instant: CalendarEntry['start']): Date => new Date(toMillis(instant));

/** A calendar after RFC 5545, in UTC: no zone of ours can be wrong on the other side. */
export const writeCalendar = ({ locale, name, entries }: Calendar): WrittenCalendar => {
  const calendar = ical({
    prodId: { company: 'Enlace', product: 'Enlace', language: locale === 'es' ? 'ES' : 'EN' },
    name: sayTerm('calendar.name', locale, { name }),
    description: sayTerm('calendar.no-facts', locale),
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_MINUTES * 60,
  });
  for (const entry of entries) add(calendar, entry);
  const text = calendar.toString();
  return { text, etag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"` };
};

const add = (calendar: ReturnType<typeof ical>, entry: CalendarEntry): void => {
  const { uid, sequence, summary, description, url, category, alarms, isCancelled, isBusy } = entry;
  const event = calendar.createEvent({
    id: uid,
    sequence,
    // A stamp of now would make every fetch another text.
    stamp: dateOf(entry.changedAt),
    lastModified: dateOf(entry.changedAt),
    start: dateOf(entry.start),
    end: dateOf(entry.end),
    summary,
    description,
    url,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: isBusy ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
  });
  event.createCategory({ name: category });
  for (const minutes of alarms)
    event.createAlarm({ type: ICalAlarmType.display, triggerBefore: minutes * 60, description: summary });
};
