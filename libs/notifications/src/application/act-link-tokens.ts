import { Injectable } from '@nestjs/common';
import type { ActLink } from './act-links.store.js';
import { areSame, LinkKey } from './link-key.js';

type Signed = Pick<ActLink, 'id' | 'personId' | 'deskId' | 'obligationId' | 'act' | 'expiresAt'>;

/** `<link>.<signature>`: the signature is over everything that the link is bound to, and is kept nowhere. */
@Injectable()
export class ActLinkTokens {
  constructor(private readonly key: LinkKey) {}

  tokenOf(link: Signed): string {
    return `${link.id}.${this.signatureOf(link)}`;
  }

  /** Id of the link that a token names; nothing is known yet of whether it is genuine. */
  idIn(token: string): string | null {
    return /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.[\w-]{43}$/.exec(token)?.[1] ?? null;
  }

  isGenuine(token: string, link: Signed): boolean {
    return areSame(token, this.tokenOf(link));
  }

  private signatureOf({ id, personId, deskId, obligationId, act, expiresAt }: Signed): string {
    return this.key.sign('act', [id, personId, deskId, obligationId, act, expiresAt]).toString('base64url');
  }
}
