import { Logger } from '#platform/observability';
import { Duty, RightOfWay } from '#platform/messaging';
import { Injectable } from '@nestjs/common';
import { PlayRehearsal } from '../application/play-rehearsal.js';
import { RehearsalsQueries } from '../application/rehearsals.queries.js';

/** Rehearsals that are played at once: each is two drills. */
const ABREAST = 2;
const IDLE_MILLIS = 1_000;
/** Others are at it: they are asked again after this. */
const PLAYING_MILLIS = 15;
/** One round lasts no longer, so that a worker that is told to stop does. */
const ROUND_MILLIS = 500;
/** A drill in which nothing moves for so long does not come to its end. */
const PATIENCE_MILLIS = 120_000;

type Open = Awaited<ReturnType<RehearsalsQueries['open']>>[number];

/** Plays rehearsals to their end. Live clocks that are due go first. */
@Injectable()
export class RehearseDuty extends Duty {
  readonly name = 'rehearsals.play';
  private playing = false;
  private readonly movedAt = new Map<string, number>();

  constructor(
    private readonly queries: RehearsalsQueries,
    private readonly play: PlayRehearsal,
    private readonly rightOfWay: RightOfWay,
    private readonly logger: Logger,
  ) {
    super();
  }

  get everyMillis(): number {
    return this.playing ? PLAYING_MILLIS : IDLE_MILLIS;
  }

  async round(): Promise<boolean> {
    if (this.rightOfWay.isHeld) return false;
    const open = await this.queries.open(ABREAST);
    this.playing = open.length > 0;
    for (const one of open) await this.queries.alone(one.id, () => this.forward(one));
    return false;
  }

  private async forward(one: Open): Promise<void> {
    try {
      if (one.rehearsal.state === 'asked') await this.play.begin(one.id, one.rehearsal, one.scenario);
      else await this.stretch(one);
    } catch (error) {
      this.logger.warn({ err: error, rehearsal: one.id }, 'a rehearsal cannot go on');
      this.movedAt.delete(one.id);
      await this.play.fail(one.id, error);
    }
  }

  private async stretch({ id, rehearsal, scenario }: Open): Promise<void> {
    const now = performance.now();
    for (const end = now + ROUND_MILLIS; performance.now() < end;) {
      const step = await this.play.step(id, rehearsal, scenario);
      if (step === 'went-on') this.movedAt.set(id, performance.now());
      else if (step === 'over') this.movedAt.delete(id);
      if (step !== 'went-on') break;
    }
    const movedAt = this.movedAt.get(id) ?? now;
    if (performance.now() - movedAt > PATIENCE_MILLIS) throw new Error('nothing moves in its drills');
  }
}
