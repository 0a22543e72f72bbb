import { DirectoryQueries } from '#directory';
import type { CountryCode, DeskId, Instant } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { Quota } from '../domain/report.js';
import { NotificationDrills } from './notification-drills.js';

/** Notification drills that each side is to hold in a year. */
export const NOTIFICATIONS_A_YEAR = 40;

/** How many notification drills each side has held. A side held one in which people played a desk of it; the year is that of UTC. */
@Injectable()
export class Quotas {
  constructor(
    private readonly drills: NotificationDrills,
    private readonly directory: DirectoryQueries,
  ) {}

  async of(at: Instant): Promise<Quota[]> {
    const year = Number(at.slice(0, 4));
    const held = await this.drills.heldIn(year);
    const { desks, countries } = this.directory.snapshot();
    const sidesOf = (deskIds: readonly string[]): Set<CountryCode | undefined> =>
      new Set(deskIds.map((deskId) => desks.get(deskId as DeskId)?.country));
    const withDesks = [...countries.keys()].filter((code) => [...desks.values()].some(({ country }) => country === code));
    return withDesks.map((country) => ({
      country,
      year,
      held: held.filter(({ deskIds }) => sidesOf(deskIds).has(country)).length,
      of: NOTIFICATIONS_A_YEAR,
    }));
  }
}
