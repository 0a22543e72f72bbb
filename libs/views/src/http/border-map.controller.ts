import type { RequestContext } from '#kernel';
import { Ctx, Permit } from '#platform/http';
import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type BorderMap, BorderMapQueries } from '../application/border-map.js';

@ApiTags('views')
@Controller('api/v1/border-map')
export class BorderMapController {
  constructor(private readonly queries: BorderMapQueries) {}

  @Get()
  @Permit('case.read')
  @ApiOperation({ summary: 'Where the open cases are that this desk sees: per crossing, per corridor, and on the map' })
  map(@Ctx() { realm, actor }: RequestContext): Promise<BorderMap> {
    return this.queries.of({ realm, deskId: actor.deskId });
  }
}
