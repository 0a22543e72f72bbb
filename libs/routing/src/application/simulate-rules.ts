import { DirectoryQueries } from '#directory';
import { DomainError, type RequestContext } from '#kernel';
import { Injectable, Optional } from '@nestjs/common';
import { checkRuleSet } from '../domain/check-rule-set.js';
import type { ReportedFacts } from '../domain/incident-facts.js';
import { refuseFaulty } from '../domain/rule-set.errors.js';
import type { RoutingDirectory } from '../domain/routing-directory.js';
import type { RuleSet, RuleSetBody } from '../domain/rule-set.js';
import { simulate, type PastCase, type Simulation } from '../domain/simulate.js';
import { PastFacts } from './past-facts.js';
import { RoutingService } from './routing.service.js';
import { RuleSetsStore } from './rule-sets.store.js';
import { RulesInForce } from './rules-in-force.js';
import { toRoutingDirectory } from './to-routing-directory.js';

/** Facts as a desk files them: its country is the directory's business. */
export type FactsOfDesk = Omit<ReportedFacts, 'filedByCountry'>;

export interface SimulateRules {
  /** A rule set that is stored, or one that is not. */
  readonly proposed: { readonly ruleVersion: number } | { readonly body: RuleSetBody };
  /** Made-up facts; the newest cases of the actor's desk when there are none. */
  readonly facts: readonly FactsOfDesk[];
  readonly limit: number;
}

/** An unsaved rule set bears no number yet. */
const UNSAVED = 0;

/** Shows what a rule set would do otherwise than the one in force, before anybody publishes it. */
@Injectable()
export class RulesSimulator {
  constructor(
    private readonly store: RuleSetsStore,
    private readonly rules: RulesInForce,
    private readonly routing: RoutingService,
    private readonly directory: DirectoryQueries,
    @Optional() private readonly past?: PastFacts,
  ) {}

  /** @throws DomainError not-found, rule-set-invalid, rule-set-not-there */
  async simulate(ctx: RequestContext, { proposed, facts, limit }: SimulateRules): Promise<Simulation> {
    const directory = toRoutingDirectory(this.directory.snapshot());
    const current = await this.rules.of(ctx.realm);
    const next = 'body' in proposed ? { ...proposed.body, version: UNSAVED } : await this.stored(ctx, proposed.ruleVersion);
    const at = 'body' in proposed ? '/ruleSet' : '';
    refuseFaulty(checkRuleSet(next, directory).map((fault) => ({ ...fault, pointer: `${at}${fault.pointer}` })));
    const cases = facts.length > 0 ? this.made(facts, directory) : ((await this.past?.recent(ctx, limit)) ?? []);
    return simulate(current, next, this.nameable(ctx, cases), directory);
  }

  private made(facts: readonly FactsOfDesk[], { desks }: RoutingDirectory): PastCase[] {
    refuseFaulty(
      facts.flatMap(({ filedByDesk }, index) =>
        desks.has(filedByDesk)
          ? []
          : [{ code: 'rule-set-desk-unknown' as const, pointer: `/facts/${index}/filedByDesk`, params: { desk: filedByDesk } }],
      ),
    );
    return facts.map((each) => {
      const filedByCountry = desks.get(each.filedByDesk)?.country ?? '';
      return { caseId: null, facts: this.routing.locate({ ...each, filedByCountry }) };
    });
  }

  /** Whoever writes rules but reads no cases learns how many would go elsewhere, not which. */
  private nameable({ actor }: RequestContext, cases: readonly PastCase[]): readonly PastCase[] {
    if (actor.permissions.has('case.read')) return cases;
    return cases.map(({ facts }) => ({ caseId: null, facts }));
  }

  private async stored({ realm }: RequestContext, ruleVersion: number): Promise<RuleSet> {
    const view = await this.store.view(realm, ruleVersion);
    if (!view) throw new DomainError('not-found');
    return { ...view.body, version: view.ruleVersion };
  }
}
