import { setTimeout as sleep } from 'node:timers/promises';
import { type ChaosSystem, REALM } from './chaos-system.js';
import { FullStore } from './full-store.js';
import { tellRedis } from './redis-line.js';

export interface Broken {
  readonly fault: string;
  readonly of: string;
  /** Until all was as before, in milliseconds; null where that cannot be seen from outside, or did not happen. */
  readonly recovery: number | null;
  /** Whether it was over in time. */
  readonly ended: boolean;
}

const over = (fault: string, of: string, recovery: number | null): Broken => ({ fault, of, recovery, ended: recovery !== null });
/** What leaves no trace once it is done: the checker says afterwards whether it was borne. */
const done = (fault: string, of: string): Broken => ({ fault, of, recovery: null, ended: true });

/** A lost clock that the auditor has to find. */
export interface Gap {
  readonly obligationId: string;
  readonly seen: boolean;
}

type Draw = () => number;

/** Kinds of process whose wall clock goes wrong. */
const SKEWED = ['api', 'worker', 'auditor'] as const;
const SKEW_MILLIS = 2 * 3_600_000;

const RECOVERY_MILLIS = 60_000;
const LOOK_MILLIS = 100;

const within = async (look: () => Promise<boolean>, millis = RECOVERY_MILLIS): Promise<number | null> => {
  const began = performance.now();
  while (performance.now() - began < millis) {
    if (await look().catch(() => false)) return Math.round(performance.now() - began);
    await sleep(LOOK_MILLIS);
  }
  return null;
};

const one = <T>(of: readonly T[], draw: Draw): T => of[Math.floor(draw() * of.length)]!;

/** What goes wrong, each with how one sees that it is over. */
export class Faults {
  readonly gaps: Gap[] = [];
  readonly poisons: string[] = [];
  private readonly stopped = new Set<number>();

  private readonly full: FullStore;

  constructor(
    private readonly system: ChaosSystem,
    private readonly draw: Draw,
  ) {
    this.full = new FullStore(system);
  }

  /** By name; `kill` and `stop` take a process of any kind. */
  readonly all: Readonly<Record<string, () => Promise<Broken>>> = {
    'kill-api': () => this.kill('api', 'SIGKILL'),
    'kill-worker': () => this.kill('worker', 'SIGKILL'),
    'kill-auditor': () => this.kill('auditor', 'SIGKILL'),
    'restart-api': () => this.kill('api', 'SIGTERM'),
    'restart-worker': () => this.kill('worker', 'SIGTERM'),
    'stop-api': () => this.stop('api'),
    'stop-worker': () => this.stop('worker'),
    'kill-postgres': () => this.killPostgres(),
    'cut-connections': () => this.cutConnections(),
    'empty-queue': () => this.emptyQueue(),
    'deliver-twice': () => this.deliverTwice(),
    'poison-event': () => this.poison(),
    'fill-disk': () => this.fill('fill-disk'),
    'fill-queue': () => this.fill('fill-queue'),
    'skew-clock': () => this.skewClock(),
    'lose-clock': () => this.loseClock(),
    'jump-clock': () => this.jumpClock(),
  };

  /** Lets everything go on that stands still. */
  heal(): void {
    for (const pid of this.stopped) this.signal(pid, 'SIGCONT');
    this.stopped.clear();
  }

  private async kill(kind: string, signal: NodeJS.Signals): Promise<Broken> {
    const name = one(this.system.named(kind), this.draw);
    const before = this.system.pidOf(name);
    this.signal(before, signal);
    const back = (): Promise<boolean> => Promise.resolve(this.system.pidOf(name) !== before);
    const recovery = await within(async () => (await back()) && (kind !== 'api' || (await this.system.serves())));
    return over(`${signal === 'SIGKILL' ? 'kill' : 'restart'}-${kind}`, name, recovery);
  }

  /** It holds locks, leases and connections meanwhile, and goes on as if no time had passed. */
  private async stop(kind: string): Promise<Broken> {
    const name = one(this.system.named(kind), this.draw);
    const pid = this.system.pidOf(name);
    this.stopped.add(pid);
    this.signal(pid, 'SIGSTOP');
    await sleep(2_000 + this.draw() * 6_000);
    this.signal(pid, 'SIGCONT');
    this.stopped.delete(pid);
    return over(`stop-${kind}`, name, await within(() => this.system.serves()));
  }

