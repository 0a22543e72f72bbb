import { DomainError, LIVE, type DeskId, type RequestContext } from '#kernel';
import { CommandRunner, type Stored } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { registerWebhook } from '../domain/register-webhook.js';
import { disableWebhook, enableWebhook, removeWebhook, rotateSecret } from '../domain/change-webhook.js';
import type { WebhookEvent, WebhookScope } from '../domain/webhook.events.js';
import type { Webhook } from '../domain/webhook.js';
import { Registrations } from './registrations.js';
import { WebhookSigner } from './webhook-signer.js';
import { WebhookTraffic } from './webhook-traffic.js';
import { WebhooksRepository } from './webhooks.repository.js';

export interface RegisterWebhookCommand extends WebhookScope {
  readonly deskId: string;
  readonly name: string;
  readonly url: string;
  readonly reason: string;
}

export interface ChangeWebhookCommand {
  readonly id: string;
  readonly expectedVersion: number | undefined;
  readonly reason: string;
}

/** What is told once. */
export interface TellSecret {
  readonly id: string;
  readonly version: number;
  readonly secret: string;
}

/** An administrator's acts on the endpoints of the own agency; each in the ledger with its reason. */
@Injectable()
export class AdministerWebhooks {
  constructor(
    private readonly runner: CommandRunner,
    private readonly webhooks: WebhooksRepository,
    private readonly traffic: WebhookTraffic,
    private readonly signer: WebhookSigner,
    private readonly registrations: Registrations,
  ) {}

  /** @throws DomainError webhook-desk-foreign, webhook-too-many, webhook-target-* */
  async register(ctx: RequestContext, { deskId, ...command }: RegisterWebhookCommand): Promise<TellSecret> {
    const { agencyId } = ctx.actor;
    const [id, secretId] = [newId(), newId()];
    const known = this.registrations.facts(ctx, deskId, command.url);
    // No retry guard: it would keep an answer that cannot name the secret again.
    const { version } = await this.runner.run({ ...ctx, realm: LIVE, idempotency: undefined }, async (unit) => {
      const facts = { ...known, registered: await this.webhooks.count(unit.tx, agencyId) };
      const registration = { ...command, agencyId, deskId: deskId as DeskId, secretId };
      return unit.create(this.webhooks, id, registerWebhook(registration, facts, unit.now));
    });
    return { id, version, secret: this.signer.secretOf(id, secretId) };
  }

  /** @throws DomainError not-found, version-stale, webhook-removed */
  async rotate(ctx: RequestContext, { id, expectedVersion, reason }: ChangeWebhookCommand): Promise<TellSecret> {
    const secretId = newId();
    const { version } = await this.runner.run({ ...ctx, realm: LIVE, idempotency: undefined }, (unit) =>
      unit.change(
        this.webhooks,
        id,
        own(ctx, (state) => rotateSecret(state, { secretId, reason }, unit.now)),
        expectedVersion,
      ),
    );
    return { id, version, secret: this.signer.secretOf(id, secretId) };
  }

  /** Nothing is sent any more, and what waits has failed. @throws DomainError not-found, version-stale, webhook-* */
  disable(ctx: RequestContext, { id, expectedVersion, reason }: ChangeWebhookCommand): Promise<{ version: number }> {
    const how = { because: 'person', disablementId: newId(), reason } as const;
    return this.runner.run({ ...ctx, realm: LIVE }, async (unit) => {
      const decide = own(ctx, (state) => disableWebhook(state, how, unit.now));
      const changed = await unit.change(this.webhooks, id, decide, expectedVersion);
      await this.traffic.stop(unit.tx, id);
      return versionOf(changed);
    });
  }

  /** From now on it is told again what happens. @throws DomainError not-found, version-stale, webhook-* */
  enable(ctx: RequestContext, { id, expectedVersion, reason }: ChangeWebhookCommand): Promise<{ version: number }> {
    return this.runner.run({ ...ctx, realm: LIVE }, async (unit) => {
      const decide = own(ctx, (state) => enableWebhook(state, reason, unit.now));
      const changed = await unit.change(this.webhooks, id, decide, expectedVersion);
      await this.traffic.startAnew(unit.tx, id);
      return versionOf(changed);
    });
  }

  /** @throws DomainError not-found, version-stale, webhook-removed */
  remove(ctx: RequestContext, { id, expectedVersion, reason }: ChangeWebhookCommand): Promise<{ version: number }> {
    return this.runner.run({ ...ctx, realm: LIVE }, async (unit) => {
      const decide = own(ctx, (state) => removeWebhook(state, reason, unit.now));
      const changed = await unit.change(this.webhooks, id, decide, expectedVersion);
      await this.traffic.stop(unit.tx, id);
      return versionOf(changed);
    });
  }
}

/** What another agency has is not told of. @throws DomainError not-found */
const own =
  ({ actor }: RequestContext, decide: (state: Webhook) => readonly WebhookEvent[]) =>
  (state: Webhook): readonly WebhookEvent[] => {
    if (state.agencyId !== actor.agencyId) throw new DomainError('not-found');
    return decide(state);
  };

const versionOf = ({ version }: Stored<Webhook>): { version: number } => ({ version });
