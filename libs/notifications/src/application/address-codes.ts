import { Injectable } from '@nestjs/common';
import { CODE_DIGITS } from '../domain/address.js';
import { areSame, LinkKey } from './link-key.js';
import type { ReachAddress } from './reach.store.js';

/** The codes by which people show that an address is theirs. Each is made of what it verifies, so none is stored. */
@Injectable()
export class AddressCodes {
  constructor(private readonly key: LinkKey) {}

  codeOf({ personId, channel, address, askedAt }: ReachAddress): string {
    return this.key.digits('address', [personId, channel, address, askedAt], CODE_DIGITS);
  }

  isRight(of: ReachAddress, code: string): boolean {
    return areSame(this.codeOf(of), code.replaceAll(/\s/g, ''));
  }
}
