import type { ItemId, UserId } from '#kernel';
import { shown } from '#reads';
import type { OpenedItem } from '../application/open-item.handler.js';
import type { Protection } from '../domain/conditions.js';

export interface OpenedTranslation {
  readonly language: string;
  readonly text: string;
  readonly by: UserId | null;
  readonly status: 'working' | 'checked';
}

export interface OpenedSubject {
  readonly label: string;
  readonly personal: boolean;
  readonly sensitive: boolean;
  readonly minor: boolean;
  readonly protectedAs: Protection | null;
}

/** A file with its name; whether it may be taken along is in the rights of the item. */
export interface OpenedAttachment {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What an item says. Giving it is recorded. */
export interface OpenedItemResponse {
  readonly readingId: string;
  readonly itemId: ItemId;
  readonly edition: number;
  readonly language: string;
  readonly text: string | null;
  readonly translations: readonly OpenedTranslation[];
  readonly subjects: readonly OpenedSubject[];
  readonly attachments: readonly OpenedAttachment[];
}

export const openedItemResponse = ({ readingId, item, content, own }: OpenedItem): OpenedItemResponse => {
  const { files, edition, language } = item.state;
  return shown(
    'opened-item',
    { relation: own ? 'originator' : 'holder' },
    {
      readingId,
      itemId: item.id as ItemId,
      edition,
      language,
      text: content.text,
      translations: content.translations,
      subjects: content.subjects,
      attachments: content.attachments.map(({ id, name, sha256 }) => {
        const file = files.find((one) => one.id === id);
        return { id, name, sha256, mediaType: file?.mediaType ?? 'application/octet-stream', bytes: file?.bytes ?? 0 };
      }),
    },
  );
};
