import type { CaseId, DeskId, Instant, ItemId, Tlp, UserId } from '#kernel';
import { shown } from '#reads';
import type { ItemSeen } from '../application/items.queries.js';
import type { ContentGrade, EvidenceConsent, HandlingCode, ItemForm, OnwardRule, SourceGrade } from '../domain/conditions.js';
import { hasExpired, type Holder, type Item } from '../domain/item.js';
import type { ItemSource, RecallReason } from '../domain/item.events.js';
import type { ItemStateName } from '../domain/item.machine.js';
import { maySee } from '../domain/may-see.js';

/** A desk that the item crossed to. */
export interface HolderResponse {
  readonly deskId: DeskId;
  readonly fromDeskId: DeskId;
  readonly since: Instant;
  readonly purposes: readonly string[];
  /** The row of the decision table that let it cross. */
  readonly rule: string;
  /** When it gave the item up. */
  readonly endedAt: Instant | null;
}

/** What the reader may do with it at this moment. */
export interface ItemRightsResponse {
  readonly view: boolean;
  readonly copy: boolean;
  readonly share: boolean;
  readonly recall: boolean;
  /** Why it cannot be viewed, or not be taken along: the row of the decision table. */
  readonly because: string | null;
}

export interface ItemResponse {
  readonly id: ItemId;
  /** `expired` from the second of its expiry on. */
  readonly state: ItemStateName;
  readonly version: number;
  readonly edition: number;
  /** Told to its originator, and to who sees that case. */
  readonly caseId: CaseId | null;
  readonly source: ItemSource;
  readonly originatorDeskId: DeskId;
  readonly providedAt: Instant;
  readonly providedBy: UserId | null;
  readonly form: ItemForm;
  readonly channel: string | null;
  readonly reference: string | null;
  readonly nature: string;
  readonly language: string;
  readonly handling: { readonly code: HandlingCode; readonly words: string | null };
  readonly tlp: Tlp;
  readonly sourceGrade: SourceGrade;
  readonly contentGrade: ContentGrade;
  readonly purposes: readonly string[];
  readonly evidenceConsent: EvidenceConsent;
  readonly onward: OnwardRule;
  readonly legalBasis: string | null;
  readonly caveat: string | null;
  readonly expiresAt: Instant | null;
  readonly destroyBy: Instant | null;
  /** How many persons it is about, and what they are; never who. */
  readonly subjects: {
    readonly count: number;
    readonly personal: boolean;
    readonly sensitive: boolean;
    readonly minor: boolean;
    readonly isProtected: boolean;
  };
  readonly files: readonly { readonly id: string; readonly mediaType: string; readonly bytes: number }[];
  readonly derivedFrom: readonly ItemId[];
  /** SHA-256 over salt and text, as the ledger holds it. */
  readonly contentHash: string;
  readonly recalledAt: Instant | null;
  readonly recallReason: RecallReason | null;
  readonly erasedAt: Instant | null;
  /** The originator sees them all; a holder sees itself, from whom it has the item, and to whom it passed it on. */
  readonly holders: readonly HolderResponse[];
  readonly rights: ItemRightsResponse;
}

const holderResponse = ({ deskId, fromDeskId, since, purposes, rule, endedAt }: Holder): HolderResponse => ({
  deskId,
  fromDeskId,
  since,
  purposes,
  rule,
  endedAt,
});

/** Whom a reader is told of: nobody learns from an item to which other desks its originator gave it. */
export const shownHolders = (item: Item, reader: DeskId): readonly HolderResponse[] => {
  const own = item.holders.find(({ deskId }) => deskId === reader);
  return item.holders
    .filter(
      ({ deskId, fromDeskId }) =>
        item.originator.deskId === reader || [deskId, fromDeskId].includes(reader) || own?.fromDeskId === deskId,
    )
    .map(holderResponse);
};

const rightsOf = (item: Item, reader: DeskId, now: Instant): ItemRightsResponse => {
  const view = maySee(item, reader, 'content', now);
  const copy = maySee(item, reader, 'copy', now);
  const isOriginator = item.originator.deskId === reader;
  return {
    view: view.allowed,
    copy: copy.allowed,
    share:
      view.allowed &&
      item.state === 'held' &&
      !hasExpired(item, now) &&
      (isOriginator ? !item.subjects.isProtected : item.onward !== 'never'),
    recall: isOriginator && (item.state === 'held' || item.state === 'expired'),
    because: copy.allowed ? null : copy.rule,
  };
};

/** How a desk that sees the line of an item reads it, at this moment. */
const relationOf = (item: Item, reader: DeskId, now: Instant): 'originator' | 'holder' | 'closed' => {
  if (item.originator.deskId === reader) return 'originator';
  return maySee(item, reader, 'content', now).allowed ? 'holder' : 'closed';
};

const wholeItem = ({ id, version, state: item, now }: ItemSeen, reader: DeskId): ItemResponse => ({
  id: id as ItemId,
  state: item.state === 'held' && hasExpired(item, now) ? 'expired' : item.state,
  version,
  edition: item.edition,
  caseId: item.caseId,
  source: item.source,
  originatorDeskId: item.originator.deskId,
  providedAt: item.providedAt,
  providedBy: item.providedBy,
  form: item.form,
  channel: item.channel,
  reference: item.reference,
  nature: item.nature,
  language: item.language,
  handling: { code: item.handling.code, words: item.handling.words ?? null },
  tlp: item.tlp,
  sourceGrade: item.sourceGrade,
  contentGrade: item.contentGrade,
  purposes: item.purposes,
  evidenceConsent: item.evidenceConsent,
  onward: item.onward,
  legalBasis: item.legalBasis,
  caveat: item.caveat,
  expiresAt: item.expiresAt,
  destroyBy: item.destroyBy,
  subjects: item.subjects,
  files: item.files,
  derivedFrom: item.derivedFrom,
  contentHash: item.contentHash,
  recalledAt: item.state === 'recalled' ? item.recalledAt : null,
  recallReason: item.state === 'recalled' ? item.because : null,
  erasedAt: item.state === 'erased' ? item.erasedAt : null,
  holders: shownHolders(item, reader),
  rights: rightsOf(item, reader, now),
});

export const itemResponse = (seen: ItemSeen, reader: DeskId): ItemResponse =>
  shown('item', { relation: relationOf(seen.state, reader, seen.now), follows: seen.caseSeen }, wholeItem(seen, reader));
