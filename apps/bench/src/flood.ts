import { randomUUID } from 'node:crypto';
import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { percentile } from './closed-loop.js';
import type { Answer, DeskClient } from './desk-client.js';
import { someReport } from './reports.js';
import { type Line, onceAt } from './result.js';

/** A client that got no answer in this time tries again, under the same key. */
const TIMEOUT_MILLIS = 10_000;
/** What a client bears before it gives up; one with a life at risk does not. */
const PATIENCE_MILLIS = { routine: 120_000, life: 300_000 };
const REST_MILLIS = 1_000;

export type Class = 'life' | 'routine';

/** One filing as its client saw it. */
interface Seen {
  readonly reference: string;
  readonly of: Class;
  readonly status: number;
  /** When it was to be sent, in seconds from the beginning of the flood. */
  readonly at: number;
  /** From when it was to be sent until it was answered 2xx; a wait behind others counts. */
  readonly millis: number;
  readonly refused: number;
  readonly timeouts: number;
}

export interface FloodPlan {
  readonly perSecond: number;
  readonly seconds: number;
  /** Share of filings about risk to life. */
  readonly life: number;
  /** Marks the own references of this flood. */
  readonly mark: string;
}

/** What the clients of one flood have seen. */
export class FloodSeen {
  constructor(
    readonly plan: FloodPlan,
    readonly filings: readonly Seen[],
  ) {}

  of(kind: Class): readonly Seen[] {
    return this.filings.filter((one) => one.of === kind);
  }

  /** References that were answered 2xx. */
  get acknowledged(): string[] {
    return this.filings.filter(({ status }) => status < 300).map(({ reference }) => reference);
  }

  get deferred(): number {
    return this.filings.filter(({ status }) => status === 202).length;
  }

  p99(kind: Class): number {
    return percentile(
      this.of(kind).map(({ millis }) => millis),
      0.99,
    );
  }

  /** The slowest of a kind and when each was sent: a tail at the beginning has another cause than one that is spread. */
  slowest(kind: Class): string {
    return this.of(kind)
      .toSorted((one, other) => other.millis - one.millis)
      .slice(0, 5)
      .map(({ at, millis }) => `${millis.toFixed(0)} ms at ${at.toFixed(1)} s`)
      .join(', ');
  }

  count(kind: Class, what: 'refused' | 'timeouts'): number {
    return this.of(kind).reduce((sum, one) => sum + one[what], 0);
  }

  line(of: string, kind: Class): Line {
    const times = this.of(kind)
      .filter(({ status }) => status < 300)
      .map(({ millis }) => millis);
    const perSecond = times.length / this.plan.seconds;
    const refused = this.of(kind).length - times.length;
    return {
      of,
      clients: 0,
      ...onceAt(perSecond),
      p50: percentile(times, 0.5),
      p99: percentile(times, 0.99),
      count: times.length,
      refused,
    };
  }
}

/**
 * Open loop: filings come at random moments at a mean rate, whether or not those before were answered. Each goes on under its key until it is
 * answered, as a client does that keeps what its people wrote.
 */
export const flood = async (desks: readonly DeskClient[], plan: FloodPlan): Promise<FloodSeen> => {
  const agent = new Agent({ keepAlive: true, maxSockets: 2_000 });
  const running: Promise<Seen>[] = [];
  const began = performance.now();
  for (let at = 0; at < plan.seconds * 1_000; at += -Math.log(1 - Math.random()) * (1_000 / plan.perSecond)) {
    const late = at - (performance.now() - began);
    if (late > 1) await sleep(late);
    const kind: Class = Math.random() < plan.life ? 'life' : 'routine';
    const desk = desks[running.length % desks.length] as DeskClient;
    running.push(deliver(desk, kind, { began: began + at, at: at / 1_000, reference: `${plan.mark}-${randomUUID()}`, agent }));
  }
  const seen = await Promise.all(running);
  agent.destroy();
  return new FloodSeen(plan, seen);
};

interface Delivery {
  readonly began: number;
  readonly at: number;
  readonly reference: string;
  readonly agent: Agent;
}

const deliver = async (desk: DeskClient, of: Class, { began, at, reference, agent }: Delivery): Promise<Seen> => {
  const report = { ...someReport(reference), lifeSafety: of === 'life' };
  const headers: Record<string, string> = of === 'life' ? { 'x-enlace-urgency': 'life-safety' } : {};
  let [refused, timeouts] = [0, 0];
  for (;;) {
    const answer = await desk
      .post('/reports', report, { key: reference, headers, timeoutMillis: TIMEOUT_MILLIS, agent })
      .catch((): Answer | null => null);
    const millis = performance.now() - began;
    const isAnswered = answer !== null && answer.status < 500 && answer.status !== 429;
    if (isAnswered || millis > PATIENCE_MILLIS[of])
      return { reference, of, status: answer?.status ?? 599, at, millis, refused, timeouts };
    if (answer) refused += 1;
    else timeouts += 1;
    await sleep((answer?.retryAfter ?? 0) * 1_000 + Math.random() * REST_MILLIS);
  }
};
