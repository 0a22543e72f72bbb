import { DomainError, instant, type RequestContext } from '#kernel';
import { Creates, Ctx, decodeCursor, ExpectedVersion, type Page, pageOf, PageQuery, Permit, StepUp, Voted } from '#platform/http';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApproveLadder } from '../application/approve-ladder.handler.js';
import { BrowseLadders } from '../application/browse-ladders.js';
import { DraftLadder, type LadderAnswer } from '../application/draft-ladder.handler.js';
import { LadderPreview } from '../application/preview-ladder.js';
import { PublishLadder } from '../application/publish-ladder.handler.js';
import {
  ApproveLadderRequest,
  DraftLadderRequest,
  plainDesk,
  plainLadder,
  plainScope,
  PreviewLadderRequest,
} from './ladder.request.js';
import {
  type EditionResponse,
  type ForeseenResponse,
  foreseenResponse,
  ladderKeyIn,
  type LadderResponse,
} from './ladder.response.js';

const NEWEST = 2_147_483_647;

/** The number of an edition in the path; text that is none names nothing. */
const numbered = (text: string): number => {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new DomainError('not-found');
  return Number(text);
};

/** What happens when an act is late, and who may change it. */
@ApiTags('ladders')
@Controller('api/v1/ladders')
export class LaddersController {
  constructor(
    private readonly browse: BrowseLadders,
    private readonly preview: LadderPreview,
    private readonly draftLadder: DraftLadder,
    private readonly approveLadder: ApproveLadder,
    private readonly publishLadder: PublishLadder,
  ) {}

  @Get()
  @Permit('ladder.read')
  @ApiOperation({ summary: 'Every ladder, and what of it is in force where' })
  async list(@Ctx() { realm }: RequestContext): Promise<{ readonly items: readonly LadderResponse[] }> {
    return { items: await this.browse.all(realm) };
  }

  @Get(':key/editions')
  @Permit('ladder.read')
  @ApiOperation({ summary: 'The versions of a ladder, newest first; version 1 is what ships' })
  async editions(
    @Ctx() { realm }: RequestContext,
    @Param('key') key: string,
    @Query() { limit = 50, cursor }: PageQuery,
  ): Promise<Page<EditionResponse>> {
    const before = cursor === undefined ? null : Number(decodeCursor(cursor, 1)[0]);
    if (before !== null && !Number.isInteger(before)) throw new DomainError('cursor-malformed', {}, '/cursor');
    const rows = await this.browse.editions(realm, ladderKeyIn(key), before && Math.min(before, NEWEST), limit + 1);
    return pageOf(rows, limit, ({ ladderVersion }) => [ladderVersion]);
  }

  @Post('drafts')
  @Permit('ladder.draft')
  @Creates()
  @ApiOperation({ summary: 'Draft a change of a ladder, for everybody, one country or one desk' })
  draft(@Ctx() ctx: RequestContext, @Body() body: DraftLadderRequest): Promise<LadderAnswer> {
    const { key, note, ladder } = body;
    return this.draftLadder.execute(ctx, { key, scope: plainScope(body), note, body: plainLadder(ladder) });
  }

  @Post(':key/editions/:ladderVersion/approve')
  @Voted()
  @Permit('ladder.publish')
  @HttpCode(200)
  @ApiOperation({ summary: 'Approve the very text that was read; where it times both countries, the other country does' })
  approve(
    @Ctx() ctx: RequestContext,
    @Param('key') key: string,
    @Param('ladderVersion') ladderVersion: string,
    @Body() { contentHash }: ApproveLadderRequest,
    @ExpectedVersion() version?: number,
  ): Promise<LadderAnswer> {
    const edition = { key: ladderKeyIn(key), ladderVersion: numbered(ladderVersion) };
    return this.approveLadder.execute(ctx, {
      ...edition,
      contentHash,
      ...(version !== undefined && { expectedVersion: version }),
    });
  }

  @Post(':key/editions/:ladderVersion/publish')
  @StepUp()
  @Voted()
  @Permit('ladder.publish')
  @HttpCode(200)
  @ApiOperation({ summary: 'Put an approved edition in force; what is owed already keeps the ladder that it opened with' })
  publish(
    @Ctx() ctx: RequestContext,
    @Param('key') key: string,
    @Param('ladderVersion') ladderVersion: string,
    @ExpectedVersion() version?: number,
  ): Promise<LadderAnswer> {
    const edition = { key: ladderKeyIn(key), ladderVersion: numbered(ladderVersion) };
    return this.publishLadder.execute(ctx, { ...edition, ...(version !== undefined && { expectedVersion: version }) });
  }

  @Post('preview')
  @Permit('ladder.read')
  @HttpCode(200)
  @ApiOperation({ summary: 'What happens if nobody acts, on the real calendar of a desk and on both clocks' })
  async foresee(@Ctx() ctx: RequestContext, @Body() body: PreviewLadderRequest): Promise<ForeseenResponse> {
    const { key, ladder, ladderVersion, deskId, counterpartDeskId, startsAt } = body;
    const foreseen = await this.preview.of(ctx, {
      key,
      ladderVersion: ladderVersion ?? null,
      body: ladder ? plainLadder(ladder) : null,
      deskId: plainDesk(deskId),
      counterpartDeskId: counterpartDeskId === undefined ? null : plainDesk(counterpartDeskId),
      startsAt: instant(startsAt),
    });
    return foreseenResponse(foreseen, ctx.locale);
  }
}
