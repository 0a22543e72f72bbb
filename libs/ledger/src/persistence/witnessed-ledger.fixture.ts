import { openTestDatabase, type TestDatabase } from '#platform/testing';
import type { Env } from '#platform/config';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TestWitness } from '../../../../apps/witness/src/witness.fixture.js';
import type { CosignerReport } from '../application/cosigner.js';
import type { ExportChoice } from '../application/ledger-export.js';
import { OperatorKey } from '../application/operator-key.js';
import type { PublisherReport } from '../application/publisher.js';
import { writeVerifierKey } from '../domain/signed-note.js';
import { type TestAct, TestLedger } from './ledger.fixture.js';

/** A log over a database of its own, with a witness of each country that must both seal it. */
export class WitnessedLedger {
  readonly us = new TestWitness('witness.us.example/w1');
  readonly mx = new TestWitness('witness.mx.example/w1');

  private constructor(
    readonly database: TestDatabase,
    readonly ledger: TestLedger,
  ) {}

  static async open(): Promise<WitnessedLedger> {
    const database = await openTestDatabase();
    const opened = new WitnessedLedger(database, new TestLedger(database));
    for (const witness of [opened.us, opened.mx]) {
      witness.trust(opened.vkey);
      await witness.open();
    }
    return opened;
  }

  get vkey(): string {
    return writeVerifierKey(new OperatorKey(this.ledger.env).verifier);
  }

  /** The policy that both countries signed. */
  policy(log = this.vkey): string {
    const { us, mx } = this;
    return `log ${log}\nwitness us ${us.vkey} ${us.url}\nwitness mx ${mx.vkey} ${mx.url}\ngroup both all us mx\nquorum both\n`;
  }

  /** Settings of a worker that seals by this policy. */
  env(policy = this.policy(), of = this.ledger.env): Env {
    const file = join(this.ledger.folder, `policy-${Math.random()}`);
    writeFileSync(file, policy);
    return Object.assign(Object.create(of), { ENLACE_WITNESSES: file, ENLACE_WITNESS_TIMEOUT_MILLIS: 2_000 }) as Env;
  }

  /** What the log is as others get it, line by line. */
  async bundle(choice: ExportChoice = {}): Promise<string[]> {
    const lines: string[] = [];
    await this.ledger.exporter().exportBundle((line) => void lines.push(line.trimEnd()), choice);
    return lines;
  }

  /** Does these acts and gives them their places. */
  async grow(acts: readonly TestAct[]): Promise<void> {
    await this.ledger.act(acts);
    await this.ledger.sequenceAll();
  }

  /** One round of a worker that starts anew: it signs, and has the head sealed. */
  async seal(env = this.env()): Promise<PublisherReport & CosignerReport> {
    const { publisher, cosigner } = this.ledger.worker(env);
    const published = await publisher.publish();
    return { ...published, ...(await cosigner.round()) };
  }

  /** What a superuser can do to the tables. */
  async attack(text: string): Promise<void> {
    await this.database.owner.query(`set session_replication_role = replica; ${text}; set session_replication_role = default`);
  }

  async close(): Promise<void> {
    await this.ledger.close();
    await Promise.all([this.us.close(), this.mx.close()]);
    await this.database.drop();
  }
}
