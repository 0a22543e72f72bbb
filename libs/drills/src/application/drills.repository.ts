import { DomainError } from '#kernel';
import { AggregateStore, type Stored, type Unit } from '#ledger';
import type { Tx } from '#platform/persistence';
import { type Drill, drillAggregate } from '../domain/drill.js';
import type { DrillEvent } from '../domain/drill.events.js';
import { type Inject, injectAggregate, type InjectContent } from '../domain/inject.js';
import type { InjectEvent } from '../domain/inject.events.js';
import type { Scenario } from '../domain/scenario.js';

/** Port to the rows of drills. */
export abstract class DrillsRepository extends AggregateStore<Drill, DrillEvent> {
  readonly aggregate = drillAggregate;

  /** The drill of the unit's realm, locked; null where the realm is no drill's. */
  async ofRealm(unit: Unit): Promise<Drill | null> {
    try {
      return (await unit.load(this, unit.tx.realm)).state;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'not-found') return null;
      throw error;
    }
  }

  /** What the drill that is about to be inserted plays; it never changes. */
  abstract keepScenario(tx: Tx, id: string, scenario: Scenario): void;

  abstract scenarioOf(tx: Tx): Promise<Scenario>;
}

export interface HeldInject {
  readonly stored: Stored<Inject>;
  readonly content: InjectContent;
}

/** Port to the rows of injects. Whoever changes one holds the lock of its drill. */
export abstract class InjectsRepository extends AggregateStore<Inject, InjectEvent> {
  readonly aggregate = injectAggregate;

  /** What the injects that are about to be inserted say and make. */
  abstract keepContent(tx: Tx, contents: readonly { readonly id: string; readonly content: InjectContent }[]): void;

  /** Those that are due now, the earliest first, with what they say. */
  abstract due(tx: Tx, limit: number): Promise<HeldInject[]>;

  /** By its number or its id; null when the drill has none. */
  abstract named(tx: Tx, name: string): Promise<HeldInject | null>;

  /** Those that have a number, in its order, with what they say. */
  abstract numbered(tx: Tx): Promise<{ readonly number: number; readonly content: InjectContent }[]>;

  /** Those without a time that wait for this number. */
  abstract waitingFor(tx: Tx, number: number): Promise<Stored<Inject>[]>;

  /** How many moves this desk has made or will make about things of this kind. */
  abstract movesOf(tx: Tx, deskId: string, moment: string): Promise<number>;

  /** Whether an inject has silenced the desk at this moment. */
  abstract isSilent(tx: Tx, deskId: string): Promise<boolean>;
}
