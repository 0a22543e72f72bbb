import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Whether it has much to do at once, or shall need little room. */
export type ProcessKind = 'busy' | 'small';

export interface ProcessPlan {
  readonly name: string;
  readonly entry: string;
  readonly kind: ProcessKind;
  /** Read at every start: a database that came back elsewhere is found. */
  readonly env: () => NodeJS.ProcessEnv;
  readonly log: string;
  /** Told at every start. */
  readonly started?: (pid: number) => void;
}

const firstDelayMs = 250;
const longestDelayMs = 30_000;
/** A process that lived this long died of something new, so the delay begins anew. */
const healthyMs = 10_000;
const largestLog = 10_000_000;
/**
 * Room for young objects: with the default of 16 MB a worker that writes hundreds of entries in one statement spends a fifth of its time
 * moving what is about to be dropped anyway.
 */
const nodeOptions: Readonly<Record<ProcessKind, readonly string[]>> = {
  busy: ['--enable-source-maps', '--max-semi-space-size=64'],
  small: ['--enable-source-maps', '--max-semi-space-size=1', '--optimize-for-size'],
};

/**
 * Keeps one process of the product running. It has an IPC channel, whose end tells it that we are gone, and a process group of its own, so that Ctrl-C
 * reaches us alone and we stop the processes in order.
 */
export class SupervisedProcess {
  private child: ChildProcess | undefined;
  private startedAt = 0;
  private deaths = 0;
  private stopping = false;

  constructor(
    private readonly plan: ProcessPlan,
    private readonly say: (text: string) => void,
  ) {}

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Deaths in a row; a process that stays up sets it back. */
  get failures(): number {
    return this.deaths;
  }

  start(): void {
    const log = openLog(this.plan.log);
    this.startedAt = performance.now();
    const child = spawn(process.execPath, [...nodeOptions[this.plan.kind], this.plan.entry], {
      env: this.plan.env(),
      stdio: ['ignore', log, log, 'ipc'],
      detached: true,
    });
    closeSync(log);
    this.child = child;
    if (child.pid !== undefined) this.plan.started?.(child.pid);
    child.on('error', (error) => this.say(`${this.plan.name}: ${error.message}`));
    child.once('exit', (code, signal) => void this.revive(signal ?? `exit code ${code}`));
  }

  /** Ends the process and lets it come back at once, with a new environment. */
  restart(): void {
    this.startedAt = -healthyMs;
    this.child?.kill('SIGTERM');
  }

  /** @param patienceMs how long it may drain before it is killed */
  async stop(patienceMs: number): Promise<void> {
    this.stopping = true;
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGTERM');
    const timer = setTimeout(() => {
      this.say(`${this.plan.name} did not end in ${patienceMs / 1000} s; killed`);
      child.kill('SIGKILL');
    }, patienceMs);
    await gone;
    clearTimeout(timer);
  }

  /** At once and for good: it does not come back. */
  kill(): void {
    this.stopping = true;
    this.child?.kill('SIGKILL');
  }

  lastWords(lines = 12): string {
    if (!existsSync(this.plan.log)) return '';
    return readFileSync(this.plan.log, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
  }

  private async revive(cause: string): Promise<void> {
    if (this.stopping) return;
    this.deaths = performance.now() - this.startedAt > healthyMs ? 1 : this.deaths + 1;
    const delay = Math.min(firstDelayMs * 2 ** (this.deaths - 1), longestDelayMs);
    this.say(`${this.plan.name} ended (${cause}); starting it again in ${delay / 1000} s. Its log: ${this.plan.log}`);
    await sleep(delay);
    if (!this.stopping) this.start();
  }
}

function openLog(file: string): number {
  mkdirSync(dirname(file), { recursive: true });
  if (existsSync(file) && statSync(file).size > largestLog) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}
