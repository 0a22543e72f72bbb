import type { RequestContext } from '#kernel';
import { Ctx, Permit } from '#platform/http';
import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type MyDesk, MyDeskQueries } from '../application/my-desk.js';

@ApiTags('views')
@Controller('api/v1/my-desk')
export class MyDeskController {
  constructor(private readonly queries: MyDeskQueries) {}

  @Get()
  @Permit('case.read')
  @ApiOperation({ summary: 'What needs this desk now, most urgent first, with true counts' })
  mine(@Ctx() { realm, actor }: RequestContext): Promise<MyDesk> {
    return this.queries.of({
      realm,
      personId: actor.userId,
      deskId: actor.deskId,
      supervises: actor.permissions.has('supervision.act'),
    });
  }
}
