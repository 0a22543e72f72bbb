import { IDENTITY_CHANNEL } from '#identity';
import type { Actor, RequestContext } from '#kernel';
import { DatabaseListener, keepReader } from '#platform/persistence';
import { Injectable, type MessageEvent, type OnModuleInit } from '@nestjs/common';
import { filter, interval, map, merge, Observable, type Subscriber } from 'rxjs';
import { StreamQueries } from './stream.queries.js';

export const LEDGER_CHANNEL = 'enlace_ledger';
const BATCH = 200;
/** Proxies close a connection that says nothing; a reader that hears nothing for longer than this knows that it is cut off. */
const PING_MILLIS = 15_000;

/** Whoever may not listen any more is told so at the news of it; where no news comes, at most this much later. */
const RECHECK_MILLIS = 4_000;

/** How a reader wants it. */
export interface Following {
  /** The last number that the reader holds; null starts at the ledger's present end. */
  readonly lastSeq: number | null;
  /** Entries are named `message`, not by their type. */
  readonly allAlike: boolean;
}

/**
 * The live stream of one viewer. A poke says only that the ledger grew; what to send is read with the viewer's own visibility, after
 * the last sequence number sent. The same read serves live and resumed streams, so nothing is skipped or sent twice.
 */
@Injectable()
export class LiveStream implements OnModuleInit {
  constructor(
    private readonly view: StreamQueries,
    private readonly listener: DatabaseListener,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.listener.listen(LEDGER_CHANNEL);
  }

  follow(
    ctx: RequestContext,
    { lastSeq, allAlike }: Following,
    stillAllowed: () => Promise<Actor | null>,
  ): Observable<MessageEvent> {
    return new Observable<MessageEvent>((subscriber) => {
      const reader = new Reader(this.view, ctx, allAlike, subscriber, stillAllowed);
      const wake = merge(
        this.listener.pokes.pipe(
          filter(
            ({ channel, payload }) =>
              channel === LEDGER_CHANNEL || (channel === IDENTITY_CHANNEL && payload === ctx.actor.userId),
          ),
          map(() => false),
        ),
        interval(RECHECK_MILLIS).pipe(map(() => false)),
        interval(PING_MILLIS).pipe(map(() => true)),
      ).subscribe(keepReader((ping: boolean) => void reader.read(ping)));
      void reader.start(lastSeq);
      return () => {
        reader.end();
        wake.unsubscribe();
      };
    });
  }
}

class Reader {
  private seq = -1;
  private started = false;
  private reading = false;
  private again = false;
  private ended = false;

  constructor(
    private readonly view: StreamQueries,
    private readonly ctx: RequestContext,
    private readonly allAlike: boolean,
    private readonly out: Subscriber<MessageEvent>,
    private readonly stillAllowed: () => Promise<Actor | null>,
  ) {}

  async start(lastSeq: number | null): Promise<void> {
    try {
      // A number beyond the newest is one of a log that was closed: another one began to count from nought.
      this.seq = Math.min(lastSeq ?? Infinity, await this.view.head());
      this.started = true;
      this.say('hello', { realm: this.ctx.realm });
      await this.read(false);
    } catch (error) {
      this.out.error(error);
    }
  }

  end(): void {
    this.ended = true;
  }

  async read(ping: boolean): Promise<void> {
    if (!this.started || this.ended) return;
    if (this.reading) {
      this.again = true;
      return;
    }
    this.reading = true;
    try {
      do {
        this.again = false;
        if (!(await this.stillAllowed())) return this.out.complete();
        await this.sendNew();
      } while (this.again && !this.ended);
      if (ping) this.say('ping', {});
    } catch {
      // The store is away. The reader's browser keeps its last number; the next poke or ping reads on from there.
    } finally {
      this.reading = false;
    }
  }

  private async sendNew(): Promise<void> {
    for (let more = true; more && !this.ended;) {
      const entries = await this.view.after(this.seq, this.ctx.realm, this.ctx.actor, BATCH);
      for (const entry of entries) {
        const prev = this.seq;
        this.seq = entry.seq;
        this.say(this.allAlike ? 'message' : entry.type, { ...entry, prev });
      }
      more = entries.length === BATCH;
    }
  }

  /** Every message carries the last number sent: Nest would number them by itself, and a ping would reset the reader. */
  private say(type: string, data: object): void {
    if (!this.ended) this.out.next({ id: String(this.seq), type, data });
  }
}
