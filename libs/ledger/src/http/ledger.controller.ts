import type { RequestContext } from '#kernel';
import { Ctx, Permit, savedAs } from '#platform/http';
import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { zipSync } from 'fflate';
import { CaseProofs } from '../application/case-proofs.js';
import { LedgerSealing } from '../application/ledger-sealing.js';
import { LedgerQueries } from '../application/ledger.queries.js';
import { base64 } from '../domain/encoding.js';
import { CheckpointQuery, ConsistencyQuery, EntriesQuery, InclusionQuery, ProofsQuery } from './ledger.request.js';
import {
  ConsistencyResponse,
  entriesResponse,
  EntriesResponse,
  inclusionResponse,
  InclusionResponse,
  SealingResponse,
} from './ledger.response.js';

const ENTRIES = 100;

@ApiTags('ledger')
@Controller('api/v1/ledger')
export class LedgerController {
  constructor(
    private readonly ledger: LedgerQueries,
    private readonly sealing: LedgerSealing,
    private readonly proofs: CaseProofs,
  ) {}

  @Get('entries')
  @Permit('ledger.read')
  @ApiOperation({ summary: 'Entries in the order of the log, without payload values' })
  @ApiOkResponse({ type: EntriesResponse })
  async entries(
    @Ctx() { realm }: RequestContext,
    @Query() { after = -1, limit = ENTRIES, case: caseId }: EntriesQuery,
  ): Promise<EntriesResponse> {
    const rows = caseId ? this.ledger.entriesOfCaseAfter(realm, caseId, after, limit) : this.ledger.entriesAfter(after, limit);
    return entriesResponse(await rows, limit);
  }

  @Get('key')
  @Permit('ledger.read')
  @Header('content-type', 'text/plain; charset=utf-8')
  @ApiOperation({
    summary: 'The public key of who signs the heads, as a C2SP verifier key; compare it with the one handed over in person',
  })
  @ApiProduces('text/plain')
  key(): Promise<string> {
    return this.ledger.verifierKey();
  }

  @Get('checkpoint')
  @Permit('ledger.read')
  @Header('content-type', 'text/plain; charset=utf-8')
  @ApiOperation({
    summary: 'The head last signed, or with sealed=true the one last sealed, as a C2SP signed note with the cosignatures it has',
  })
  @ApiProduces('text/plain')
  async checkpoint(@Query() { sealed = false }: CheckpointQuery): Promise<string> {
    return (await this.ledger.checkpoint(sealed)).note;
  }

  @Get('sealing')
  @Permit('ledger.read')
  @ApiOperation({ summary: 'How far witnesses sealed the log, since when it waits for them, and the policy by which they do' })
  @ApiOkResponse({ type: SealingResponse })
  state(): Promise<SealingResponse> {
    return this.sealing.state();
  }

  @Get('proofs')
  @Permit('ledger.read')
  @ApiOperation({
    summary:
      'The sealed entries of one case as files of C2SP tlog-proof in a ZIP, each whole by itself; no payload value, and nothing of other cases',
  })
  @ApiProduces('application/zip')
  async ofCase(@Ctx() { realm }: RequestContext, @Query() { case: caseId }: ProofsQuery): Promise<StreamableFile> {
    const files: Record<string, Uint8Array> = {};
    await this.proofs.write((path, bytes) => void (files[path] = bytes), { caseId, realm, values: false });
    const zip = zipSync(files, { level: 6 });
    return new StreamableFile(zip, { type: 'application/zip', length: zip.length, disposition: savedAs(`${caseId}.zip`) });
  }

  @Get('proof/inclusion')
  @Permit('ledger.read')
  @ApiOperation({ summary: 'Proof that the entry at a place is in the log of a size' })
  @ApiOkResponse({ type: InclusionResponse })
  async inclusion(@Query() { seq, size }: InclusionQuery): Promise<InclusionResponse> {
    return inclusionResponse(await this.ledger.inclusion(seq, size));
  }

  @Get('proof/consistency')
  @Permit('ledger.read')
  @ApiOperation({ summary: 'Proof that the log of one size is a beginning of the log of another' })
  @ApiOkResponse({ type: ConsistencyResponse })
  async consistency(@Query() { from, to }: ConsistencyQuery): Promise<ConsistencyResponse> {
    return { from, to, hashes: (await this.ledger.consistency(from, to)).map(base64) };
  }
}
