import type { RequestContext } from '#kernel';
import { Ctx, Permit, StepUp } from '#platform/http';
import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { FactorsStore } from '../application/factors.store.js';
import { RequireFactor } from '../application/require-factor.handler.js';
import { RequireFactorRequest } from './require-factor.request.js';

/** How the people of the administrator's agency sign in. */
@ApiTags('identity')
@Controller('api/v1/agency-sign-in')
@Permit('people.administer')
export class AgencySignInController {
  constructor(
    private readonly factors: FactorsStore,
    private readonly requireFactor: RequireFactor,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What your agency asks of its people when they sign in' })
  async view(@Ctx() { actor }: RequestContext): Promise<{ readonly secondFactorRequired: boolean }> {
    return { secondFactorRequired: await this.factors.isRequiredAt(actor.agencyId) };
  }

  @Put()
  @HttpCode(204)
  @StepUp()
  @ApiOperation({ summary: 'Ask a second factor of everybody at your agency, or no longer' })
  change(@Ctx() ctx: RequestContext, @Body() { secondFactorRequired }: RequireFactorRequest): Promise<void> {
    return this.requireFactor.execute(ctx, secondFactorRequired);
  }
}
