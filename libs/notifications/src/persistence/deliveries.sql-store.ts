import { addMillis, type Instant, LIVE, type UserId } from '#kernel';
import { newId } from '#platform/ids';
import { Database, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { type Channel, LEASE_SECONDS, type Letter, type LetterNotice, type Outcome } from '../application/channel.js';
import { type Cause, DeliveriesStore, type DeliverySeen } from '../application/deliveries.store.js';
import type { ChannelName, NewDelivery } from '../domain/delivery.js';
import { statesThatAllow } from '../domain/delivery.machine.js';
import { freeAt, LIMITS_LOOK_BACK_MINUTES, PERSONAL_LIMITS } from '../domain/limits.js';
import type { NoticeUrgency } from '../domain/notice.js';
import { BUNDLE_MINUTES } from '../domain/personal-rules.js';
import { nextTry } from '../domain/retry.js';
import * as statements from './deliveries.statements.js';

/** Messages on their way to one endpoint at once. */
const AT_ONCE_PER_ENDPOINT = 2;

interface Picked {
  readonly id: string;
  readonly recipientId: string;
  readonly channel: ChannelName;
  readonly urgency: NoticeUrgency;
  readonly letter: string | null;
  readonly now: Instant;
}

interface Held {
  readonly id: string;
  readonly letter: string;
  readonly attempts: number;
  readonly queuedAt: Instant;
}

/** Deliveries in PostgreSQL. What leaves the product is of the live realm: its clock is the database's. */
@Injectable()
export class SqlDeliveriesStore extends DeliveriesStore {
  constructor(private readonly database: Database) {
    super();
  }

  async put(tx: Tx, deliveries: readonly NewDelivery[]): Promise<void> {
    if (deliveries.length > 0) await tx.query(statements.PUT, [JSON.stringify(deliveries), tx.now]);
  }

  claim(channels: readonly ChannelName[], reaches: Channel['reaches'] = 'people'): Promise<Letter | 'put-off' | null> {
    return this.database.transaction(LIVE, async (tx) => {
      if (reaches === 'endpoints') return claimForEndpoint(tx, channels);
      const [picked] = await tx.query<Picked>(statements.PICK, [channels]);
      if (!picked) return null;
      const together = await togetherWith(tx, picked);
      // Another worker may have been quicker between the look and the lock.
      if (!together.some(({ id }) => id === picked.id)) return 'put-off';
      const read = idsOf(together.filter((row) => row.read));
      if (read.length > 0) await tx.query(statements.NEEDLESS, [read, 'already-read', statesThatAllow('suppress')]);
      const left = idsOf(together.filter((row) => !row.read));
      if (left.length === 0 || (await isPutOff(tx, picked, left))) return 'put-off';
      return hold(tx, picked, left);
    });
  }

  causes({ notices }: Letter): Promise<Cause[]> {
    return this.database.query<Cause>(statements.CAUSES, [notices.map(({ id }) => id)]);
  }

  async settle(letter: Letter, outcome: Outcome): Promise<void> {
    const { id, lease } = letter;
    switch (outcome.kind) {
      case 'taken':
        await this.database.query(statements.TAKEN, [id, lease, outcome.reply, statesThatAllow('send')]);
        return;
      case 'refused':
        return this.fail(letter, outcome.fault, outcome.reply);
      case 'needless':
        await this.database.query(statements.DROPPED, [id, lease, outcome.because, statesThatAllow('suppress')]);
        return;
      case 'later': {
        const [clock] = await this.database.query<{ now: Instant }>(statements.NOW);
        const { restSeconds } = outcome;
        const ofChannel = restSeconds === undefined ? null : addMillis(clock!.now, Math.round(restSeconds * 1_000));
        const again = ofChannel ?? nextTry(letter, clock!.now, Math.random());
        if (again === null) return this.fail(letter, 'gave-up', outcome.reply);
        const values = [id, lease, outcome.fault, outcome.reply, again, statesThatAllow('put-off')];
        await this.database.query(statements.LATER, values);
      }
    }
  }

  async arrived(personId: UserId, noticeIds: readonly string[]): Promise<void> {
    await this.database.query(statements.ARRIVED, [personId, noticeIds, statesThatAllow('arrive')]);
  }

  async opened(tx: Tx, personId: UserId, noticeId: string): Promise<void> {
    await tx.query(statements.OPENED, [newId(), personId, noticeId, tx.now, statesThatAllow('open')]);
  }

  ofNotice(noticeId: string): Promise<DeliverySeen[]> {
    return this.database.query<DeliverySeen>(statements.OF_NOTICE, [noticeId]);
  }

  private async fail({ id, lease }: Letter, fault: string, reply: string): Promise<void> {
    await this.database.query(statements.REFUSED, [id, lease, fault, reply, statesThatAllow('give-up')]);
  }
}

const claimForEndpoint = async (tx: Tx, channels: readonly ChannelName[]): Promise<Letter | 'put-off' | null> => {
  const [picked] = await tx.query<Picked>(statements.PICK_FOR_ENDPOINT, [channels, AT_ONCE_PER_ENDPOINT]);
  if (!picked) return null;
  const alone = await tx.query<Companion>(statements.ALONE, [picked.id]);
  return alone.length === 0 ? 'put-off' : hold(tx, picked, idsOf(alone));
};

interface Companion {
  readonly id: string;
  readonly read: boolean;
}

const idsOf = (rows: readonly Companion[]): string[] => rows.map(({ id }) => id);

const togetherWith = (tx: Tx, { id, letter, recipientId, channel, urgency }: Picked): Promise<Companion[]> =>
  tx.query<Companion>(statements.TOGETHER, [id, letter, recipientId, channel, urgency === 'life-safety', BUNDLE_MINUTES]);

/** Whether the recipient had enough for now; then what waits goes on waiting, and gathers. */
const isPutOff = async (tx: Tx, picked: Picked, ids: readonly string[]): Promise<boolean> => {
  if (picked.urgency === 'life-safety') return false;
  const { recipientId, channel, letter, now } = picked;
  const recent = await tx.query<{ at: Instant }>(statements.RECENT, [recipientId, channel, letter, LIMITS_LOOK_BACK_MINUTES]);
  const past = recent.map(({ at }) => at);
  const free = freeAt(past, PERSONAL_LIMITS, now);
  if (free <= now) return false;
  await tx.query(statements.PUT_OFF, [ids, free, statesThatAllow('put-off')]);
  return true;
};

const hold = async (tx: Tx, picked: Picked, ids: readonly string[]): Promise<Letter> => {
  const lease = newId();
  const values = [ids, picked.letter ?? newId(), lease, LEASE_SECONDS, statesThatAllow('send')];
  const held = await tx.query<Held>(statements.HOLD, values);
  const { letter, attempts, queuedAt } = held[0]!;
  const notices = await tx.query<LetterNotice>(statements.NOTICES, [letter, lease]);
  const { channel, recipientId, urgency } = picked;
  return { id: letter, channel, recipientId, urgency, attempts, lease, queuedAt, notices, deliveryIds: held.map(({ id }) => id) };
};
