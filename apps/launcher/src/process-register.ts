import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface RunningProcess {
  readonly pid: number;
  /** Where it listens, when it does. */
  readonly port: number | null;
}

/** Which processes run by what name, in `processes.json` of the data directory: for whoever looks after them from outside. */
export class ProcessRegister {
  private readonly known: Record<string, RunningProcess> = {};
  private readonly file: string;

  constructor(dataDir: string) {
    this.file = join(dataDir, 'processes.json');
  }

  note(name: string, running: RunningProcess): void {
    this.known[name] = running;
    // Whole or not at all: a reader never finds half of it.
    writeFileSync(`${this.file}.new`, JSON.stringify(this.known), { mode: 0o600 });
    renameSync(`${this.file}.new`, this.file);
  }
}
