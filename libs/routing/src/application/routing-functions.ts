import { DeskPresences, DirectoryQueries } from '#directory';
import type { CorridorId, CrossingId, DeskId, Realm } from '#kernel';
import { Injectable } from '@nestjs/common';
import { roles } from '../../data/roles.js';
import { chooseDesks } from '../domain/choose-desks.js';
import { RulesInForce } from './rules-in-force.js';
import { toRoutingDirectory } from './to-routing-directory.js';

/** Functions of the rules that ship, by name: `us.port`, `mx.customs`. */
export const SHIPPED_FUNCTIONS: ReadonlySet<string> = new Set(roles.map(({ id }) => id));

/** Who fills a function, or which desk a name means. */
export interface Seat {
  readonly deskId: DeskId;
  /** The desk that was meant, where another one stands in for it. */
  readonly standsInFor: DeskId | null;
}

/** Who fills which function where, by the rules in force: for whoever plans with functions and not with desks. */
@Injectable()
export class RoutingFunctions {
  constructor(
    private readonly rules: RulesInForce,
    private readonly directory: DirectoryQueries,
    private readonly presences: DeskPresences,
  ) {}

  /** @throws DomainError rule-set-not-there, store-unavailable */
  async names(realm: Realm): Promise<ReadonlySet<string>> {
    return new Set((await this.rules.of(realm)).roles.map(({ id }) => id));
  }

  /**
   * Each function or desk with whoever answers for it at a place; absent when nobody does.
   * @throws DomainError rule-set-not-there, store-unavailable
   */
  async seats(
    realm: Realm,
    targets: readonly string[],
    at: { readonly crossingId: CrossingId | null; readonly corridorId: CorridorId },
  ): Promise<ReadonlyMap<string, Seat>> {
    const rules = await this.rules.of(realm);
    const directory = toRoutingDirectory(this.directory.snapshot(), this.presences.silent(realm));
    const place = at.crossingId === null ? {} : { crossingId: at.crossingId };
    // Nobody filed anything: a function that means the filing desk means nobody here.
    const facts = { filedByDesk: '' as DeskId, place, corridorId: at.corridorId };
    const found = new Map<string, Seat>();
    for (const target of new Set(targets)) {
      const chooser = chooseDesks(facts, rules, directory);
      const [deskId] = chooser.all([target as DeskId]);
      if (deskId) found.set(target, { deskId, standsInFor: chooser.standIns[0]?.deskId ?? null });
    }
    return found;
  }
}
