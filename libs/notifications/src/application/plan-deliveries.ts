import { type DirectorySnapshot } from '#directory';
import { type ChannelOutage, outUntil } from '#drills';
import type { DeskId, Instant, Realm, UserId } from '#kernel';
import { newId } from '#platform/ids';
import { reachesOutside } from '#platform/realm';
import type { Tx } from '#platform/persistence';
import { RelaxedDesks } from '#surge';
import { Injectable } from '@nestjs/common';
import type { NewDelivery } from '../domain/delivery.js';
import { planSendings } from '../domain/personal-rules.js';
import { isForWebhook } from '../domain/webhook-message.js';
import type { Attendance } from './attendance.js';
import { Channels } from './channel.js';
import { DeliveriesStore } from './deliveries.store.js';
import type { InboxRow } from './inbox.store.js';
import { type ReachProfile, ReachStore } from './reach.store.js';
import { type ListeningWebhook, WebhookTraffic } from './webhook-traffic.js';

/** Whom a notice goes to by other ways than the inbox of the desk. */
export interface Told {
  readonly row: InboxRow;
  readonly outside: readonly UserId[];
}

/**
 * Those who were reached. Where a notice that touches life reached nobody, or one that goes to no alternate, everybody whom it was for: the
 * mail of somebody who is off duty is better than none.
 */
export const toldBy = (row: InboxRow, attendance: Attendance): Told => ({
  row,
  outside:
    row.nobodyReached && row.toPerson === null && (row.urgency === 'life-safety' || row.atHome)
      ? attendance.members(row.deskId, row.audience)
      : row.reached,
});

/** What was looked up before: how people are reached, which desks a surge covers, who is where, which channels a drill has out. */
interface Surroundings {
  readonly profiles: ReadonlyMap<UserId, ReachProfile>;
  readonly capped: ReadonlyMap<DeskId, DeskId>;
  readonly snapshot: DirectorySnapshot;
  readonly outages: readonly ChannelOutage[];
}

/** Writes down, with the notices, to whom each goes by which channel. */
@Injectable()
export class PlanDeliveries {
  constructor(
    private readonly deliveries: DeliveriesStore,
    private readonly reach: ReachStore,
    private readonly channels: Channels,
    private readonly relaxed: RelaxedDesks,
    private readonly webhooks: WebhookTraffic,
  ) {}

  /** Desks whose notices a surge caps now. */
  capped(realm: Realm): Promise<ReadonlyMap<DeskId, DeskId>> {
    return this.relaxed.desks(realm, 'notices');
  }

  profiles(told: readonly Told[]): Promise<ReadonlyMap<UserId, ReachProfile>> {
    return this.reach.profilesOf([...new Set(told.flatMap(({ outside }) => outside))]);
  }

  /** In the transaction that put these notices in. */
  async put(tx: Tx, told: readonly Told[], { profiles, snapshot, ...more }: Surroundings): Promise<void> {
    const planned = told.flatMap((one) => [
      ...one.row.reached.map((personId) => this.inApp(tx, one.row, personId)),
      ...one.outside.flatMap((personId) => this.outside(tx, one.row, profiles.get(personId), { snapshot, ...more })),
    ]);
    const listening = told.length > 0 && this.channels.isOn('webhook') ? await this.webhooks.listening(tx) : [];
    await this.deliveries.put(tx, [...planned, ...listening.flatMap((webhook) => toWebhook(tx, told, webhook, snapshot))]);
  }

  private inApp({ realm }: Tx, { id, urgency }: InboxRow, recipientId: UserId): NewDelivery {
    return {
      id: newId(),
      realm,
      noticeId: id,
      recipientId,
      channel: 'in-app',
      urgency,
      state: 'sent',
      reason: null,
      notBefore: null,
    };
  }

  private outside(
    { realm, now }: Tx,
    { id: noticeId, urgency, deskId, dueAt }: InboxRow,
    profile: ReachProfile | undefined,
    { capped, snapshot, outages }: Omit<Surroundings, 'profiles'>,
  ): NewDelivery[] {
    if (!profile) return [];
    const zone = profile.zone ?? snapshot.desks.get(deskId)?.zone ?? 'UTC';
    return planSendings(urgency, { ...profile, zone }, now, capped.has(deskId) ? { dueAt } : null)
      .filter(({ channel }) => this.channels.isOn(channel))
      .map(({ channel, at }) => ({
        id: newId(),
        realm,
        noticeId,
        recipientId: profile.personId,
        channel,
        urgency,
        ...(outUntil(outages, 'mail', deskId) === null
          ? fateOf(at, reachesOutside(realm), profile.addresses[channel] !== undefined)
          : CUT),
      }));
  }
}

/** An inject has it out: what would have been sent was not. */
const CUT = { state: 'suppressed', reason: 'channel-out', notBefore: null } as const;

/** One row for each event, however many desks of the endpoint are told of it. */
const toWebhook = (
  { realm, now }: Tx,
  told: readonly Told[],
  webhook: ListeningWebhook,
  snapshot: DirectorySnapshot,
): NewDelivery[] => {
  const events = new Map<string, InboxRow>();
  for (const { row } of told) {
    const agencyId = snapshot.desks.get(row.deskId)?.agencyId;
    if (row.toPerson === null && !events.has(row.entryId) && isForWebhook(webhook, { ...row, agencyId }))
      events.set(row.entryId, row);
  }
  return [...events.values()].map(({ id: noticeId, urgency }) => ({
    id: newId(),
    realm,
    noticeId,
    recipientId: webhook.id,
    channel: 'webhook',
    urgency,
    ...fateOf(now, reachesOutside(realm), true),
  }));
};

/** Nothing of a drill goes out, and nothing goes to an address that nobody verified; both are written down. */
const fateOf = (at: Instant, outside: boolean, hasAddress: boolean): Pick<NewDelivery, 'state' | 'reason' | 'notBefore'> => {
  if (!outside) return { state: 'suppressed', reason: 'exercise', notBefore: null };
  if (!hasAddress) return { state: 'suppressed', reason: 'no-address', notBefore: null };
  return { state: 'queued', reason: null, notBefore: at };
};
