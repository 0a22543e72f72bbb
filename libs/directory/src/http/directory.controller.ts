import type { RequestContext } from '#kernel';
import { Ctx, decodeCursor, type Page, pageOf, PageQuery, Permit } from '#platform/http';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { BrowseDirectory } from '../application/browse-directory.js';
import type { Corridor } from '../domain/corridor.js';
import type { Country } from '../domain/country.js';
import { AgencyListQuery, CrossingListQuery, DeskListQuery, DirectoryListQuery, LocalityListQuery } from './directory.request.js';
import {
  agencyResponse,
  corridorResponse,
  countryResponse,
  crossingResponse,
  deskResponse,
  localityResponse,
  type AgencyResponse,
  type CrossingResponse,
  type DeskResponse,
  type LocalityResponse,
} from './directory.response.js';

/** One page of entries that are in the order of their ids. */
const page = <Entry extends { readonly id: string }>(
  entries: readonly Entry[],
  { limit = 50, cursor }: PageQuery,
): Page<Entry> => {
  const [after] = cursor === undefined ? [''] : decodeCursor(cursor, 1);
  return pageOf(
    entries.filter((entry) => entry.id > String(after)),
    limit,
    ({ id }) => [id],
  );
};

/** Who and where: the same for every desk and every realm. */
@ApiTags('directory')
@Controller('api/v1')
@Permit('directory.read')
export class DirectoryController {
  constructor(private readonly directory: BrowseDirectory) {}

  @Get('countries')
  @ApiOperation({ summary: 'Countries with their levels of government, zones and forms' })
  countries(): { items: Country[]; nextCursor: null } {
    return { items: this.directory.countries().map(countryResponse), nextCursor: null };
  }

  @Get('agencies')
  @ApiOperation({ summary: 'Public bodies on the border; verified: false marks what no source confirms' })
  agencies(@Query() query: AgencyListQuery): Page<AgencyResponse> {
    return page(this.directory.agencies(query).map(agencyResponse), query);
  }

  @Get('desks')
  @ApiOperation({ summary: 'Desks, and whether each is on duty now' })
  async desks(@Ctx() ctx: RequestContext, @Query() query: DeskListQuery): Promise<Page<DeskResponse>> {
    return page((await this.directory.desks(ctx.realm, query)).map(deskResponse), query);
  }

  @Get('desks/:id')
  @ApiOperation({ summary: 'One desk, and whether it is on duty now' })
  async desk(@Ctx() ctx: RequestContext, @Param('id') id: string): Promise<DeskResponse> {
    return deskResponse(await this.directory.desk(ctx.realm, id));
  }

  @Get('crossings')
  @ApiOperation({ summary: 'Ports of entry, bridges, ferries, dam roads and rail crossings' })
  crossings(@Query() query: CrossingListQuery): Page<CrossingResponse> {
    return page(this.directory.crossings(query).map(crossingResponse), query);
  }

  @Get('crossings/:id')
  @ApiOperation({ summary: 'One crossing' })
  crossing(@Param('id') id: string): CrossingResponse {
    return crossingResponse(this.directory.crossing(id));
  }

  @Get('corridors')
  @ApiOperation({ summary: 'Corridors, with the zone of each side' })
  corridors(@Query() query: DirectoryListQuery): Page<Corridor> {
    return page(this.directory.corridors(query).map(corridorResponse), query);
  }

  @Get('localities')
  @ApiOperation({ summary: 'Municipalities and counties on the line' })
  localities(@Query() query: LocalityListQuery): Page<LocalityResponse> {
    return page(this.directory.localities(query).map(localityResponse), query);
  }
}
