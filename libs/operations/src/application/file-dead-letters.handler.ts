import type { DirectorySnapshot } from '#directory';
import { type FaultyClock, ObligationFaults } from '#escalation';
import type { Realm, SystemContext } from '#kernel';
import { CommandRunner, type Unit } from '#ledger';
import { newId } from '#platform/ids';
import { DeadLetters, type FailedDelivery } from '#platform/messaging';
import { Injectable } from '@nestjs/common';
import type { Failed } from '../domain/dead-letter.events.js';
import { sourceOf } from '../domain/dead-letter.js';
import {
  deskConcerned,
  isAboutDeadLetters,
  type OpenDeadLetter,
  openDeadLetter,
  type OwnerDesks,
} from '../domain/open-dead-letter.js';
import { failAgain, settleDeadLetter } from '../domain/tell-outcome.js';
import { DeadLetterClock } from './dead-letter-clock.js';
import { DeadLettersRepository } from './dead-letters.repository.js';
import { ownerDesks } from './owner-desks.js';

/** Items that one transaction opens. */
const BATCH = 50;

/** Puts what failed before a person, and tells how a new try went. Any number of workers may do it at once: each takes other rows. */
@Injectable()
export class FileDeadLetters {
  constructor(
    private readonly runner: CommandRunner,
    private readonly letters: DeadLettersRepository,
    private readonly deliveries: DeadLetters,
    private readonly faults: ObligationFaults,
    private readonly clock: DeadLetterClock,
  ) {}

  async realms(): Promise<readonly Realm[]> {
    return [...new Set([...(await this.deliveries.realms()), ...(await this.faults.realms())])];
  }

  /** @returns whether there may be more to file at once */
  async execute(realm: Realm, directory: DirectorySnapshot): Promise<boolean> {
    const ctx: SystemContext = { actor: { system: 'operations' }, realm, locale: 'en', correlationId: newId() };
    return this.runner.run(ctx, async (unit) => {
      const desks = ownerDesks(directory);
      const failed = await this.deliveries.unfiled(unit.tx, BATCH);
      for (const delivery of failed) await this.file(unit, deliveryFacts(delivery), desks);
      await this.deliveries.filed(unit.tx, failed);
      const broken = await this.faults.unfiled(unit.tx, BATCH);
      for (const clock of broken) await this.file(unit, clockFacts(clock), desks);
      await this.faults.filed(
        unit.tx,
        broken.map(({ obligationId }) => obligationId),
      );
      await this.tellOutcomes(unit);
      return failed.length === BATCH || broken.length === BATCH;
    });
  }

  private async file(unit: Unit, command: OpenDeadLetter, desks: OwnerDesks): Promise<void> {
    const known = await this.letters.ofSource(unit.tx, sourceOf(command.failed));
    if (known) {
      await unit.change(this.letters, known.id, (letter) => failAgain(letter, unit.now));
      return;
    }
    const id = newId<'DeadLetter'>();
    const { state } = await unit.create(this.letters, id, openDeadLetter(command, desks, unit.now));
    await this.clock.start(unit, id, state);
  }

  private async tellOutcomes(unit: Unit): Promise<void> {
    for (const ref of await this.deliveries.done(unit.tx))
      await this.settle(unit, sourceOf({ kind: 'delivery', eventType: '', ...ref }));
    for (const { obligationId, mended } of await this.faults.outcomes(unit.tx)) {
      const source = sourceOf({ kind: 'clock', act: '', obligationId });
      if (mended) await this.settle(unit, source);
      else await this.failedAgain(unit, source);
    }
  }

  private async settle(unit: Unit, source: string): Promise<void> {
    const known = await this.letters.ofSource(unit.tx, source);
    if (!known) return;
    await unit.change(this.letters, known.id, (letter) => settleDeadLetter(letter, unit.now));
    await this.clock.met(unit, known.id);
  }

  private async failedAgain(unit: Unit, source: string): Promise<void> {
    const known = await this.letters.ofSource(unit.tx, source);
    if (known) await unit.change(this.letters, known.id, (letter) => failAgain(letter, unit.now));
  }
}

const deliveryFacts = ({ envelopeId, subscriber, type, envelope, urgent }: FailedDelivery): OpenDeadLetter => ({
  failed: { kind: 'delivery', envelopeId, subscriber, eventType: type } satisfies Failed,
  deskId: deskConcerned(envelope?.data, envelope?.actorDeskId ?? null),
  lifeSafety: urgent,
  quiet: envelope !== null && isAboutDeadLetters(envelope.stream, envelope.data),
});

const clockFacts = ({ obligationId, act, deskId, lifeSafety, subjectKind }: FaultyClock): OpenDeadLetter => ({
  failed: { kind: 'clock', obligationId, act },
  deskId,
  lifeSafety,
  quiet: subjectKind === 'dead-letter',
});
