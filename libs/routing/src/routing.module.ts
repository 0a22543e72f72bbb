import { VotesModule } from '#votes';
import { Global, Module } from '@nestjs/common';
import { ApproveRuleSet } from './application/approve-rule-set.handler.js';
import { DraftRuleSet } from './application/draft-rule-set.handler.js';
import { LayRules } from './application/lay-rules.js';
import { PublishRuleSet } from './application/publish-rule-set.handler.js';
import { RoutingSeed } from './application/routing-seed.js';
import { RoutingFunctions } from './application/routing-functions.js';
import { RoutingService } from './application/routing.service.js';
import { RuleSetsStore } from './application/rule-sets.store.js';
import { RulesInForce } from './application/rules-in-force.js';
import { RulesRefresher } from './application/rules-refresher.js';
import { RulesSimulator } from './application/simulate-rules.js';
import { SqlRuleSetsStore } from './persistence/rule-sets.sql-store.js';

const handlers = [DraftRuleSet, ApproveRuleSet, PublishRuleSet, LayRules];

/** Global: one process holds the rules in force once. */
@Global()
@Module({
  imports: [VotesModule],
  providers: [
    ...handlers,
    RoutingSeed,
    RoutingService,
    RoutingFunctions,
    RulesInForce,
    RulesRefresher,
    RulesSimulator,
    { provide: RuleSetsStore, useClass: SqlRuleSetsStore },
  ],
  exports: [...handlers, RoutingSeed, RoutingService, RoutingFunctions, RulesInForce, RulesSimulator, RuleSetsStore],
})
export class RoutingModule {}
