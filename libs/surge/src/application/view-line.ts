import { DirectoryQueries } from '#directory';
import { DeferredFilings } from '#incidents';
import type { CountryCode, DeskId, Instant, RequestContext } from '#kernel';
import { type Page, pageOf } from '#platform/http';
import { Injectable } from '@nestjs/common';

/**
 * A filing that waits, as far as the reader may know of it. Of another country's only that it waits; of another desk's of the own country,
 * whose it is; what it is about, only the desk that sent it.
 */
export interface FilingInLine {
  /** Its number among those that wait now, from 1. */
  readonly place: number;
  readonly country: CountryCode;
  readonly deskId: DeskId | null;
  readonly receivedAt: Instant;
  readonly receiptId: string | null;
  readonly title: string | null;
}

/** The line of routine reports that were received and are not filed yet, in the order in which they will be. */
@Injectable()
export class ViewLine {
  constructor(
    private readonly filings: DeferredFilings,
    private readonly directory: DirectoryQueries,
  ) {}

  async page(
    { realm, actor }: RequestContext,
    { limit, after }: { readonly limit: number; readonly after: string | null },
  ): Promise<Page<FilingInLine>> {
    const { desks } = this.directory.snapshot();
    const rows = await this.filings.line({ realm, deskId: actor.deskId }, { limit: limit + 1, after });
    const page = pageOf(rows, limit, ({ seq }) => [seq]);
    const items = page.items.map(({ id, place, deskId, receivedAt, title }) => {
      const { country } = desks.get(deskId)!;
      const isOwn = deskId === actor.deskId && actor.permissions.has('report.file');
      return {
        place,
        country,
        deskId: country === actor.country ? deskId : null,
        receivedAt,
        receiptId: isOwn ? id : null,
        title: isOwn ? title : null,
      };
    });
    return { items, nextCursor: page.nextCursor };
  }
}
