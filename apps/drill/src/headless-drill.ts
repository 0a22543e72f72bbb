import type { Scenario } from '#drills';
import { addMinutes, type DrillId, type Instant, instant, type Realm } from '#kernel';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Director } from './director.js';
import type { DrillRealm } from './drill-realm.js';

/** A drill without people: every desk that has a script acts by it, on both sides. */
export class HeadlessDrill {
  private constructor(
    readonly id: DrillId,
    private readonly scenario: Scenario,
    private readonly director: Director,
    private readonly realm: DrillRealm,
  ) {}

  static async plan(scenario: Scenario, director: Director, realm: DrillRealm): Promise<HeadlessDrill> {
    const { id } = await director.post<{ id: DrillId }>('drills', { document: scenario });
    return new HeadlessDrill(id, scenario, director, realm);
  }

  get asRealm(): Realm {
    return this.id as string as Realm;
  }

  /** From start to end, as fast as the machine can. */
  async playAtOnce(): Promise<void> {
    await this.director.post(`drills/${this.id}/start`, { scale: 0 });
    await this.realm.playTo(this.id, this.endsAt);
    await this.end();
  }

  /** At a pace. */
  async playAt(scale: number): Promise<void> {
    await this.director.post(`drills/${this.id}/start`, { scale });
    while ((await this.realm.now(this.asRealm)) < this.endsAt) await sleep(250);
    await this.realm.playTo(this.id, this.endsAt);
    await this.end();
  }

  private get endsAt(): Instant {
    return addMinutes(instant(this.scenario.startsAt), this.scenario.minutes);
  }

  private async end(): Promise<void> {
    await this.director.post(`drills/${this.id}/end`, {});
    await this.realm.playTo(this.id, this.endsAt);
  }
}
