import type { DeskClient } from '../../apps/demo/src/desk-client.js';
import { ammoniaAtOtay, type Filed, type HandoffSeen, transferTo } from './filing.js';
import { inLanes } from './in-lanes.js';
import type { RealSystem } from './real-processes.js';
import { postOnce, signInStubbornly, type Toil } from './stubborn-client.js';

const LANES = 2;

interface Kept {
  readonly reports: number;
  readonly cases: number;
  /** Accepted handoffs in custody. */
  readonly moves: number;
  readonly realms: readonly string[];
}

/** Two desks that hand over real cases, whatever is killed around them and whatever they rehearse meanwhile. */
export class RealNight {
  private readonly references: string[] = [];

  private constructor(
    private readonly toil: Toil,
    private readonly system: RealSystem,
    private readonly from: DeskClient,
    private readonly to: DeskClient,
    private readonly toDeskId: string,
  ) {}

  static async at(toil: Toil, system: RealSystem, [from, to]: readonly [from: string, to: string]): Promise<RealNight> {
    const liaison = (deskId: string) => signInStubbornly(system.url, `liaison.${deskId}`, system.password);
    return new RealNight(toil, system, await liaison(from), await liaison(to), to);
  }

  /** So many cases more are filed, offered and accepted. */
  async goesOn(rounds: number): Promise<void> {
    await inLanes(LANES, rounds, async () => {
      const body = ammoniaAtOtay({ kind: 'mass-arrival', side: 'MX', place: { crossingId: 'san-ysidro' } });
      this.references.push(String(body['ownReference']));
      const { caseId } = await this.done<Filed>(201, this.from, '/reports', body);
      const { id } = await this.done<HandoffSeen>(201, this.from, `/cases/${caseId}/handoffs`, transferTo(this.toDeskId));
      await this.done<HandoffSeen>(200, this.to, `/handoffs/${id}/accept`, {});
    });
  }

  async look(): Promise<Kept> {
    const [kept] = await this.system.sql<Kept>(
      `with ours as (select realm, case_id from report where own_reference = any ($1))
       select count(*)::int as reports, count(distinct case_id)::int as cases, array_agg(distinct realm::text) as realms,
         (select count(*)::int from custody where by = 'handoff' and case_id in (select case_id from ours)) as moves from ours`,
      [this.references],
    );
    return kept!;
  }

  private async done<T>(status: number, who: DeskClient, path: string, body: object): Promise<T> {
    const answer = await postOnce<T>(this.toil, who, path, body);
    if (answer.status !== status) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }
}
