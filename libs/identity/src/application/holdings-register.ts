import type { UserId } from '#kernel';
import type { Unit } from '#ledger';
import type { Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { HOLDING_KINDS, type Held } from '../domain/holdings.js';

/** A person whose access ends, and who takes over. */
export interface Leaving {
  readonly personId: UserId;
  /** Null: the desk. */
  readonly toPersonId: UserId | null;
  readonly by: UserId | null;
}

/** What people hold in one context. Each context that lets people hold something enters one in the register as it starts. */
export abstract class HoldingsPart {
  abstract list(tx: Tx, personId: UserId): Promise<readonly Held[]>;

  /** Hands over, in the transaction that ends the access. Nothing where the thing is the desk's anyway. */
  abstract handOver(unit: Unit, leaving: Leaving): Promise<void>;
}

/** Everything that a person holds, from every context: identity knows of none of them. */
@Injectable()
export class HoldingsRegister {
  private readonly parts: HoldingsPart[] = [];

  enter(part: HoldingsPart): void {
    this.parts.push(part);
  }

  /** In the order in which a reader wants to know. */
  async list(tx: Tx, personId: UserId): Promise<readonly Held[]> {
    const held: Held[] = [];
    for (const part of this.parts) held.push(...(await part.list(tx, personId)));
    return held.toSorted((one, other) => HOLDING_KINDS.indexOf(one.kind) - HOLDING_KINDS.indexOf(other.kind));
  }

  async handOver(unit: Unit, leaving: Leaving): Promise<void> {
    for (const part of this.parts) await part.handOver(unit, leaving);
  }
}
