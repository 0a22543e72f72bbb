import type { DeskId } from '#kernel';
import { Permit } from '#platform/http';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { NamedPeople, type NamedPerson } from '../application/named-people.js';
import { CandidatesQuery } from './roster.request.js';

/** Who could take part: whoever plans a drill knows desks, and has to find the people. */
@ApiTags('drills')
@Controller('api/v1/drill-candidates')
export class DrillCandidatesController {
  constructor(private readonly people: NamedPeople) {}

  @Get()
  @Permit('drill.plan')
  @ApiOperation({ summary: 'People in office at these desks, by name' })
  async list(@Query() { desks }: CandidatesQuery): Promise<{ readonly items: readonly NamedPerson[] }> {
    return { items: await this.people.at(desks.split(',') as DeskId[]) };
  }
}
