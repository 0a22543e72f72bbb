import type { RequestContext } from '#kernel';
import { SignedActs } from '#votes';
import { Injectable } from '@nestjs/common';
import { ProceduresInForce } from '../application/procedures-in-force.js';
import { EditionReader } from '../application/read-edition.js';
import { editionResponse, type ProcedureEditionResponse } from './edition.response.js';

/** One edition as a reader sees it, after whatever was done to it. */
@Injectable()
export class EditionPage {
  constructor(
    private readonly reader: EditionReader,
    private readonly procedures: ProceduresInForce,
    private readonly signed: SignedActs,
  ) {}

  /** @throws DomainError not-found */
  async read({ realm, locale }: RequestContext, id: string): Promise<ProcedureEditionResponse> {
    const read = await this.reader.one(realm, id);
    const { procedureId } = read.seen.state;
    const title = read.text?.title ??
      (await this.procedures.all(realm)).get(procedureId)?.text.title ?? { en: procedureId, es: procedureId };
    return editionResponse(read, { title, votes: await this.signed.on(`procedure-edition:${id}`) }, locale);
  }
}
