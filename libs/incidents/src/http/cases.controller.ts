import { DirectoryQueries } from '#directory';
import type { AgencyId, Bilingual, CaseId, DeskId, RequestContext } from '#kernel';
import { Ctx, IdParam, type Page, Permit } from '#platform/http';
import { shown } from '#reads';
import { SignedActs } from '#votes';
import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { NoteSeen } from '../application/cases.queries.js';
import type { Similar } from '../application/look-alikes.js';
import { ViewCase } from '../application/view-case.js';
import { type CaseResponse, caseResponse, type CustodyResponse, custodyResponse } from './case.response.js';
import { type TimelineResponse, timelineResponse } from './timeline.response.js';

/** A list that is given whole. */
const whole = <Item>(items: readonly Item[]): Page<Item> => ({ items, nextCursor: null });

/** Reading. A desk reads the cases that were released to it; others do not exist for it. */
@ApiTags('cases')
@Controller('api/v1/cases')
@Permit('case.read')
export class CasesController {
  constructor(
    private readonly view: ViewCase,
    private readonly directory: DirectoryQueries,
    private readonly signed: SignedActs,
  ) {}

  @Get(':id')
  @ApiOperation({ summary: 'One case: lead, desks, why this desk, what is owed' })
  async one(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<CaseResponse> {
    const view = await this.view.one(ctx, id as CaseId);
    return caseResponse(view, view.state.conflict?.proposal ? await this.signed.on(`case:${view.id}`) : []);
  }

  @Get(':id/timeline')
  @ApiOperation({ summary: 'Every act, told from the ledger in the language of the reader' })
  async timeline(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<Page<TimelineResponse>> {
    const entries = await this.view.timeline(ctx, id as CaseId);
    const reader = { locale: ctx.locale, ...this.speechFor(ctx) };
    return whole(entries.map((entry) => timelineResponse(entry, reader)));
  }

  @Get(':id/custody')
  @ApiOperation({ summary: 'Which desk led when, without gap' })
  async custody(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<CustodyResponse[]> {
    const segments = await this.view.custody(ctx, id as CaseId);
    return segments.map((segment) => custodyResponse(segment, ctx.locale));
  }

  @Get(':id/notes')
  @ApiOperation({ summary: 'Notes, oldest first' })
  async notes(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<Page<NoteSeen>> {
    const notes = await this.view.notes(ctx, id as CaseId);
    return whole(notes.map((note) => shown('note', { relation: 'released' }, note)));
  }

  @Get(':id/similar')
  @ApiOperation({ summary: 'Cases that look alike; of those not released to this desk only who to ask' })
  async similar(@Ctx() ctx: RequestContext, @IdParam() id: string): Promise<Page<Similar>> {
    return whole(await this.view.similar(ctx, id as CaseId));
  }

  /** How the reader's desk is spoken to: its zone, and what desks and agencies are called (undefined for any other text). */
  private speechFor({ actor }: RequestContext): { readonly zone: string; nameOf(id: string): Bilingual | undefined } {
    const { desks, agencies } = this.directory.snapshot();
    return {
      zone: desks.get(actor.deskId)?.zone ?? 'UTC',
      nameOf: (id) => desks.get(id as DeskId)?.name ?? agencies.get(id as AgencyId)?.name,
    };
  }
}
