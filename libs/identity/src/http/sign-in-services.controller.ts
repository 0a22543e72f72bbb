import type { RequestContext, UserId } from '#kernel';
import { Ctx, type EnlaceRequest, IdParam, Permit, StepUp } from '#platform/http';
import { Env } from '#platform/config';
import { Body, Controller, Delete, Get, HttpCode, Post, Put, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CALLBACK } from '../application/begin-agency-sign-in.handler.js';
import { BindAccount } from '../application/bind-account.handler.js';
import { ServiceSecrets } from '../application/service-secrets.js';
import { ChangeSignInService } from '../application/sign-in-services.handler.js';
import { type BoundAccount, SignInServicesStore, type Stranger } from '../application/sign-in-services.store.js';
import { siteOf } from '../application/site.js';
import { hostOf } from './place.js';
import { BindAccountRequest, SignInServiceRequest } from './sign-in-service.request.js';

/** The service in use. */
export interface OwnSignInService {
  readonly id: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly hasSecret: boolean;
  readonly strongAcr: readonly string[];
  readonly strongAmr: readonly string[];
  readonly addedAt: string;
  /** Where the service says that a session ended; null where this installation has no name. */
  readonly logoutUri: string | null;
  readonly accounts: readonly BoundAccount[];
  /** Whom it let in and nobody here is bound to. */
  readonly strangers: readonly Stranger[];
}

/** What an administrator needs at hand. */
export interface OwnSignInServiceResponse {
  readonly service: OwnSignInService | null;
  /** To be told to the service; null where this installation has no name. */
  readonly redirectUri: string | null;
  /** Where the operator lays the secret. */
  readonly secretFile: string;
  readonly isSecretThere: boolean;
}

/** The agency's own sign-in service, and whose accounts there are whose. */
@ApiTags('identity')
@Controller('api/v1')
@Permit('people.administer')
export class SignInServicesController {
  constructor(
    private readonly env: Env,
    private readonly services: SignInServicesStore,
    private readonly secrets: ServiceSecrets,
    private readonly changing: ChangeSignInService,
    private readonly binding: BindAccount,
  ) {}

  @Get('agency-sign-in/service')
  @ApiOperation({
    summary: 'The service at which the people of your agency sign in, whose accounts are bound, and who is not bound yet',
  })
  async view(@Ctx() { actor }: RequestContext, @Req() request: EnlaceRequest): Promise<OwnSignInServiceResponse> {
    const origin = siteOf(this.env, hostOf(request))?.origin ?? null;
    const service = await this.services.ofAgency(actor.agencyId);
    return {
      service: service && (await this.whole(service, origin)),
      redirectUri: origin && `${origin}${CALLBACK}`,
      secretFile: this.secrets.pathOf(actor.agencyId),
      isSecretThere: this.secrets.read(actor.agencyId) !== null,
    };
  }

  @Post('agency-sign-in/service')
  @StepUp()
  @HttpCode(200)
  @ApiOperation({ summary: 'Let the people of your agency sign in at its own service' })
  add(@Ctx() ctx: RequestContext, @Body() body: SignInServiceRequest): Promise<{ readonly id: string }> {
    return this.changing.add(ctx, body);
  }

  @Post('agency-sign-in/service/:id/disable')
  @StepUp()
  @HttpCode(204)
  @ApiOperation({ summary: 'No longer; sessions that it opened end at once' })
  disable(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<void> {
    return this.changing.disable(ctx, id);
  }

  @Put('people/:id/account')
  @StepUp()
  @HttpCode(204)
  @ApiOperation({ summary: 'Bind an account at the service to a person of your agency; somebody else’s, never your own' })
  bind(@Ctx() ctx: RequestContext, @IdParam() id: string, @Body() { subject }: BindAccountRequest): Promise<void> {
    return this.binding.bind(ctx, id as UserId, subject);
  }

  @Delete('people/:id/account')
  @StepUp()
  @HttpCode(204)
  @ApiOperation({ summary: 'Take it off again; sessions that the service opened for the person end at once' })
  unbind(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<void> {
    return this.binding.unbind(ctx, id as UserId);
  }

  private async whole(
    { id, issuer, clientId, hasSecret, strongAcr, strongAmr, addedAt }: NonNullable<Kept>,
    origin: string | null,
  ): Promise<OwnSignInService> {
    const [accounts, strangers] = await Promise.all([this.services.accountsOf(id), this.services.strangersOf(id)]);
    const logoutUri = origin && `${origin}/oidc/logout/${id}`;
    return { id, issuer, clientId, hasSecret, strongAcr, strongAmr, addedAt, logoutUri, accounts, strangers };
  }
}

type Kept = Awaited<ReturnType<SignInServicesStore['ofAgency']>>;
