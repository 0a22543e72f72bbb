import { addMinutes, LIVE, type ClosureId, type SystemContext } from '#kernel';
import { DirectoryQueries } from '#directory';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { announceClosure } from '../domain/close-for-a-time.js';
import { DEMONSTRATION_CLOSURE, DEMONSTRATION_WORDS, type DemonstrationWord } from '../domain/demonstration-words.js';
import { setStatus, type SideFacts } from '../domain/set-status.js';
import { BorderBoardQueries } from './border-board.queries.js';
import { BorderSetting } from './border-setting.js';
import { ChangeSide } from './change-side.js';

/** Lays a day of the demonstration on a board of which nobody has said anything yet. */
@Injectable()
export class DemonstrateBoard {
  constructor(
    private readonly queries: BorderBoardQueries,
    private readonly directory: DirectoryQueries,
    private readonly setting: BorderSetting,
    private readonly side: ChangeSide,
  ) {}

  /** @returns whether it did */
  async apply(): Promise<boolean> {
    if ((await this.queries.rows(LIVE)).sides.length > 0) return false;
    const ctx: SystemContext = { actor: { system: 'demonstration' }, realm: LIVE, locale: 'en', correlationId: newId() };
    for (const word of DEMONSTRATION_WORDS) for (const id of word.crossingIds) await this.say(ctx, word, id);
    await this.announce(ctx);
    return true;
  }

  private async say(ctx: SystemContext, { deskId, lanes: some, status, reason }: DemonstrationWord, id: string): Promise<void> {
    const facts = this.facts(deskId, id);
    const lanes = facts.lanes.filter((lane) => !some || some.some((start) => lane.startsWith(start)));
    const said = { lanes, status, reason, until: null, released: true };
    await this.side.run(ctx, facts, (side, now) => setStatus(side, said, facts, { deskId, userId: null }, now));
  }

  private async announce(ctx: SystemContext): Promise<void> {
    const { deskId, crossingId, lanes, status, fromHours, toHours, reason } = DEMONSTRATION_CLOSURE;
    const facts = this.facts(deskId, crossingId);
    await this.side.run(ctx, facts, (side, now) => {
      const window = { from: addMinutes(now, fromHours * 60), to: addMinutes(now, toHours * 60) };
      const closureId = newId<'Closure'>() satisfies ClosureId;
      const closure = { closureId, lanes, status, ...window, reason, released: true };
      return announceClosure(side, closure, facts, { deskId, userId: null }, now);
    });
  }

  /** Nobody is told of what is only shown. */
  private facts(deskId: DemonstrationWord['deskId'], id: string): SideFacts {
    const { country } = this.directory.snapshot().desks.get(deskId)!;
    return { ...this.setting.side(this.setting.crossing(id), country), deskIds: [] };
  }
}
