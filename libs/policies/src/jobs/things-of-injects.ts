import { DrillsQueries, type Effect, type Made } from '#drills';
import { addMinutes, DomainError, type Instant, type Realm } from '#kernel';
import { Injectable } from '@nestjs/common';

type DrillChannel = Extract<Effect, { readonly do: 'channel-out' }>['channel'];

/** "That of inject 3": what earlier injects of a drill made. */
@Injectable()
export class ThingsOfInjects {
  constructor(private readonly drills: DrillsQueries) {}

  /**
   * The last thing of the kind that the inject, or a repeat of it, made.
   * @throws DomainError inject-about-nothing; Error while it is still being made: whoever asks is asked again
   */
  async of(realm: Realm, number: number, kind: Made['kind']): Promise<string> {
    const injects = (await this.drills.injects(realm)).filter(({ inject }) => inject.number === number || inject.of === number);
    const made = injects.flatMap(({ inject }) => inject.made).filter((one) => one.kind === kind);
    const last = made.at(-1);
    if (last) return last.id;
    if (injects.some(({ inject }) => inject.state === 'fired')) throw new Error(`inject ${number} is being made`);
    throw new DomainError('inject-about-nothing', { number, kind });
  }

  /** @throws DomainError drill-channel-out while an inject has the channel out at this moment of the drill */
  async mustCarry(realm: Realm, channel: DrillChannel, at: Instant): Promise<void> {
    const out = (await this.drills.injects(realm)).some(
      ({ inject: { firedAt }, content: { does = [] } }) =>
        firedAt !== null &&
        firedAt <= at &&
        does.some(
          (effect) => effect.do === 'channel-out' && effect.channel === channel && addMinutes(firedAt, effect.minutes) > at,
        ),
    );
    if (out) throw new DomainError('drill-channel-out', { channel });
  }
}
