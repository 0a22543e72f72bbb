import type { Locale } from '#kernel';
import type { ChannelFigures, FailedDelivery, Trail } from '../application/sent-out.queries.js';
import { CHANNELS, type ChannelName } from '../domain/delivery.js';
import { sayEventOfNotice } from '../application/say-notice.js';

export interface ChannelResponse extends ChannelFigures {
  /** Whether this installation has it set up. The inbox always is. */
  readonly isOn: boolean;
}

export interface FailedDeliveryResponse extends FailedDelivery {}

export interface TrailResponse extends Trail {
  /** What was told, in the reader's language. */
  readonly text: string;
}

const NOTHING_YET = { waiting: 0, dueSince: null, sent: 0, failed: 0, lastSentAt: null, fault: null } as const;

/** Every channel, used or not. */
export const channelResponses = (
  figures: readonly ChannelFigures[],
  isOn: (channel: ChannelName) => boolean,
): ChannelResponse[] =>
  CHANNELS.filter((channel) => channel !== 'in-app').map((channel) => ({
    ...(figures.find((one) => one.channel === channel) ?? { channel, ...NOTHING_YET }),
    isOn: isOn(channel),
  }));

export const failedDeliveryResponse = (failed: FailedDelivery): FailedDeliveryResponse => failed;

export const trailResponse = (trail: Trail, locale: Locale): TrailResponse => ({
  ...trail,
  text: sayEventOfNotice(trail, locale),
});
