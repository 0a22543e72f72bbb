import { DirectoryQueries } from '#directory';
import { LIVE, type SystemContext } from '#kernel';
import { CommandRunner } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { ruleSetOne } from '../../data/rules.js';
import { foundRuleSet } from '../domain/draft-rule-set.js';
import { RuleSetsStore } from './rule-sets.store.js';
import { RulesInForce } from './rules-in-force.js';
import { toRoutingDirectory } from './to-routing-directory.js';

/** Puts rule set 1 in force in a new installation. The directory has to be seeded before. */
@Injectable()
export class RoutingSeed {
  constructor(
    private readonly runner: CommandRunner,
    private readonly store: RuleSetsStore,
    private readonly directory: DirectoryQueries,
    private readonly rules: RulesInForce,
  ) {}

  /** Founds rule set 1 unless there is any rule set, and says whether it did. @throws DomainError rule-set-invalid */
  async apply(): Promise<boolean> {
    const ctx: SystemContext = { actor: { system: 'routing.seed' }, realm: LIVE, locale: 'en', correlationId: newId() };
    const directory = toRoutingDirectory(this.directory.snapshot());
    const founded = await this.runner.run(ctx, async (unit) => {
      await this.store.takeTurn(unit.tx);
      const ruleVersion = await this.store.nextRuleVersion(unit.tx);
      if (ruleVersion > 1) return false;
      const note = 'Matriz de competencias de la frontera / Border competence matrix';
      await unit.create(
        this.store,
        newId<'RuleSet'>(),
        foundRuleSet({ ruleVersion, body: ruleSetOne, note }, directory, unit.now),
      );
      return true;
    });
    this.rules.forget();
    return founded;
  }
}
