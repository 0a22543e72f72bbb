import type { DeskClient } from '../../apps/demo/src/desk-client.js';
import type { RealSystem } from './real-processes.js';
import { postOnce, signInStubbornly, type Toil } from './stubborn-client.js';

interface Moment {
  /** Seconds outside right before and right after the drill's clock was read, and what it showed. */
  readonly before: number;
  readonly clock: number;
  readonly after: number;
}

interface Looked extends Moment {
  /** Firings in the ledger; of one inject, how many more than one. */
  readonly fired: number;
  readonly twice: number;
  /** Injects and moves that nothing became of yet. */
  readonly left: number;
  readonly notMade: readonly string[];
  /** Reports that injects say they made and that are not there; and those that are there twice for one inject. */
  readonly notFiled: number;
  readonly doubled: number;
}

const LOOK = `with fired as (select stream, count(*) as times from ledger_entry where realm = $1 and type = 'drill.inject-fired' group by stream),
  made as (select m ->> 'id' as id from drill_inject i, jsonb_array_elements(i.body -> 'made') m where i.realm = $1 and m ->> 'kind' = 'report'),
  filed as (select id::text from report where realm = $1)
  select extract(epoch from clock_timestamp())::float as before, extract(epoch from realm_now($1))::float as clock,
    extract(epoch from clock_timestamp())::float as after,
    (select coalesce(sum(times), 0)::int from fired) as fired, (select coalesce(sum(times - 1), 0)::int from fired) as twice,
    (select count(*)::int from drill_inject where realm = $1 and state in ('pending', 'held', 'asked', 'fired')) as left,
    array(select coalesce(number::text, 'move') || ' ' || state || coalesce(' ' || (body -> 'fault' ->> 'code'), '') from drill_inject
      where realm = $1 and state <> 'made' order by 1) as "notMade",
    (select count(*)::int from made where id not in (select id from filed)) as "notFiled",
    (select count(*)::int from filed where id not in (select id from made)) as doubled`;

/** The clock of the machine goes back a little now and then; what is told to the millisecond says no more. */
const MILLISECOND = 0.001;

/** A drill that its director sees to, whatever is killed around them. */
export class RunningDrill {
  private readonly moments: (Moment & { readonly most: number })[] = [];

  private constructor(
    private readonly toil: Toil,
    private readonly system: RealSystem,
    private readonly director: DeskClient,
    private readonly id: string,
    /** The fastest that its clock has run. */
    private most: number,
  ) {}

  static async start(
    toil: Toil,
    system: RealSystem,
    { scenario, scale }: { readonly scenario: string; readonly scale: number },
  ): Promise<RunningDrill> {
    const director = await signInStubbornly(system.url, 'director.drills', system.password);
    const { body } = await postOnce<{ id: string }>(toil, director, '/drills', { scenario });
    const drill = new RunningDrill(toil, system, director, body.id, scale);
    await drill.look();
    await drill.act('start', { scale });
    return drill;
  }

  async act(path: string, body: { readonly scale?: number } = {}): Promise<void> {
    this.most = Math.max(this.most, body.scale ?? 0);
    const answer = await postOnce(this.toil, this.director, `/drills/${this.id}/${path}`, body);
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  }

  async look(): Promise<Looked> {
    const [looked] = await this.system.sql<Looked>(LOOK, [this.id]);
    this.moments.push({ ...looked!, most: this.most });
    return looked!;
  }

  /** As a controller does: what came due while workers were away is asked about, and fired. */
  async playOn(): Promise<Looked> {
    const asked = await this.system.sql<{ id: string }>(`select id from drill_inject where realm = $1 and state = 'asked'`, [
      this.id,
    ]);
    for (const { id } of asked) await this.act(`injects/${id}/fire`);
    return this.look();
  }

  async stateOf(number: number): Promise<string | undefined> {
    const rows = await this.system.sql<{ state: string }>('select state from drill_inject where realm = $1 and number = $2', [
      this.id,
      number,
    ]);
    return rows[0]?.state;
  }

  /** Where its clock went back, or on by more than its pace allows. */
  jumps(): string[] {
    return this.moments.slice(1).flatMap((now, nth) => {
      const was = this.moments[nth]!;
      const [went, may] = [now.clock - was.clock, (now.after - was.before) * now.most];
      return went < -MILLISECOND || went > may + MILLISECOND * now.most ? [`${went} s in at most ${may}`] : [];
    });
  }
}
