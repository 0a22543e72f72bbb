import type { AgencyId, Bilingual, CountryCode, DeskId, Instant, ItemId } from '#kernel';
import { shown } from '#reads';
import type { DisclosureSeen } from '../application/disclosures.queries.js';
import type { HandlingCode, ItemForm } from '../domain/conditions.js';
import type { ItemStateName } from '../domain/item.machine.js';

/** One row of the disclosure ledger: when, what kind, what for, to whom at which address, on which basis, under which rule. */
export interface DisclosureResponse {
  readonly id: string;
  readonly itemId: ItemId;
  readonly at: Instant;
  readonly nature: string;
  readonly purposes: readonly string[];
  readonly originatorDeskId: DeskId;
  readonly fromDeskId: DeskId;
  readonly recipientDeskId: DeskId;
  readonly recipientAgencyId: AgencyId;
  readonly recipientCountry: CountryCode;
  /** As the directory named it at that moment. */
  readonly recipientName: Bilingual;
  readonly recipientAddress: Bilingual;
  readonly legalBasis: string | null;
  readonly caveat: string | null;
  readonly form: ItemForm;
  readonly handlingCode: HandlingCode;
  readonly tlp: string;
  readonly rule: string;
  /** When the recipient gave it up. */
  readonly endedAt: Instant | null;
  readonly itemState: ItemStateName;
  /** Labels of the persons; null for who may not open the item. */
  readonly subjects: readonly string[] | null;
}

export const disclosureResponse = ({ opens, ...row }: DisclosureSeen): DisclosureResponse =>
  shown('disclosure', { relation: opens ? 'opener' : 'party' }, row);
