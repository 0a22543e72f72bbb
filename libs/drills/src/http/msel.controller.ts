import { DomainError, type RequestContext } from '#kernel';
import { Ctx, Permit, savedAs, TakesFile } from '#platform/http';
import { readWorkbook, type Sheet, UnfitWorkbook, writeWorkbook } from '#platform/spreadsheet';
import { Body, Controller, Get, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { stringify } from 'yaml';
import { ScenarioShelf } from '../application/scenario-shelf.js';
import { fromWorkbook, toWorkbook } from '../application/scenario-workbook.js';
import { WorkbookQuery } from './scenario.request.js';
import { checkedScenario, type CheckedScenarioResponse } from './scenario.response.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A text that was made of a workbook, and what is wrong with it. */
export interface ImportedScenarioResponse extends CheckedScenarioResponse {
  readonly source: string;
}

/** @throws DomainError scenario-workbook-unfit */
const sheetsOf = async (body: unknown): Promise<readonly Sheet[]> => {
  try {
    return await readWorkbook(Buffer.isBuffer(body) ? body : Buffer.alloc(0));
  } catch (error) {
    if (error instanceof UnfitWorkbook) throw new DomainError('scenario-workbook-unfit');
    throw error;
  }
};

/** The list of injects as a spreadsheet: many exercise planners work in nothing else. */
@ApiTags('scenarios')
@Controller('api/v1/scenarios')
export class MselController {
  constructor(private readonly shelf: ScenarioShelf) {}

  @Get(':id/msel.xlsx')
  @Permit('scenario.read')
  @ApiOperation({ summary: 'A scenario as a workbook, its list of injects first, in the language of whoever asks' })
  @ApiProduces(XLSX)
  async workbook(
    @Ctx() { locale }: RequestContext,
    @Param('id') id: string,
    @Query() { language = locale }: WorkbookQuery,
  ): Promise<StreamableFile> {
    const { scenario } = await this.shelf.one(id);
    const file = await writeWorkbook(toWorkbook(scenario, language));
    return new StreamableFile(file, { type: XLSX, length: file.length, disposition: savedAs(`${id}.xlsx`) });
  }

  @Post('msel')
  @HttpCode(200)
  @Permit('scenario.draft')
  @TakesFile()
  @ApiOperation({ summary: 'The text of a scenario from a workbook, with what is wrong with it; nothing is kept' })
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  async read(@Ctx() { realm, locale }: RequestContext, @Body() body: unknown): Promise<ImportedScenarioResponse> {
    const source = stringify(fromWorkbook(await sheetsOf(body)), { lineWidth: 0 });
    return { source, ...checkedScenario(await this.shelf.check(realm, source), locale) };
  }
}
