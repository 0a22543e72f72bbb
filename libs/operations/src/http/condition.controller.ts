import { Permit } from '#platform/http';
import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type EngineCondition, TellEngineCondition } from '../application/engine-condition.js';

/** Whether those who supervise may rely on being told. */
@ApiTags('operations')
@Controller('api/v1/operations')
export class ConditionController {
  constructor(private readonly condition: TellEngineCondition) {}

  @Get('condition')
  @Permit('engine.watch')
  @ApiOperation({ summary: 'Whether what becomes overdue is surely told, and what is wrong when not' })
  tell(): Promise<EngineCondition> {
    return this.condition.execute();
  }
}
