import type { RequestContext } from '#kernel';
import { CommandRunner } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { hash, randomBytes } from 'node:crypto';
import { recordRead, type RestrictedRead } from '../domain/restricted-read.js';
import { commitSought } from '../domain/restriction.js';
import { ReadsRepository } from './reads.repository.js';

/** What is about to be shown. What a person is called is given as it was typed, and kept as a hash. */
export interface ReadToRecord extends Partial<Pick<RestrictedRead, 'ids' | 'caseId' | 'ownerDeskId'>> {
  readonly how: RestrictedRead['how'];
  readonly thing: RestrictedRead['thing'];
  readonly rule: RestrictedRead['rule'];
  readonly fields: RestrictedRead['fields'];
  readonly sought?: string | null;
}

const SALT_BYTES = 16;
const sha256 = (text: string): string => hash('sha256', text, 'hex');

/** Records who reads something restricted, before it is shown: what throws here leaves nothing to show. */
@Injectable()
export class RestrictedReads {
  constructor(
    private readonly runner: CommandRunner,
    private readonly repository: ReadsRepository,
  ) {}

  /** Waited for before the answer is given. @throws DomainError store-unavailable */
  async record({ idempotency: _repeated, ...ctx }: RequestContext, read: ReadToRecord): Promise<void> {
    const { userId: by, deskId, agencyId, country } = ctx.actor;
    const salt = randomBytes(SALT_BYTES).toString('base64url');
    const sought = read.sought ? commitSought(sha256, salt, read.sought) : null;
    const whole = { ids: [], caseId: null, ownerDeskId: null, ...read, by, deskId, agencyId, country, sought };
    await this.runner.run(ctx, (unit) => unit.create(this.repository, newId<'Read'>(), recordRead(whole, unit.now)));
  }

  /** Has recorded which rows of a table are taken along, then gives those and no others. @throws DomainError store-unavailable */
  async take<Row extends { readonly id: string }>(
    ctx: RequestContext,
    read: Omit<ReadToRecord, 'how' | 'ids'>,
    pages: () => AsyncIterable<readonly Row[]>,
  ): Promise<AsyncIterable<readonly Row[]>> {
    const ids = new Set<string>();
    for await (const page of pages()) for (const { id } of page) ids.add(id);
    await this.record(ctx, { ...read, how: 'export', ids: [...ids] });
    return only(ids, pages());
  }
}

async function* only<Row extends { readonly id: string }>(ids: ReadonlySet<string>, pages: AsyncIterable<readonly Row[]>) {
  for await (const page of pages) yield page.filter(({ id }) => ids.has(id));
}
