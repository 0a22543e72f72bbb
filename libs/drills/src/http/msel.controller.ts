import { DomainError, type RequestContext } from '#kernel';
import { Ctx, Permit, savedAs, TakesFile } from '#platform/http';
import { readWorkbook, type Sheet, UnfitWorkbook, writeWorkbook } from '#platform/spreadsheet';
import { Body, Controller, Get, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { stringify } from 'yaml';
import { ScenarioShelf } from '../application/scenario-shelf.js';
import { fromWorkbook, toWorkbook } from '../application/scenario-workbook.js';
import { cellOfFault } from '../application/workbook-places.js';
import { WorkbookQuery } from './scenario.request.js';
import { checkedScenario, type CheckedScenarioResponse, type ScenarioFaultResponse } from './scenario.response.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What is wrong, at its line of the text and at its cell of the workbook. */
export interface ImportedFaultResponse extends ScenarioFaultResponse {
  /** `MSEL!F7`; null where its sheet is missing. */
  readonly cell: string | null;
}

/** A text that was made of a workbook, and what is wrong with it. */
export interface ImportedScenarioResponse extends Omit<CheckedScenarioResponse, 'faults'> {
  readonly source: string;
  readonly faults: readonly ImportedFaultResponse[];
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
    const sheets = await sheetsOf(body);
    const source = stringify(fromWorkbook(sheets), { lineWidth: 0 });
    const checked = await this.shelf.check(realm, source);
    const { scenario, faults } = checkedScenario(checked, locale);
    return {
      source,
      scenario,
      faults: faults.map((fault, nth) => ({ ...fault, cell: cellOfFault(sheets, checked.faults[nth]!.path) })),
    };
  }
}
