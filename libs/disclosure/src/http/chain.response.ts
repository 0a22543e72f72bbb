import type { DeskId, ItemId, Tlp } from '#kernel';
import { shown } from '#reads';
import type { LinkSeen } from '../application/items.queries.js';
import type { OnwardRule } from '../domain/conditions.js';
import type { ItemStateName } from '../domain/item.machine.js';
import { maySee } from '../domain/may-see.js';
import { consentResponse, type ConsentResponse } from './consent.response.js';
import { type HolderResponse, shownHolders } from './item.response.js';

/** One item of a chain. Of one that the reader is no party to, only who has a say in it. */
export interface ChainLinkResponse {
  readonly itemId: ItemId;
  readonly originatorDeskId: DeskId;
  readonly isParty: boolean;
  readonly state: ItemStateName | null;
  readonly nature: string | null;
  readonly tlp: Tlp | null;
  readonly onward: OnwardRule | null;
  readonly derivedFrom: readonly ItemId[];
  readonly holders: readonly HolderResponse[];
  readonly consents: readonly ConsentResponse[];
}

export interface ChainResponse {
  /** The item itself, then what it rests on. */
  readonly links: readonly ChainLinkResponse[];
}

const linkResponse = ({ id, state: item, now, consents }: LinkSeen, reader: DeskId): ChainLinkResponse => {
  const isParty = maySee(item, reader, 'line', now).allowed;
  return shown(
    'chain-link',
    { relation: isParty ? 'party' : 'stranger' },
    {
      itemId: id as ItemId,
      originatorDeskId: item.originator.deskId,
      isParty,
      state: item.state,
      nature: item.nature,
      tlp: item.tlp,
      onward: item.onward,
      derivedFrom: item.derivedFrom,
      holders: shownHolders(item, reader),
      consents: consents.map(consentResponse),
    },
  );
};

export const chainResponse = (links: readonly LinkSeen[], reader: DeskId): ChainResponse => ({
  links: links.map((link) => linkResponse(link, reader)),
});
