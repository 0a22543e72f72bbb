import type { DeskId, Instant, Locale } from '#kernel';
import type { ChannelName, Fault, Suppression } from '../domain/delivery.js';
import type { NoticeUrgency } from '../domain/notice.js';
import type { PersonalChannel } from '../domain/personal-rules.js';
import type { InboxNotice } from './inbox.store.js';

/** A notice in a message, with the desk that was told. */
export interface LetterNotice extends InboxNotice {
  readonly deskId: DeskId;
}

/** One message to one recipient by one channel: the deliveries that go out together. Its id stays the same however often it is tried. */
export interface Letter {
  readonly id: string;
  readonly channel: ChannelName;
  readonly recipientId: string;
  readonly urgency: NoticeUrgency;
  /** Counts this one. */
  readonly attempts: number;
  /** Who holds it: what is sent under a lease that was lost meanwhile may have been sent twice. */
  readonly lease: string;
  readonly queuedAt: Instant;
  /** Oldest first. */
  readonly notices: readonly LetterNotice[];
  /** The rows that go out in it. */
  readonly deliveryIds: readonly string[];
}

/** What came of sending. `reply` is what the other side said, in its own words. */
export type Outcome =
  | { readonly kind: 'taken'; readonly reply: string }
  /** It would be refused again. */
  | { readonly kind: 'refused'; readonly fault: Fault; readonly reply: string }
  /** `restSeconds`: until it is tried again, where the channel has rests of its own; the channel then says when it is given up. */
  | { readonly kind: 'later'; readonly fault: Fault; readonly reply: string; readonly restSeconds?: number }
  /** It needs not be sent any more. */
  | { readonly kind: 'needless'; readonly because: Suppression };

/** A way out of the product: one file in `channels/`, listed in the module. What it sends, the dispatcher counts, repeats and gives up. */
export abstract class Channel {
  abstract readonly name: ChannelName;
  /** What is at the other end: people bear a few messages, and what gathers meanwhile goes out in one; an endpoint gets each by itself. */
  readonly reaches: 'people' | 'endpoints' = 'people';
  /** Whether this installation has it set up. */
  abstract readonly isOn: boolean;
  /** Sends within `LEASE_SECONDS`. What the other side says is an outcome; what is thrown is a fault of ours, and tried again. */
  abstract send(letter: Letter): Promise<Outcome>;
}

/** The code by which somebody shows that an address is theirs. */
export interface CodeMessage {
  /** The same however often it is tried. */
  readonly id: string;
  readonly address: string;
  readonly code: string;
  readonly locale: Locale;
}

/** A channel to an address that a person gives, and verifies before it is used. */
export abstract class PersonChannel extends Channel {
  abstract override readonly name: PersonalChannel;
  abstract sendCode(message: CodeMessage): Promise<Outcome>;
}

/** How long a message may be on its way before another worker takes it up. */
export const LEASE_SECONDS = 120;

/** Every way out, as the module lists them. */
export class Channels {
  constructor(readonly all: readonly Channel[]) {}

  get on(): readonly Channel[] {
    return this.all.filter(({ isOn }) => isOn);
  }

  onOf(reaches: Channel['reaches']): readonly Channel[] {
    return this.on.filter((channel) => channel.reaches === reaches);
  }

  get ofPeople(): readonly PersonChannel[] {
    return this.on.filter((channel): channel is PersonChannel => channel instanceof PersonChannel);
  }

  isOn(name: ChannelName): boolean {
    return this.on.some((channel) => channel.name === name);
  }
}
