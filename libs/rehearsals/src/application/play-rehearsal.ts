import { type AtOnceStep, type Scenario, varyScenario } from '#drills';
import {
  addMinutes,
  DomainError,
  type Instant,
  instant,
  LIVE,
  type Realm,
  type RequestContext,
  type SystemContext,
} from '#kernel';
import { CommandRunner } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { compareRuns, countsOf } from '../domain/compare-runs.js';
import { type Asker, beginRehearsal, endRehearsal, failRehearsal, type Rehearsal, type Runs } from '../domain/rehearsal.js';
import { LayDraft } from './lay-draft.js';
import { RehearsalsRepository } from './rehearsals.repository.js';
import { RunsOfRehearsal } from './runs-of-rehearsal.js';

/** The person who asked, with no right outside the two drills, which that person directs. */
const asked = ({ userId, deskId, agencyId, country }: Asker, realm: Realm): RequestContext => ({
  actor: { userId, deskId, agencyId, country, username: '', name: '', roles: [], permissions: new Set() },
  realm,
  locale: 'en',
  correlationId: newId(),
});

const engine = (): SystemContext => ({ actor: { system: 'rehearsals' }, realm: LIVE, locale: 'en', correlationId: newId() });

/** Not the scenario itself: no trend counts what nobody played. */
const rehearsed = ({ title, ...scenario }: Scenario, suffix: 'today' | 'drafted'): Scenario => ({
  ...scenario,
  id: `rehearsal-${scenario.id}`.slice(0, 60),
  title:
    suffix === 'today'
      ? { en: `Rehearsal, in force: ${title.en}`, es: `Ensayo, vigente: ${title.es}` }
      : { en: `Rehearsal, drafted: ${title.en}`, es: `Ensayo, borrador: ${title.es}` },
});

/** Plays one scenario twice without people, on what is in force and on the draft, and says what differs. */
@Injectable()
export class PlayRehearsal {
  constructor(
    private readonly runner: CommandRunner,
    private readonly rehearsals: RehearsalsRepository,
    private readonly drafts: LayDraft,
    private readonly runs: RunsOfRehearsal,
  ) {}

  /** Plans both drills, lays the draft in one, and starts both. */
  async begin(id: string, { by, seed, draft }: Rehearsal, scenario: Scenario): Promise<void> {
    const played = varyScenario(scenario, seed);
    const today = await this.runs.plan(asked(by, LIVE), rehearsed(played, 'today'));
    const drafted = await this.runs.plan(asked(by, LIVE), rehearsed(played, 'drafted'));
    await this.drafts.inDrill(asked(by, drafted as string as Realm), draft);
    for (const drill of [today, drafted]) await this.runs.start(asked(by, LIVE), drill);
    await this.change(id, (rehearsal, now) => beginRehearsal(rehearsal, { today, drafted }, now));
  }

  /** One step of each drill; over when both are. */
  async step(id: string, { by, runs }: Rehearsal, scenario: Scenario): Promise<AtOnceStep> {
    if (!runs) return 'busy';
    const end = addMinutes(instant(scenario.startsAt), scenario.minutes);
    const steps = [await this.runs.step(runs.today, end), await this.runs.step(runs.drafted, end)];
    if (steps.includes('went-on')) return 'went-on';
    if (steps.includes('busy')) return 'busy';
    await this.compare(id, runs, by);
    return 'over';
  }

  async fail(id: string, error: unknown): Promise<void> {
    const code = error instanceof DomainError ? error.code : 'rehearsal-stuck';
    await this.change(id, (rehearsal, now) => failRehearsal(rehearsal, code, now));
  }

  private async compare(id: string, { today, drafted }: Runs, by: Asker): Promise<void> {
    for (const drill of [today, drafted]) await this.runs.end(asked(by, LIVE), drill);
    const comparison = compareRuns(await this.runs.outcome(today), await this.runs.outcome(drafted));
    await this.runner.run(engine(), async (unit) => {
      this.rehearsals.keepComparison(unit.tx, id, comparison);
      await unit.change(this.rehearsals, id, (rehearsal) => endRehearsal(rehearsal, countsOf(comparison), unit.now));
    });
  }

  private async change(id: string, decide: (rehearsal: Rehearsal, now: Instant) => ReturnType<typeof beginRehearsal>) {
    await this.runner.run(engine(), async (unit) => {
      await unit.change(this.rehearsals, id, (rehearsal) => decide(rehearsal, unit.now));
    });
  }
}
