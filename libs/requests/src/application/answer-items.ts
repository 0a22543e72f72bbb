import { Items, type ItemSource, type NewAttachment, type NewItem, OwnFiles } from '#disclosure';
import type { CaseId, DeskId, DomainFault, ItemId, RequestContext, UserId } from '#kernel';
import type { Unit } from '#ledger';
import { Injectable } from '@nestjs/common';
import { faultAt, type RequestFault } from '../domain/request.errors.js';
import { refusalFaults } from '../domain/answer-request.js';
import type { AnswerContent, AnswerItem } from './answer-content.js';
import { ExchangeFacts } from './exchange-facts.js';

const ITEMS = '/items';

/** From whom, to whom and in answer to what. */
export interface Crossing {
  readonly caseId: CaseId | null;
  readonly source: ItemSource;
  readonly fromDeskId: DeskId;
  readonly toDeskId: DeskId;
  readonly author: UserId;
}

/** Items that are written, with their files in hand, and what is wrong with them. */
export interface ReadyItems {
  readonly items: readonly NewItem[];
  readonly faults: readonly DomainFault[];
}

/** Makes of what a desk wrote the items that cross, in whose keeping they are from then on. */
@Injectable()
export class AnswerItems {
  constructor(
    private readonly items: Items,
    private readonly exchange: ExchangeFacts,
    private readonly ownFiles: OwnFiles,
  ) {}

  /** Everything that is wrong is told at once, each by its place in the answer. */
  async ready(ctx: RequestContext, { now }: Unit, content: AnswerContent, crossing: Crossing): Promise<ReadyItems> {
    const items: NewItem[] = [];
    const faults: DomainFault[] = [];
    for (const [nth, item] of content.items.entries()) {
      const place = `${ITEMS}/${nth}`;
      const { files, faults: fileFaults } = await this.ownFiles.take(ctx, item.files, `${place}/files`);
      const ready = newItem(item, crossing, files);
      items.push(ready);
      faults.push(...fileFaults, ...this.purposeFaults(item, place), ...this.items.faults(ready, now, place).map(asWritten));
    }
    const grounds = this.exchange.refusalGrounds(crossing.fromDeskId);
    return { items, faults: [...faults, ...refusalFaults(content.refusals, grounds, '/refusals')] };
  }

  async provide(unit: Unit, { items }: ReadyItems): Promise<readonly ItemId[]> {
    return (await this.items.provide(unit, items, ITEMS)).map(({ id }) => id);
  }

  private purposeFaults({ purposes }: AnswerItem, at: string): RequestFault[] {
    return purposes.flatMap((purpose, nth) =>
      this.exchange.isPurpose(purpose) ? [] : [faultAt(`${at}/purposes/${nth}`, 'request-purpose-unknown', { purpose })],
    );
  }
}

/** A file is named in an answer, and carried in an item. */
const asWritten = (fault: DomainFault): DomainFault => ({
  ...fault,
  pointer: fault.pointer.replace(/\/attachments\/(\d+)(?:\/name)?$/, '/files/$1'),
});

const newItem = (item: AnswerItem, crossing: Crossing, attachments: readonly NewAttachment[]): NewItem => {
  const { files: _files, translations, ...said } = item;
  const { caseId, source, fromDeskId, toDeskId, author } = crossing;
  return {
    ...said,
    caseId,
    source,
    originatorDeskId: fromDeskId,
    recipientDeskIds: [toDeskId],
    translations: translations.map(({ language, text, checked }) => ({
      language,
      text,
      by: author,
      status: checked ? 'checked' : 'working',
    })),
    attachments,
  };
};
