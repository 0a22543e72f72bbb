import { Public } from '#platform/http';
import { Controller, Get, Header } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { PublicStatements } from '../application/public-statements.js';
import { publicStatementsResponse, type PublicStatementsResponse } from './statement.response.js';

/** For travellers and trade, without sign-in: what was released, and figures. */
@ApiTags('border board')
@Controller('api/v1/public/statements')
export class PublicStatementsController {
  constructor(private readonly released: PublicStatements) {}

  @Get()
  @Public()
  @Header('cache-control', 'public, max-age=30')
  @ApiOperation({
    summary: 'Statements that both countries, or one alone, have released, and the last figures of each live activation',
  })
  async read(): Promise<PublicStatementsResponse> {
    const { statements, reports } = await this.released.read();
    return publicStatementsResponse(statements, reports);
  }
}
