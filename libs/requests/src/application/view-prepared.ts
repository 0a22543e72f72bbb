import { ViewAttachments } from '#incidents';
import { DomainError, type ProvisionId, type RequestContext, type RequestId } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { Refusal } from '../domain/request.events.js';
import type { AnswerItem } from './answer-content.js';
import { PreparedQueries } from './prepared.queries.js';

/** A file as the second person needs to know it before it crosses. */
export interface PreparedFile {
  readonly caseId: string;
  readonly attachmentId: string;
  /** Null when it can no longer be given: the case is out of sight. */
  readonly name: string | null;
  readonly mediaType: string | null;
  readonly bytes: number | null;
}

export type PreparedItem = Omit<AnswerItem, 'files'> & { readonly files: readonly PreparedFile[] };

export interface PreparedToGive {
  readonly items: readonly PreparedItem[];
  readonly complete: boolean;
  readonly refusals: readonly Refusal[];
  /** Why a second person sent it back; null while it waits for one. */
  readonly whyReturned: string | null;
}

/** What waits for a second person, as it would cross: nobody vouches for what they have not read. */
@Injectable()
export class ViewPrepared {
  constructor(
    private readonly queries: PreparedQueries,
    private readonly attachments: ViewAttachments,
  ) {}

  /** @throws DomainError not-found, also for every desk but the one that wrote it */
  async answer(ctx: RequestContext, id: RequestId): Promise<PreparedToGive> {
    const content = await this.queries.answer(ctx, id);
    if (content === null) throw new DomainError('not-found');
    const { items, complete, refusals, whyReturned = null } = content;
    return { items: await this.withFiles(ctx, items), complete, refusals, whyReturned };
  }

  /** @throws DomainError as `answer` */
  async provision(ctx: RequestContext, id: ProvisionId): Promise<PreparedToGive> {
    const prepared = await this.queries.provision(ctx, id);
    if (prepared === null) throw new DomainError('not-found');
    const { items, whyReturned } = prepared;
    return { items: await this.withFiles(ctx, items), complete: true, refusals: [], whyReturned };
  }

  private withFiles(ctx: RequestContext, items: readonly AnswerItem[]): Promise<PreparedItem[]> {
    return Promise.all(
      items.map(async ({ files, ...item }) => ({
        ...item,
        files: await Promise.all(
          files.map(async ({ caseId, attachmentId }) => {
            const known = await this.attachments.list(ctx, caseId).catch(() => []);
            const { name = null, mediaType = null, bytes = null } = known.find(({ id }) => id === attachmentId) ?? {};
            return { caseId, attachmentId, name, mediaType, bytes };
          }),
        ),
      })),
    );
  }
}
