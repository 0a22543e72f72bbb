import type { RequestContext } from '#kernel';
import { Ctx, Permit, TakesLongText } from '#platform/http';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ScenarioShelf } from '../application/scenario-shelf.js';
import { CheckScenarioRequest } from './scenario.request.js';
import {
  checkedScenario,
  type CheckedScenarioResponse,
  scenarioLine,
  type ScenarioLineResponse,
  type ScenarioResponse,
} from './scenario.response.js';

/** The library of scenarios. */
@ApiTags('scenarios')
@Controller('api/v1/scenarios')
export class ScenariosController {
  constructor(private readonly shelf: ScenarioShelf) {}

  @Get()
  @Permit('scenario.read')
  @ApiOperation({ summary: 'The scenarios of which a drill can be planned, the shortest first' })
  async list(): Promise<{ readonly items: readonly ScenarioLineResponse[] }> {
    return { items: [...(await this.shelf.all()).values()].map(scenarioLine) };
  }

  @Get(':id')
  @Permit('scenario.read')
  @ApiOperation({ summary: 'One scenario, whole and in both languages, with the file that it was read from' })
  one(@Param('id') id: string): Promise<ScenarioResponse> {
    return this.shelf.one(id);
  }

  @Post('check')
  @TakesLongText()
  @HttpCode(200)
  @Permit('scenario.draft')
  @ApiOperation({ summary: 'Say what is wrong with the text of a scenario, with line and column' })
  async check(
    @Ctx() { realm, locale }: RequestContext,
    @Body() { source }: CheckScenarioRequest,
  ): Promise<CheckedScenarioResponse> {
    return checkedScenario(await this.shelf.check(realm, source), locale);
  }
}
