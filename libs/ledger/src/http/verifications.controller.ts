import type { RequestContext } from '#kernel';
import { Creates, Ctx, type Page, Permit } from '#platform/http';
import { Controller, Get, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Verification, Verifications } from '../application/verifications.js';

/** So many of the last are told of: a month of nights. */
const TOLD = 31;

/** The installation verifies its own log. Who does not believe it verifies a bundle without it. */
@ApiTags('ledger')
@Controller('api/v1/ledger/verifications')
export class VerificationsController {
  constructor(private readonly verifications: Verifications) {}

  @Get()
  @Permit('ledger.read')
  @ApiOperation({ summary: 'Verifications of the whole log by the installation itself, newest first' })
  async list(): Promise<Page<Verification>> {
    return { items: await this.verifications.recent(TOLD), nextCursor: null };
  }

  @Post()
  @Creates()
  @Permit('ledger.export')
  @ApiOperation({ summary: 'Have the whole log verified now; one that waits already is the one. What it finds stops the log' })
  ask(@Ctx() { actor }: RequestContext): Promise<Verification> {
    return this.verifications.ask(actor.userId);
  }
}
