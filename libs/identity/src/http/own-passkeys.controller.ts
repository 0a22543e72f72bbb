import type { RequestContext } from '#kernel';
import { Ctx, type EnlaceRequest, ForEnrolling, IdParam, sessionOf, SignedIn, StepUp as AsksStepUp } from '#platform/http';
import { Body, Controller, Delete, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AddPasskey } from '../application/add-passkey.handler.js';
import { PasskeyMaking } from '../application/passkey-making.js';
import { RemoveFactor } from '../application/remove-factor.handler.js';
import { RenamePasskey } from '../application/rename-passkey.handler.js';
import type { FactorAddedResponse } from './own-sign-in.controller.js';
import { AddPasskeyRequest, PasskeyLabelRequest } from './passkey.request.js';
import { type PasskeyOptions, plainOptions } from './passkey-options.js';
import { hostOf } from './place.js';
import { renewed } from './renewed-session.js';

/** The own passkeys. */
@ApiTags('identity')
@Controller('api/v1/me/sign-in/passkeys')
@SignedIn()
@ForEnrolling()
export class OwnPasskeysController {
  constructor(
    private readonly making: PasskeyMaking,
    private readonly addPasskey: AddPasskey,
    private readonly renamePasskey: RenamePasskey,
    private readonly removeFactor: RemoveFactor,
  ) {}

  @Post('options')
  @HttpCode(200)
  @AsksStepUp('own-credentials')
  @ApiOperation({ summary: 'What to ask an authenticator for a new passkey (WebAuthn creation options)' })
  async options(@Ctx() { actor }: RequestContext, @Req() request: EnlaceRequest): Promise<PasskeyOptions> {
    return plainOptions(await this.making.ask(hostOf(request), actor));
  }

  @Post()
  @HttpCode(201)
  @AsksStepUp('own-credentials')
  @ApiOperation({ summary: 'Add the passkey that the authenticator made; your other sessions end' })
  async add(
    @Ctx() ctx: RequestContext,
    @Body() { label, made }: AddPasskeyRequest,
    @Req() request: EnlaceRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FactorAddedResponse> {
    const command = { sessionId: sessionOf(request)!, host: hostOf(request), label: label.trim(), made };
    const { sessionId, recoveryCodes } = await this.addPasskey.execute(ctx, command);
    return { ...renewed(request, reply, sessionId), recoveryCodes };
  }

  @Post(':id/rename')
  @HttpCode(204)
  @ApiOperation({ summary: 'Call a passkey by another name' })
  rename(@Ctx() { actor }: RequestContext, @IdParam() id: string, @Body() { label }: PasskeyLabelRequest): Promise<void> {
    return this.renamePasskey.execute(actor.userId, id, label.trim());
  }

  @Delete(':id')
  @HttpCode(204)
  @AsksStepUp('own-credentials')
  @ApiOperation({ summary: 'Remove a passkey' })
  remove(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<void> {
    return this.removeFactor.execute(ctx, { kind: 'passkey', id });
  }
}
