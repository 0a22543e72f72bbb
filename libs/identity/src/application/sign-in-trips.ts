import { Injectable } from '@nestjs/common';
import { FactorKey } from './factor-key.js';
import type { Asked } from './service-client.js';

/** Where somebody is who went to their agency's service and is to come back. */
export interface Trip extends Asked {
  readonly serviceId: string;
  /** A page of ours. */
  readonly returnTo: string;
  /** The session that is proved anew; null for one that is to begin. */
  readonly sessionId: string | null;
}

const PURPOSE = 'trip to a sign-in service';

/** Trips are sealed into a cookie of the browser that begins one: nothing is kept here, and no other browser can finish it. */
@Injectable()
export class SignInTrips {
  constructor(private readonly key: FactorKey) {}

  seal(trip: Trip): string {
    return this.key.seal(PURPOSE, '', Buffer.from(JSON.stringify(trip))).toString('base64url');
  }

  /** Null for what was not sealed here. */
  open(sealed: string | undefined): Trip | null {
    const opened = sealed === undefined ? null : this.key.open(PURPOSE, '', Buffer.from(sealed, 'base64url'));
    return opened && (JSON.parse(opened.toString()) as Trip);
  }
}
