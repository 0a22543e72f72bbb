import { Logger } from '../observability/logger.js';
import pg from 'pg';
import { Subject } from 'rxjs';
import { connectionConfig, type DatabaseRole } from './connection.js';

const RECONNECT_MILLIS = 500;

/** A poke from the database. `resync` follows each (re)connect: whatever was said meanwhile is lost, so look for yourself. */
export interface Poke {
  readonly channel: string;
  readonly payload: string;
  readonly resync: boolean;
}

/** One LISTEN connection of a process. Pokes are hints, never the record: every listener also looks on its own from time to time. */
export class DatabaseListener {
  readonly pokes = new Subject<Poke>();
  private client: pg.Client | null = null;
  private readonly channels = new Set<string>();
  private closed = false;

  constructor(
    private readonly url: string,
    private readonly logger: Logger,
    private readonly role: DatabaseRole,
  ) {}

  /** Never fails: where the connection is cut meanwhile, the next one listens to all that was ever asked for. */
  async listen(channel: string): Promise<void> {
    this.channels.add(channel);
    const { client } = this;
    if (!client) return this.connect();
    try {
      await client.query(`listen ${pg.escapeIdentifier(channel)}`);
    } catch (error) {
      await this.giveUp(client, error);
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    this.pokes.complete();
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new pg.Client(connectionConfig(this.url, this.role));
    this.client = client;
    client.on('notification', ({ channel, payload }) => this.pokes.next({ channel, payload: payload ?? '', resync: false }));
    client.on('error', () => undefined);
    client.on('end', () => this.reconnectLater(client));
    try {
      await client.connect();
      for (const channel of this.channels) await client.query(`listen ${pg.escapeIdentifier(channel)}`);
      for (const channel of this.channels) this.pokes.next({ channel, payload: '', resync: true });
    } catch (error) {
      await this.giveUp(client, error);
    }
  }

  private async giveUp(client: pg.Client, error: unknown): Promise<void> {
    this.logger.warn({ err: error }, 'the listening connection failed; trying again');
    await client.end().catch(() => undefined);
    this.reconnectLater(client);
  }

  private reconnectLater(lost: pg.Client): void {
    if (this.closed || this.client !== lost) return;
    this.client = null;
    setTimeout(() => {
      if (!this.closed && !this.client) void this.connect();
    }, RECONNECT_MILLIS).unref();
  }
}
