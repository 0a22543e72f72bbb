import type { Scenario } from '#drills';
import { addMinutes, earliest, type Instant, instant, type Realm } from '#kernel';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Director } from './director.js';
import type { DrillRealm } from './drill-realm.js';

/** A drill without people: every desk that has a script acts by it, on both sides. */
export class HeadlessDrill {
  private constructor(
    readonly id: string,
    private readonly scenario: Scenario,
    private readonly director: Director,
    private readonly realm: DrillRealm,
  ) {}

  static async plan(scenario: Scenario, director: Director, realm: DrillRealm): Promise<HeadlessDrill> {
    const { id } = await director.post<{ id: string }>('drills', { document: scenario });
    return new HeadlessDrill(id, scenario, director, realm);
  }

  get asRealm(): Realm {
    return this.id as Realm;
  }

  /** From start to end, as fast as the machine can: the clock stands while anything is left to do, and then goes to what is due next. */
  async playAtOnce(): Promise<void> {
    const end = this.endsAt;
    await this.director.post(`drills/${this.id}/start`, { scale: 0 });
    for (;;) {
      const { waiting } = await this.realm.next(this.asRealm);
      await this.realm.quiet(this.asRealm, waiting);
      const [{ next, waiting: still }, now] = [await this.realm.next(this.asRealm), await this.realm.now(this.asRealm)];
      if (now >= end) break;
      const soon = still ? addMinutes(now, 1) : end;
      await this.realm.moveTo(this.asRealm, earliest(end, soon, next ?? end));
    }
    await this.end();
  }

  /** At a pace. */
  async playAt(scale: number): Promise<void> {
    await this.director.post(`drills/${this.id}/start`, { scale });
    while ((await this.realm.now(this.asRealm)) < this.endsAt) await sleep(250);
    await this.realm.quiet(this.asRealm, false);
    await this.end();
  }

  private get endsAt(): Instant {
    return addMinutes(instant(this.scenario.startsAt), this.scenario.minutes);
  }

  private async end(): Promise<void> {
    await this.director.post(`drills/${this.id}/end`, {});
    await this.realm.quiet(this.asRealm, false);
  }
}
