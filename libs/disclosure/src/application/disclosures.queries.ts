import type { AgencyId, Bilingual, CountryCode, DeskId, Instant, ItemId, RequestContext } from '#kernel';
import type { HandlingCode, ItemForm } from '../domain/conditions.js';
import type { ItemStateName } from '../domain/item.machine.js';

export interface DisclosureFilter {
  /** The label of a person, found as it is folded; only in items that the reader may open. */
  readonly subject: string | null;
  /** A desk or an agency. */
  readonly recipient: string | null;
  readonly itemId: ItemId | null;
  readonly from: Instant | null;
  readonly to: Instant | null;
}

/** One row of the disclosure ledger. */
export interface DisclosureSeen {
  readonly id: string;
  readonly itemId: ItemId;
  readonly at: Instant;
  readonly fromDeskId: DeskId;
  readonly originatorDeskId: DeskId;
  readonly recipientDeskId: DeskId;
  readonly recipientAgencyId: AgencyId;
  readonly recipientCountry: CountryCode;
  readonly recipientName: Bilingual;
  readonly recipientAddress: Bilingual;
  readonly nature: string;
  readonly purposes: readonly string[];
  readonly legalBasis: string | null;
  readonly caveat: string | null;
  readonly form: ItemForm;
  readonly handlingCode: HandlingCode;
  readonly tlp: string;
  /** The row of the table that let it cross. */
  readonly rule: string;
  /** When the recipient gave it up. */
  readonly endedAt: Instant | null;
  readonly itemState: ItemStateName;
  /** The reader may open the item at this moment. */
  readonly opens: boolean;
  /** Labels, as far as this reader may open the item; null where it may not. */
  readonly subjects: readonly string[] | null;
}

/** The disclosure ledger, as each reader may read it. */
export abstract class DisclosuresQueries {
  /** Newest first, one more than `limit` when there are more. */
  abstract list(
    ctx: RequestContext,
    filter: DisclosureFilter,
    limit: number,
    after: readonly [at: string, id: string] | null,
  ): Promise<DisclosureSeen[]>;
}
