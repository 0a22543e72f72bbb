import { DirectoryQueries } from '#directory';
import { type Bilingual, DomainError, type IncidentKind, type Instant, type RequestContext } from '#kernel';
import { Ctx, Permit, Vital } from '#platform/http';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { EditionsQueries } from '../application/editions.queries.js';
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
  /** Since when this edition is in force; null for the file that ships. */
  readonly since: Instant | null;
  /** Editions that are written and not yet in force. */
  readonly waiting: number;
}

export interface ProcedureResponse {
  readonly id: string;
  readonly version: number;
  readonly hash: string;
  /** Who of which country proposed and approved this edition, and since when it holds; null for the file that ships. */
  readonly signed: ProcedureInForce['signed'];
  readonly text: ProcedureText;
  /** The agreements that it names, as the register calls them. */
  readonly instruments: readonly { readonly key: string; readonly name: Bilingual; readonly use: Bilingual }[];
}

const lineResponse = ({ text, version, signed }: ProcedureInForce, waiting: number): ProcedureLineResponse => ({
  id: text.id,
  version,
  family: text.family,
  title: text.title,
  purpose: text.purpose,
  kinds: text.kinds,
  questions: text.questions,
  since: signed?.approved.at ?? null,
  waiting,
});

/** The procedure library. */
@ApiTags('procedures')
@Controller('api/v1/procedures')
@Permit('procedure.read')
export class ProceduresController {
  constructor(
    private readonly procedures: ProceduresInForce,
    private readonly directory: DirectoryQueries,
    private readonly editions: EditionsQueries,
  ) {}

  @Get()
  @Vital()
  @ApiOperation({ summary: 'The procedures in force' })
  async list(@Ctx() { realm }: RequestContext): Promise<{ readonly items: readonly ProcedureLineResponse[] }> {
    const [all, waiting] = await Promise.all([this.procedures.all(realm), this.editions.waiting(realm)]);
    return { items: [...all.values()].map((one) => lineResponse(one, waiting.get(one.text.id) ?? 0)) };
  }

  @Get(':id')
  @Vital()
  @ApiOperation({ summary: 'One procedure, whole and in both languages' })
  async one(@Ctx() { realm }: RequestContext, @Param('id') id: string): Promise<ProcedureResponse> {
    const found = (await this.procedures.all(realm)).get(id);
    if (!found) throw new DomainError('not-found');
    const { agreements } = this.directory.snapshot();
    const { text, version, hash, signed } = found;
    const instruments = text.instruments.map(({ key, use }) => ({
      key,
      use,
      name: agreements.get(key)?.name ?? { en: key, es: key },
    }));
    return { id, version, hash, signed, text, instruments };
  }
}
