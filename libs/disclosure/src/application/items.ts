import { DirectoryQueries } from '#directory';
import { Obligations } from '#escalation';
import { type CaseId, type DeskId, DomainError, type DomainFault, type Instant, isPerson, type ItemId, toMillis } from '#kernel';
import { LedgerSealing, type Stored, type Unit } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import type { Party } from '../domain/conditions.js';
import { contentText, flagsOf, type ItemContent, type KeptFile, type Subject, type Translation } from '../domain/content.js';
import { type DisclosureErrorCode, fault } from '../domain/disclosure.errors.js';
import type { Holder, Item } from '../domain/item.js';
import { maySee } from '../domain/may-see.js';
import { faultsOf, type NewAttachment, type NewItem, provideItem } from '../domain/provide-item.js';
import { partyOf } from './acting.js';
import { ItemChains } from './item-chains.js';
import { type ItemFile, ItemsRepository, type SealedContent } from './items.repository.js';

type Fault = DomainFault<DisclosureErrorCode>;

/** What crossed, for whoever gave it. */
export interface ProvidedItem {
  readonly id: ItemId;
  readonly version: number;
  readonly recipientDeskIds: readonly DeskId[];
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Six months: what lasts longer is looked at again. */
const REVIEW_MILLIS = 262_800 * 60_000;

export const outlivesReview = (destroyBy: Instant | null, now: Instant): boolean =>
  destroyBy === null || toMillis(destroyBy) - toMillis(now) > REVIEW_MILLIS;

/** The commitment: a hash over salt and text. Without the salt, which is erased with the text, it tells nothing. */
export const sealContent = (content: ItemContent): SealedContent => {
  const salt = randomBytes(16);
  const hash = createHash('sha256').update(salt).update(contentText(content)).digest('hex');
  return { content, salt, hash };
};

/** Subjects without a blank label; translations of their own. */
export interface Said {
  readonly text: string | null;
  readonly translations: readonly Translation[];
  readonly subjects: readonly Subject[];
}

/** A file that has its place in an item. */
export type IdentifiedFile = NewAttachment & { readonly id: string };

/** The face of what crosses for contexts above: they give items in their own transaction. */
@Injectable()
export class Items {
  constructor(
    private readonly repository: ItemsRepository,
    private readonly chains: ItemChains,
    private readonly directory: DirectoryQueries,
    private readonly obligations: Obligations,
    private readonly sealing: LedgerSealing,
  ) {}

  /**
   * Gives items: conditions, recipients, content and the rows of the disclosure ledger, all or none.
   *
   * @param at pointer to the list in the caller's command, so that faults point into it
   * @throws DomainError item-unfit with every fault; item-onward-* when an item rests on one that may not go there
   */
  async provide(unit: Unit, items: readonly NewItem[], at = '/items'): Promise<readonly ProvidedItem[]> {
    const faults = items.flatMap((item, nth) => this.faults(item, unit.now, `${at}/${nth}`));
    if (faults.length > 0) throw new DomainError<DisclosureErrorCode>('item-unfit', {}, undefined, faults);
    const provided: ProvidedItem[] = [];
    for (const [nth, item] of items.entries()) provided.push(await this.provideOne(unit, item, `${at}/${nth}`));
    return provided;
  }

  /** Every fault of what would be given, as `provide` would refuse it; what an item rests on is not looked at. */
  faults(item: NewItem, now: Instant, at: string): readonly Fault[] {
    const own = faultsOf(item, now).map((one) => ({ ...one, pointer: `${at}${one.pointer}` }));
    return [
      ...own,
      ...this.placeFaults(item, at),
      ...item.attachments.flatMap((file, nth) => fileFaults(file, `${at}/attachments/${nth}`)),
    ];
  }

  private placeFaults({ recipientDeskIds, originatorDeskId }: NewItem, at: string): Fault[] {
    const snapshot = this.directory.snapshot();
    if (recipientDeskIds.length === 0) return [fault('item-recipient-missing', `${at}/recipientDeskIds`)];
    return recipientDeskIds.flatMap((deskId, nth) => {
      const pointer = `${at}/recipientDeskIds/${nth}`;
      if (deskId === originatorDeskId) return [fault('item-recipient-self', pointer)];
      return partyOf(snapshot, deskId) ? [] : [fault('item-recipient-unknown', pointer, { deskId })];
    });
  }

