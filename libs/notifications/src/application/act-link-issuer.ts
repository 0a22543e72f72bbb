import type { UserId } from '#kernel';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { type MailAct, mailActsOf } from '../domain/mail-acts.js';
import { ActLinkTokens } from './act-link-tokens.js';
import { ActLinksStore, type NewLink } from './act-links.store.js';
import type { LetterNotice } from './channel.js';

export interface IssuedLink {
  readonly act: MailAct;
  readonly token: string;
}

/** Makes the links of a mail. Asked again for the same notice and person it gives the same ones: a mail that is repeated does not change. */
@Injectable()
export class ActLinkIssuer {
  constructor(
    private readonly links: ActLinksStore,
    private readonly tokens: ActLinkTokens,
  ) {}

  /** By id of the notice. A desk that stands in for another owes nothing itself, so it gets none. */
  async linksFor(notices: readonly LetterNotice[], personId: UserId): Promise<ReadonlyMap<string, readonly IssuedLink[]>> {
    const wanted = await Promise.all(notices.map((notice) => this.wanted(notice, personId)));
    const issued = await this.links.issue(wanted.flat());
    const byNotice = new Map<string, IssuedLink[]>();
    for (const link of issued) {
      const known = byNotice.get(link.noticeId) ?? [];
      byNotice.set(link.noticeId, [...known, { act: link.act, token: this.tokens.tokenOf(link) }]);
    }
    return byNotice;
  }

  private async wanted({ id: noticeId, deskId }: LetterNotice, personId: UserId): Promise<NewLink[]> {
    const owed = await this.links.owedOn(noticeId);
    return owed.flatMap(({ obligationId, subjectKind, act: owedAct }) =>
      (mailActsOf({ subjectKind, act: owedAct })?.acts ?? []).map((act) => ({
        id: newId(),
        noticeId,
        personId,
        deskId,
        obligationId,
        act,
      })),
    );
  }
}
