import type { RequestContext, UserId } from '#kernel';
import {
  Creates,
  Ctx,
  decodeCursor,
  ExpectedVersion,
  IdParam,
  type Page,
  pageOf,
  PageQuery,
  Permit,
  StepUp,
} from '#platform/http';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AddPerson } from '../application/add-person.handler.js';
import { DisablePerson } from '../application/disable-person.handler.js';
import { PeopleQueries, type PersonView } from '../application/people.queries.js';
import { ViewHoldings } from '../application/view-holdings.js';
import type { GoesTo, Handed, Held } from '../domain/holdings.js';
import { SetPassword } from '../application/set-password.handler.js';
import { AddPersonRequest } from './add-person.request.js';
import { DisablePersonRequest } from './disable-person.request.js';
import { SetPasswordRequest } from './set-password.request.js';

/** One thing that a person holds. */
export interface HoldingResponse extends Held {
  readonly goesTo: GoesTo;
}

/** People of the administrator's agency. */
@ApiTags('identity')
@Controller('api/v1/people')
export class PeopleController {
  constructor(
    private readonly queries: PeopleQueries,
    private readonly addPerson: AddPerson,
    private readonly setPassword: SetPassword,
    private readonly disablePerson: DisablePerson,
    private readonly viewHoldings: ViewHoldings,
  ) {}

  @Get()
  @Permit('people.administer')
  async list(@Ctx() ctx: RequestContext, @Query() { limit = 50, cursor }: PageQuery): Promise<Page<PersonView>> {
    const [after] = cursor === undefined ? [''] : decodeCursor(cursor, 1);
    const rows = await this.queries.ofAgency(ctx.actor.agencyId, String(after), limit + 1);
    return pageOf(rows, limit, ({ username }) => [username]);
  }

  @Post()
  @StepUp()
  @Permit('people.administer')
  @Creates()
  add(@Ctx() ctx: RequestContext, @Body() body: AddPersonRequest): Promise<{ id: UserId; version: number }> {
    return this.addPerson.execute(ctx, body);
  }

  @Post(':id/password')
  @StepUp()
  @Permit('people.administer')
  @HttpCode(204)
  password(@Ctx() ctx: RequestContext, @IdParam() id: string, @Body() { password }: SetPasswordRequest): Promise<void> {
    return this.setPassword.execute(ctx, { personId: id as UserId, password });
  }

  @Get(':id/holdings')
  @Permit('people.administer')
  @ApiOperation({ summary: 'Everything that a person holds, and where it goes when the access is ended' })
  async holdings(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Query() { toPersonId }: DisablePersonRequest,
  ): Promise<{ readonly items: readonly HoldingResponse[] }> {
    return { items: await this.viewHoldings.execute(ctx, id as UserId, (toPersonId ?? null) as UserId | null) };
  }

  @Post(':id/disable')
  @Permit('people.administer')
  @HttpCode(200)
  @ApiOperation({
    summary: 'End the access at once; everything that the person held goes to a colleague of the desk, or to the desk',
  })
  disable(
    @Ctx() ctx: RequestContext,
    @IdParam() id: string,
    @Body() { toPersonId, reason }: DisablePersonRequest,
    @ExpectedVersion() expectedVersion?: number,
  ): Promise<{ readonly version: number; readonly handed: readonly Handed[] }> {
    const command = { personId: id as UserId, toPersonId: toPersonId as UserId | undefined, reason, expectedVersion };
    return this.disablePerson.execute(ctx, command);
  }
}
