import { DomainError, type Instant, LIVE, type Locale, minutesBetween, type RequestContext } from '#kernel';
import { RealmClocks } from '#platform/realm';
import { Database } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { CODE_TRIES, type CodeVerdict, isMailAddress, judgeCode, mayAskFrom } from '../domain/address.js';
import { checkReach } from '../domain/check-reach.js';
import { previewReach, type ReachPreview } from '../domain/preview-reach.js';
import { refuseReach } from '../domain/reach.errors.js';
import { AddressCodes } from './address-codes.js';
import { Channels } from './channel.js';
import { type ReachAddress, type ReachProfile, ReachStore, type ReachWishes } from './reach.store.js';

/** How the one who asks is reached. */
export interface OwnReach {
  readonly profile: ReachProfile;
  readonly address: ReachAddress | null;
  readonly isMailOn: boolean;
  /** What is used where nothing was chosen: language and zone of the own desk. */
  readonly desk: { readonly locale: Locale; readonly zone: string };
  readonly preview: readonly ReachPreview[];
}

/** A person's own affair: no act on a case, so it is in no ledger. People are of no realm. */
@Injectable()
export class OwnReachHandler {
  constructor(
    private readonly database: Database,
    private readonly reach: ReachStore,
    private readonly codes: AddressCodes,
    private readonly channels: Channels,
    private readonly clocks: RealmClocks,
  ) {}

  /** `time`: of day, for which the preview is made. */
  async view({ actor: { userId } }: RequestContext, desk: OwnReach['desk'], time: string): Promise<OwnReach> {
    const [profiles, addresses, now] = await Promise.all([
      this.reach.profilesOf([userId]),
      this.reach.addressesOf(userId),
      this.clocks.now(LIVE),
    ]);
    const profile = profiles.get(userId)!;
    return {
      profile,
      address: addresses.find(({ channel }) => channel === 'email') ?? null,
      isMailOn: this.channels.isOn('email'),
      desk,
      preview: previewReach({ ...profile, zone: profile.zone ?? desk.zone }, time, now),
    };
  }

  /** @throws DomainError version-stale, reach-* */
  async save({ actor: { userId } }: RequestContext, wishes: ReachWishes, expected: number | undefined): Promise<void> {
    checkReach(wishes);
    const current = (await this.reach.profilesOf([userId])).get(userId)!.version;
    const from = expected ?? current;
    const saved = from === current && (await this.database.transaction(LIVE, (tx) => this.reach.save(tx, userId, wishes, from)));
    if (!saved) throw new DomainError('version-stale', { expected: from, actual: current });
  }

  /** Has a code sent to an address; until it is shown, nothing else is. @throws DomainError reach-* */
  async askAddress({ actor: { userId } }: RequestContext, address: string): Promise<void> {
    if (!this.channels.isOn('email')) refuseReach('reach-channel-off');
    if (!isMailAddress(address)) refuseReach('reach-address-malformed', { address }, '/address');
    await this.database.transaction(LIVE, async (tx) => {
      const before = await this.reach.lockAddress(tx, userId, 'email');
      const retryAfterSeconds = before ? secondsUntil(mayAskFrom(before), tx.now) : 0;
      if (retryAfterSeconds > 0) refuseReach('reach-code-too-soon', { retryAfterSeconds });
      await this.reach.askAddress(tx, userId, 'email', { address, asks: (before?.asks ?? 0) + 1 });
    });
  }

  /** @throws DomainError not-found, reach-code-* */
  async verify({ actor: { userId } }: RequestContext, code: string): Promise<void> {
    const verdict = await this.database.transaction(LIVE, async (tx): Promise<CodeVerdict> => {
      const asked = await this.reach.lockAddress(tx, userId, 'email');
      if (!asked || asked.address === '') throw new DomainError('not-found');
      if (asked.verifiedAt !== null) return 'right';
      const judged = judgeCode(asked, this.codes.isRight(asked, code), tx.now);
      if (judged === 'right') await this.reach.verify(tx, userId, 'email');
      if (judged === 'wrong') await this.reach.countTry(tx, userId, 'email');
      return judged;
    });
    if (verdict === 'wrong') refuseReach('reach-code-wrong', { tries: CODE_TRIES }, '/code');
    if (verdict !== 'right') refuseReach('reach-code-expired', {}, '/code');
  }

  /** @throws DomainError not-found */
  async forgetAddress({ actor: { userId } }: RequestContext): Promise<void> {
    const forgotten = await this.database.transaction(LIVE, (tx) => this.reach.forgetAddress(tx, userId, 'email'));
    if (!forgotten) throw new DomainError('not-found');
  }
}

const secondsUntil = (at: Instant, now: Instant): number => Math.max(0, Math.ceil(minutesBetween(now, at) * 60));