  private async provideOne(unit: Unit, item: NewItem, at: string): Promise<ProvidedItem> {
    const snapshot = this.directory.snapshot();
    const originator = partyOf(snapshot, item.originatorDeskId);
    if (!originator) throw new DomainError('not-permitted', { permission: '-' });
    const parties = [...new Set(item.recipientDeskIds)].flatMap((deskId) => partyOf(snapshot, deskId) ?? []);
    const rule = await this.mustRestLawfully(unit, item, originator, parties, `${at}/derivedFrom`);
    const id = newId<'Item'>() satisfies ItemId;
    const files = item.attachments.map((file) => ({ ...file, id: newId() as string }));
    const sealed = sealContent(contentOf(item, files));
    const recipients = parties.map((party) => ({ ...party, fromDeskId: originator.deskId, purposes: item.purposes, rule }));
    const { actor } = unit.ctx;
    const facts = {
      originator,
      recipients,
      providedBy: isPerson(actor) ? actor.userId : null,
      files: files.map(fileFacts),
      contentHash: sealed.hash,
      subjects: flagsOf(item.subjects),
    };
    const stored = await unit.create(this.repository, id, provideItem(item, facts, unit.now));
    this.repository.keepContent(unit.tx, id, 1, sealed);
    this.repository.keepFiles(unit.tx, id, files.map(keptFile));
    await this.crossed(unit, stored, stored.state.holders);
    return { id, version: stored.version, recipientDeskIds: recipients.map(({ deskId }) => deskId) };
  }

  /**
   * The rows of the disclosure ledger, and who has to look again at what it keeps in six months.
   *
   * @throws DomainError ledger-unsealed-long when it goes to the other country and no witness vouched for the ledger for hours
   */
  async crossed(unit: Unit, { id, state }: Stored<Item>, holders: readonly Holder[]): Promise<void> {
    const itemId = id as ItemId;
    const { desks } = this.directory.snapshot();
    if (holders.some(({ country, fromDeskId }) => desks.get(fromDeskId)?.country !== country))
      await this.sealing.mustBeRecent(unit.tx);
    const named = holders.map((holder) => ({ holder, ...this.addressOf(holder) }));
    this.repository.keepCrossings(unit.tx, itemId, state, named);
    if (outlivesReview(state.destroyBy, unit.now))
      await this.owesReview(
        unit,
        itemId,
        holders.map(({ deskId }) => deskId),
        state,
      );
  }

  async owesReview(unit: Unit, id: ItemId, deskIds: readonly DeskId[], item: Item): Promise<void> {
    await this.obligations.openMany(
      unit,
      deskIds.map((deskId) => ({
        act: 'review-item',
        subject: { kind: 'item', id },
        caseId: null as CaseId | null,
        deskId,
        counterpartDeskId: item.originator.deskId,
        lifeSafety: false,
        ladder: 'review-item',
      })),
    );
  }

  /** What it rests on is read by its originator now, and lets it pass to each recipient. */
  private async mustRestLawfully(unit: Unit, item: NewItem, by: Party, to: readonly Party[], pointer: string): Promise<string> {
    let rule = 'O-own';
    for (const [nth, id] of item.derivedFrom.entries()) {
      const chain = await this.chains.of(unit, id);
      if (!maySee(chain[0]!.item, by.deskId, 'content', unit.now).allowed)
        throw new DomainError<DisclosureErrorCode>('item-derived-unknown', {}, `${pointer}/${nth}`);
      for (const purpose of item.purposes) {
        const passed = this.chains.mustPass(chain, { by, to, purpose, now: unit.now }, `${pointer}/${nth}`);
        if (passed !== 'O-own') rule = passed;
      }
    }
    return rule;
  }

  /** As the directory names the desk now: the ledger of disclosures keeps it, whatever the directory says later. */
  private addressOf({ deskId, agencyId, country }: Party) {
    const { desks, agencies, countries } = this.directory.snapshot();
    const name = desks.get(deskId)?.name ?? { en: deskId, es: deskId };
    const agency = agencies.get(agencyId)?.name ?? { en: agencyId, es: agencyId };
    const land = countries.get(country)?.name ?? { en: country, es: country };
    return { name, address: { en: `${agency.en}, ${land.en}`, es: `${agency.es}, ${land.es}` } };
  }
}

const contentOf = ({ text, translations, subjects }: Said, files: readonly IdentifiedFile[]): ItemContent => ({
  text,
  translations,
  subjects,
  attachments: files.map(({ id, name, sha256: hash }) => ({ id, name, sha256: hash })),
});

/** What is known of a file without its name. */
export const fileFacts = ({ id, mediaType, bytes }: IdentifiedFile): KeptFile => ({ id, mediaType, bytes: bytes.length });

export const keptFile = ({ id, mediaType, bytes }: IdentifiedFile): ItemFile => ({
  id,
  mediaType,
  content: Buffer.from(bytes),
});

const fileFaults = ({ bytes, sha256: told }: NewAttachment, pointer: string): Fault[] =>
  bytes.length === 0 || sha256(bytes) !== told.toLowerCase() ? [fault('item-attachment-unfit', pointer)] : [];
