import type { DirectorySnapshot } from '#directory';
import type { DeskId, Locale, UserId } from '#kernel';
import type { CalendarEntry } from '../domain/calendar.js';

/** Whose calendar it is, and how it speaks. */
export interface CalendarViewer {
  /** Null for a desk's. */
  readonly personId: UserId | null;
  /** Desks that the person works at, or the desk. */
  readonly deskIds: readonly DeskId[];
  readonly locale: Locale;
  readonly snapshot: DirectorySnapshot;
  /** IANA zone of the person's clock; null: that of the desk that an entry is of. */
  readonly zone: string | null;
  /** The address at which people open a path. */
  url(path: string): string;
}

/** Something that has entries in calendars: due times, and whatever else has a time. One file each, listed in the module. */
export abstract class CalendarSource {
  abstract entriesFor(viewer: CalendarViewer): Promise<readonly CalendarEntry[]>;
}

/** Every source, as the module lists them. */
export class CalendarSources {
  constructor(private readonly all: readonly CalendarSource[]) {}

  async entriesFor(viewer: CalendarViewer): Promise<readonly CalendarEntry[]> {
    const entries = await Promise.all(this.all.map((source) => source.entriesFor(viewer)));
    return entries
      .flat()
      .toSorted((one, other) => (one.start < other.start ? -1 : one.start > other.start ? 1 : one.uid < other.uid ? -1 : 1));
  }
}
