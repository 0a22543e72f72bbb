import { IdParam, Public } from '#platform/http';
import { Controller, Get, Header, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { PublicAlerts } from '../application/public-alerts.js';

const ATOM = 'application/atom+xml';
const CAP = 'application/cap+xml';

/** For systems of everybody, without sign-in: what both countries have told the public. */
@ApiTags('border board')
@Controller('api/v1/public/alerts')
export class PublicAlertsController {
  constructor(private readonly alerts: PublicAlerts) {}

  @Get()
  @Public()
  @Header('cache-control', 'public, max-age=30')
  @ApiProduces(ATOM)
  @ApiOperation({ summary: 'Alerts to the public that have not run out, as an Atom feed with a CAP document for each' })
  async feed(): Promise<StreamableFile> {
    return new StreamableFile(Buffer.from(await this.alerts.feed()), { type: ATOM });
  }

  @Get(':id')
  @Public()
  @Header('cache-control', 'public, max-age=30')
  @ApiProduces(CAP)
  @ApiOperation({ summary: 'One alert to the public as CAP 1.2, as it was issued' })
  async one(@IdParam() id: string): Promise<StreamableFile> {
    return new StreamableFile(Buffer.from(await this.alerts.document(id)), { type: CAP });
  }
}
