import { type Ability, abilityOf, AUDITOR, Pulses } from '#platform/auditing';
import { Public } from '#platform/http';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

interface Readiness {
  readonly serve: Ability;
  readonly escalate: Ability;
  readonly witness: Ability;
  readonly sealed: Ability;
}

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly pulses: Pulses) {}

  @Get('live')
  @Public()
  @ApiOperation({ summary: 'The process runs' })
  live(): { readonly status: 'live' } {
    return { status: 'live' };
  }

  /** 503 only when this process cannot serve: an api without a worker still files, and says that it cannot escalate. */
  @Get('ready')
  @Public()
  @ApiOperation({ summary: 'Can it serve, can it escalate, can it witness; do witnesses seal what it signs' })
  @ApiOkResponse({ description: 'It can serve' })
  @ApiServiceUnavailableResponse({ description: 'It cannot serve, and why' })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    try {
      const pulses = await this.pulses.all();
      return {
        serve: { ok: true, why: null },
        escalate: abilityOf(pulses, AUDITOR),
        witness: abilityOf(pulses, 'ledger.publisher'),
        sealed: abilityOf(pulses, 'ledger.witnesses'),
      };
    } catch {
      void reply.status(503).header('Retry-After', '2');
      const away = { ok: false, why: 'the record store does not answer' };
      return { serve: away, escalate: away, witness: away, sealed: away };
    }
  }
}
