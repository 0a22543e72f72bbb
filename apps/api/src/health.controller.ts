import { Public } from '#platform/http';
import { Database, sql } from '#platform/persistence';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

const PULSES = sql(
  'health.pulses',
  `select duty, clean, note, extract(epoch from clock_timestamp() - at)::float8 as age_seconds from duty_pulse`,
);

/** A duty that has not been heard of for this long is silent. */
const SILENT_AFTER_SECONDS = 60;

interface Pulse {
  readonly duty: string;
  readonly clean: boolean;
  readonly note: string | null;
  readonly age_seconds: number;
}

interface Ability {
  readonly ok: boolean;
  readonly why: string | null;
}

const judge = (pulses: readonly Pulse[], duty: string): Ability => {
  const pulse = pulses.find((found) => found.duty === duty);
  if (!pulse) return { ok: false, why: `${duty} has never been heard of` };
  if (pulse.age_seconds > SILENT_AFTER_SECONDS)
    return { ok: false, why: `${duty} silent for ${Math.round(pulse.age_seconds)} s` };
  return { ok: pulse.clean, why: pulse.clean ? null : (pulse.note ?? `${duty} is not clean`) };
};

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly database: Database) {}

  @Get('live')
  @Public()
  @ApiOperation({ summary: 'The process runs' })
  live(): { readonly status: 'live' } {
    return { status: 'live' };
  }

  /** 503 only when this process cannot serve: an api without a worker still files, and says that it cannot escalate. */
  @Get('ready')
  @Public()
  @ApiOperation({ summary: 'Can it serve, can it escalate, can it witness' })
  @ApiOkResponse({ description: 'It can serve' })
  @ApiServiceUnavailableResponse({ description: 'It cannot serve, and why' })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ serve: Ability; escalate: Ability; witness: Ability }> {
    try {
      const pulses = await this.database.query<Pulse>(PULSES);
      return {
        serve: { ok: true, why: null },
        escalate: judge(pulses, 'escalation.auditor'),
        witness: judge(pulses, 'ledger.publisher'),
      };
    } catch {
      void reply.status(503).header('Retry-After', '2');
      const away = { ok: false, why: 'the record store does not answer' };
      return { serve: away, escalate: away, witness: away };
    }
  }
}
