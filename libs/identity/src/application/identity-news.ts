import { DatabaseListener } from '#platform/persistence';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Subscription } from 'rxjs';
import { IDENTITY_CHANNEL } from './access.store.js';
import { IdentityAuthenticator } from './identity-authenticator.js';

/** Carries what any instance announces (someone disabled, a token revoked, a session closed) to this instance's memory. */
@Injectable()
export class IdentityNews implements OnApplicationBootstrap, OnModuleDestroy {
  private news: Subscription | null = null;

  constructor(
    private readonly listener: DatabaseListener,
    private readonly authenticator: IdentityAuthenticator,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.news = this.listener.pokes.subscribe(({ channel, payload, resync }) => {
      if (channel === IDENTITY_CHANNEL) this.authenticator.forget(resync ? undefined : payload);
    });
    await this.listener.listen(IDENTITY_CHANNEL);
  }

  onModuleDestroy(): void {
    this.news?.unsubscribe();
  }
}
