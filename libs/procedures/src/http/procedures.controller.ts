import { DirectoryQueries } from '#directory';
import { type Bilingual, DomainError, type IncidentKind, type RequestContext } from '#kernel';
import { Ctx, Permit, Vital } from '#platform/http';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type ProcedureInForce, ProceduresInForce } from '../application/procedures-in-force.js';
import type { Family, ProcedureText } from '../domain/procedure.js';

/** A procedure as it stands in the library. */
export interface ProcedureLineResponse {
  readonly id: string;
  readonly version: number;
  readonly family: Family;
  readonly title: Bilingual;
  readonly purpose: Bilingual;
  readonly kinds: readonly IncidentKind[];
  readonly questions: ProcedureText['questions'];
}

export interface ProcedureResponse {
  readonly id: string;
  readonly version: number;
  readonly hash: string;
  readonly text: ProcedureText;
  /** The agreements that it names, as the register calls them. */
  readonly instruments: readonly { readonly key: string; readonly name: Bilingual; readonly use: Bilingual }[];
}

const lineResponse = ({ text, version }: ProcedureInForce): ProcedureLineResponse => ({
  id: text.id,
  version,
  family: text.family,
  title: text.title,
  purpose: text.purpose,
  kinds: text.kinds,
  questions: text.questions,
});

/** The procedure library. */
@ApiTags('procedures')
@Controller('api/v1/procedures')
@Permit('procedure.read')
export class ProceduresController {
  constructor(
    private readonly procedures: ProceduresInForce,
    private readonly directory: DirectoryQueries,
  ) {}

  @Get()
  @Vital()
  @ApiOperation({ summary: 'The procedures in force' })
  async list(@Ctx() { realm }: RequestContext): Promise<{ readonly items: readonly ProcedureLineResponse[] }> {
    const all = await this.procedures.all(realm);
    return { items: [...all.values()].map(lineResponse) };
  }

  @Get(':id')
  @Vital()
  @ApiOperation({ summary: 'One procedure, whole and in both languages' })
  async one(@Ctx() { realm }: RequestContext, @Param('id') id: string): Promise<ProcedureResponse> {
    const found = (await this.procedures.all(realm)).get(id);
    if (!found) throw new DomainError('not-found');
    const { agreements } = this.directory.snapshot();
    const { text, version, hash } = found;
    const instruments = text.instruments.map(({ key, use }) => ({
      key,
      use,
      name: agreements.get(key)?.name ?? { en: key, es: key },
    }));
    return { id, version, hash, text, instruments };
  }
}
