import { ChannelOutages, DrillsQueries, type Made, outUntil } from '#drills';
import { DomainError, type Instant, type Realm } from '#kernel';
import { Injectable } from '@nestjs/common';

/** "That of inject 3": what earlier injects of a drill made. */
@Injectable()
export class ThingsOfInjects {
  constructor(
    private readonly drills: DrillsQueries,
    private readonly outages: ChannelOutages,
  ) {}

  /**
   * The last thing of the kind that the inject, or a repeat of it, made.
   * @throws DomainError inject-about-nothing; Error while it is still being made: whoever asks is asked again
   */
  async of(realm: Realm, number: number, kind: Made['kind']): Promise<string> {
    const injects = await this.drills.numbered(realm, number);
    const made = injects.flatMap(({ inject }) => inject.made).filter((one) => one.kind === kind);
    const last = made.at(-1);
    if (last) return last.id;
    if (injects.some(({ inject }) => inject.state === 'fired')) throw new Error(`inject ${number} is being made`);
    throw new DomainError('inject-about-nothing', { number, kind });
  }

  /** @throws DomainError drill-channel-out while an inject has the feed out at this moment of the drill */
  async mustCarryReadings(realm: Realm, at: Instant): Promise<void> {
    if (outUntil(await this.outages.at(realm, at), 'feed') !== null)
      throw new DomainError('drill-channel-out', { channel: 'feed' });
  }
}
