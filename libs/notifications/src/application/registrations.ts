import { DirectoryQueries } from '#directory';
import type { DeskId, RequestContext } from '#kernel';
import { Env } from '#platform/config';
import { addressInHost, isPublicAddress } from '#platform/egress';
import { Injectable } from '@nestjs/common';
import type { RegistrationFacts } from '../domain/register-webhook.js';

/** What must be looked up to judge a registration. */
@Injectable()
export class Registrations {
  constructor(
    private readonly env: Env,
    private readonly directory: DirectoryQueries,
  ) {}

  facts({ actor }: RequestContext, deskId: string, url: string): Omit<RegistrationFacts, 'registered'> {
    const desk = this.directory.snapshot().desks.get(deskId as DeskId);
    const address = URL.canParse(url) ? addressInHost(new URL(url).hostname) : null;
    return {
      deskIsOwn: desk?.agencyId === actor.agencyId,
      targets: this.env.ENLACE_EGRESS === 'any' ? 'any' : 'public',
      isPublic: address === null || isPublicAddress(address),
    };
  }
}
