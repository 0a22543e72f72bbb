import { Injectable, type OnModuleInit } from '@nestjs/common';
import { buildSnapshot, type DirectorySnapshot } from '../domain/snapshot.js';
import { DirectoryStore } from './directory.store.js';

/** The directory in memory: no question about a desk costs a query. */
@Injectable()
export class DirectoryQueries implements OnModuleInit {
  private current: DirectorySnapshot | null = null;
  private running: Promise<void> | null = null;
  private again = false;

  constructor(private readonly store: DirectoryStore) {}

  async onModuleInit(): Promise<void> {
    await this.refresh();
  }

  /** The directory as last read. Hold it for the length of one decision: the next call may give a newer one. */
  snapshot(): DirectorySnapshot {
    if (!this.current) throw new Error('the directory was not read yet');
    return this.current;
  }

  /**
   * Reads the directory again if its rows have moved on. When it resolves, everything committed before the call is in the snapshot:
   * calls that meet a running read share one more, because that read may have begun too early for them.
   */
  refresh(): Promise<void> {
    if (this.running) this.again = true;
    this.running ??= this.readUntilCalm().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async readUntilCalm(): Promise<void> {
    do {
      this.again = false;
      if (this.current && this.current.version === (await this.store.version())) continue;
      const { version, pack } = await this.store.read();
      this.current = buildSnapshot(pack, version);
    } while (this.again);
  }
}