  private async killPostgres(): Promise<Broken> {
    const before = this.system.postmaster();
    this.signal(before, 'SIGKILL');
    // Until its death was noticed, all seems well.
    const recovery = await within(async () => this.system.postmaster() !== before && (await this.system.serves()));
    return over('kill-postgres', 'postgres', recovery);
  }

  private async cutConnections(): Promise<Broken> {
    await this.system.stubbornly(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    );
    return over('cut-connections', 'postgres', await within(() => this.system.serves()));
  }

  private async emptyQueue(): Promise<Broken> {
    const { redisUrl } = this.system;
    if (redisUrl === undefined) {
      const tables = await this.system.queueTables();
      if (tables.length > 0) await this.system.stubbornly(`truncate ${tables.join(', ')} cascade`);
    } else await tellRedis(redisUrl, 'FLUSHALL');
    return done('empty-queue', 'queue');
  }

  /** Acts are refused meanwhile and sent again; nothing is half written, and all goes on by itself when there is room. */
  private async fill(fault: 'fill-disk' | 'fill-queue'): Promise<Broken> {
    const millis = 2_000 + this.draw() * 4_000;
    await (fault === 'fill-disk' ? this.full.record(millis) : this.full.queue(millis));
    return over(fault, fault === 'fill-disk' ? 'record' : 'queue', await within(() => this.system.serves()));
  }

  /** Two hours ahead or behind for some seconds, as after a step of the machine's time; due times are none of its business. */
  private async skewClock(): Promise<Broken> {
    const name = one(
      SKEWED.flatMap((kind) => this.system.named(kind)),
      this.draw,
    );
    this.system.skew(this.system.pidOf(name), this.draw() < 0.5 ? SKEW_MILLIS : -SKEW_MILLIS);
    await sleep(2_000 + this.draw() * 4_000);
    this.system.skew(null);
    return over('skew-clock', name, await within(() => this.system.serves()));
  }

  /** As if those who handled the latest events had died between their effect and their receipt. */
  private async deliverTwice(): Promise<Broken> {
    await this.system.stubbornly(`
      with again as (
        update outbox set settled_at = null, sent_at = null, parcel = null, owed = null
        where id in (select id from outbox where settled_at is not null and type not like 'dead-letter.%' order by settled_at desc limit 20) returning id
      ) delete from outbox_receipt r using again a where r.envelope_id = a.id`);
    return done('deliver-twice', 'outbox');
  }

  /** An event that whoever tells desks of it cannot read, however often it comes. */
  private async poison(): Promise<Broken> {
    const [made] = await this.system.stubbornly<{ id: string }>(`
      with p as (select gen_random_uuid() as id)
      insert into outbox (id, realm, type, envelope, urgent)
      select id, '${REALM}', 'case.opened', jsonb_build_object('id', id, 'realm', '${REALM}', 'type', 'case.opened', 'v', 1, 'at', now(),
        'stream', 'case:' || id, 'sseq', 1, 'caseId', null, 'actorDeskId', 'mx-tij-bomb', 'correlationId', id,
        'data', jsonb_build_object('leadDeskId', 'mx-tij-bomb', 'participants', 5)), true from p returning id`);
    if (made) this.poisons.push(made.id);
    return done('poison-event', 'outbox');
  }

  /** A clock that is lost without a trace: only who computes it anew can know. */
  private async loseClock(): Promise<Broken> {
    const [lost] = await this.system.stubbornly<{ id: string }>(`
      update obligation set next_step_at = null where id = (select id from obligation where state = 'open' and next_step_at is not null
        and act = 'acknowledge-case' order by random() limit 1 for update skip locked) returning id`);
    if (!lost) return done('lose-clock', 'nothing owed');
    const found = await within(async () => {
      const [now] = await this.system.rows<{ found: boolean }>(
        `select next_step_at is not null or state <> 'open' as found from obligation where id = '${lost.id}'`,
      );
      return now?.found ?? false;
    });
    this.gaps.push({ obligationId: lost.id, seen: found !== null });
    return over('lose-clock', 'obligation', found);
  }

  private async jumpClock(): Promise<Broken> {
    await this.system.stubbornly(
      `update realm set virtual_at = realm_now(id) + interval '6 minutes', real_at = clock_timestamp() where id = '${REALM}'`,
    );
    return done('jump-clock', 'drill');
  }

  private signal(pid: number, signal: NodeJS.Signals): void {
    try {
      process.kill(pid, signal);
    } catch {
      // It is gone already, by another fault.
    }
  }
}
