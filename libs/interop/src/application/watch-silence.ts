import { DirectoryQueries, jointDesk } from '#directory';
import { Obligations } from '#escalation';
import type { DeskId } from '#kernel';
import { CommandRunner, type Unit } from '#ledger';
import { Env } from '#platform/config';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { endSilence, findSilence, type FeedHeard } from '../domain/feed-silence.js';
import { FeedSilencesRepository } from './feed-silences.repository.js';
import { feedContext } from './poll-feed.js';

const SOURCE = 'cbp-wait-times';
/** A process that has just come up asks the feed first: that it was away itself is no silence of the feed. */
const LISTENS_FIRST_MS = 60_000;

/** Notices that a watched feed brings nothing, which otherwise only those see who look at its page: the joint desks owe that it speaks again. */
@Injectable()
export class WatchSilence {
  private readonly upSince = performance.now();

  constructor(
    private readonly env: Env,
    private readonly runner: CommandRunner,
    private readonly silences: FeedSilencesRepository,
    private readonly obligations: Obligations,
    private readonly directory: DirectoryQueries,
  ) {}

  /** @param listened whether the feed was listened to long enough to miss it */
  async round(listened = performance.now() - this.upSince >= LISTENS_FIRST_MS): Promise<void> {
    const { CBP_FEED_URL: url, CBP_FEED_FOLDER: folder } = this.env;
    const watched = url !== undefined || folder !== undefined;
    await this.runner.run(feedContext(), async (unit) => {
      await this.silences.queueFor(unit.tx, SOURCE);
      const lastGoodAt = watched ? await this.silences.lastGood(unit.tx, SOURCE) : unit.now;
      if (!watched) await this.silences.unwatch(unit.tx, SOURCE);
      const heard: FeedHeard = { source: SOURCE, watched, lastGoodAt };
      const standing = await this.silences.standing(unit.tx, SOURCE);
      if (standing) await this.end(unit, standing.id, heard);
      else if (listened) await this.find(unit, heard);
    });
  }

  private async find(unit: Unit, heard: FeedHeard): Promise<void> {
    const deskIds = this.jointDesks();
    const events = findSilence(heard, { limitMinutes: this.env.CBP_FEED_SILENT_MINUTES, deskIds }, unit.now);
    if (events.length === 0) return;
    const { id } = await unit.create(this.silences, newId(), events);
    await this.obligations.openMany(
      unit,
      deskIds.map((deskId) => ({
        act: 'restore-feed',
        subject: { kind: 'feed-silence', id },
        caseId: null,
        deskId,
        counterpartDeskId: deskIds.find((other) => other !== deskId) ?? null,
        lifeSafety: false,
        ladder: 'restore-feed',
      })),
    );
  }

  private async end(unit: Unit, id: string, heard: FeedHeard): Promise<void> {
    const { state } = await unit.change(this.silences, id, (silence) => endSilence(silence, heard, unit.now));
    if (state.state !== 'over') return;
    if (heard.watched) await this.obligations.meet(unit, { subjectId: id });
    else await this.obligations.cancel(unit, { subjectId: id, because: 'feed-let-go' });
  }

  /** A feed serves the whole border, and its figures stand on both sides' boards. */
  private jointDesks(): DeskId[] {
    const snapshot = this.directory.snapshot();
    return [...snapshot.countries.keys()].flatMap((country) => jointDesk(snapshot, country)?.id ?? []);
  }
}
