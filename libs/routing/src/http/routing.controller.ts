import { DomainError, instant, type DeskId, type RequestContext } from '#kernel';
import type { ErrorCode } from '#phrases';
import { Creates, Ctx, decodeCursor, ExpectedVersion, type Page, pageOf, PageQuery, Permit, StepUp, Voted } from '#platform/http';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApproveRuleSet } from '../application/approve-rule-set.handler.js';
import { BrowseRules, type RuleSetSigned } from '../application/browse-rules.js';
import { DraftRuleSet, type RuleSetAnswer } from '../application/draft-rule-set.handler.js';
import { PublishRuleSet } from '../application/publish-rule-set.handler.js';
import { RulesSimulator, type SimulateRules } from '../application/simulate-rules.js';
import {
  plainRuleSet,
  ruleSetResponse,
  simulationResponse,
  type RuleSetResponse,
  type SimulationResponse,
} from './routing.response.js';
import { DraftRuleSetRequest, RulesQuery } from './rule-set.request.js';
import { SimulateRulesRequest } from './simulate-rules.request.js';

const NEWEST = 2_147_483_647;

/** The number of a rule set in the path; text that is none names nothing. */
const numbered = (text: string): number => {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new DomainError('not-found');
  return Number(text);
};

const simulation = ({ version, ruleSet, facts, limit }: SimulateRulesRequest): SimulateRules => {
  if ((version === undefined) === (ruleSet === undefined)) throw new DomainError('rule-set-not-named' satisfies ErrorCode);
  return {
    proposed: ruleSet ? { body: plainRuleSet(ruleSet) } : { ruleVersion: version ?? 0 },
    facts: facts.map((each) => ({ ...each, filedByDesk: each.filedByDesk as DeskId, occurredAt: instant(each.occurredAt) })),
    limit,
  };
};

/** The rules by which incidents find their desks. */
@ApiTags('routing')
@Controller('api/v1/routing')
export class RoutingController {
  constructor(
    private readonly browse: BrowseRules,
    private readonly draftRuleSet: DraftRuleSet,
    private readonly approveRuleSet: ApproveRuleSet,
    private readonly publishRuleSet: PublishRuleSet,
    private readonly simulator: RulesSimulator,
  ) {}

  @Get('rules')
  @Permit('routing.read')
  @ApiOperation({ summary: 'The rule set in force, or that of a number' })
  async rules(@Ctx() { realm }: RequestContext, @Query() { version }: RulesQuery): Promise<RuleSetResponse> {
    return ruleSetResponse(await this.browse.one(realm, version));
  }

  @Get('drafts')
  @Permit('routing.read')
  @ApiOperation({ summary: 'All rule sets without their rules, newest first' })
  async drafts(@Ctx() { realm }: RequestContext, @Query() { limit = 50, cursor }: PageQuery): Promise<Page<RuleSetSigned>> {
    const before = cursor === undefined ? NEWEST : Number(decodeCursor(cursor, 1)[0]);
    if (!Number.isInteger(before)) throw new DomainError('cursor-malformed', {}, '/cursor');
    return pageOf(await this.browse.list(realm, Math.min(before, NEWEST), limit + 1), limit, ({ ruleVersion }) => [ruleVersion]);
  }

  @Post('drafts')
  @Permit('routing.draft')
  @Creates()
  @ApiOperation({ summary: 'Draft a whole rule set' })
  draft(@Ctx() ctx: RequestContext, @Body() { note, ...ruleSet }: DraftRuleSetRequest): Promise<RuleSetAnswer> {
    return this.draftRuleSet.execute(ctx, { note, body: plainRuleSet(ruleSet) });
  }

  @Post('drafts/:ruleVersion/approve')
  @Voted()
  @Permit('routing.publish')
  @HttpCode(200)
  @ApiOperation({ summary: 'Approve what another person drafted' })
  approve(
    @Ctx() ctx: RequestContext,
    @Param('ruleVersion') ruleVersion: string,
    @ExpectedVersion() version?: number,
  ): Promise<RuleSetAnswer> {
    return this.approveRuleSet.execute(ctx, { ruleVersion: numbered(ruleVersion), expectedVersion: version });
  }

  @Post('drafts/:ruleVersion/publish')
  @StepUp()
  @Voted()
  @Permit('routing.publish')
  @HttpCode(200)
  @ApiOperation({ summary: 'Put an approved rule set in force; the one before is retired' })
  publish(
    @Ctx() ctx: RequestContext,
    @Param('ruleVersion') ruleVersion: string,
    @ExpectedVersion() version?: number,
  ): Promise<RuleSetAnswer> {
    return this.publishRuleSet.execute(ctx, { ruleVersion: numbered(ruleVersion), expectedVersion: version });
  }

  @Post('simulate')
  @Permit('routing.draft')
  @HttpCode(200)
  @ApiOperation({ summary: 'What a rule set would do otherwise than the one in force' })
  async simulate(@Ctx() ctx: RequestContext, @Body() body: SimulateRulesRequest): Promise<SimulationResponse> {
    return simulationResponse(await this.simulator.simulate(ctx, simulation(body)));
  }
}
