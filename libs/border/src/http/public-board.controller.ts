import { Public } from '#platform/http';
import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { PublicBoard } from '../application/public-board.js';
import { DEMONSTRATION } from '../domain/demonstration.js';
import { PublicBoardRequest } from './public-board.request.js';
import { publicBoardResponse, type PublicBoardResponse } from './public-board.response.js';

/** For travelers and for trade, each with the lanes that they ask about: without sign-in, figures only. */
@ApiTags('border board')
@Controller('api/v1/public/board')
export class PublicBoardController {
  constructor(private readonly board: PublicBoard) {}

  @Get()
  @Public()
  @Header('cache-control', 'public, max-age=30')
  @ApiOperation({
    summary: 'The border board for the public and trade: figures only, small counts left out, no word that a desk wrote',
  })
  async read(@Query() { audience = 'everybody' }: PublicBoardRequest): Promise<PublicBoardResponse> {
    return publicBoardResponse(await this.board.read(), DEMONSTRATION, audience);
  }
}
