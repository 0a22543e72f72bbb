import { Injectable } from '@nestjs/common';
import { lookup } from 'node:dns/promises';

/** Every address of a host, as this machine resolves names. */
@Injectable()
export class HostResolver {
  /** @throws Error when the name leads nowhere */
  async resolve(hostname: string): Promise<readonly string[]> {
    return (await lookup(hostname, { all: true, verbatim: true })).map(({ address }) => address);
  }
}
