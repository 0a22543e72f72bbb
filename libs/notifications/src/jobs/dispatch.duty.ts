import { Duty } from '#platform/messaging';
import { Injectable } from '@nestjs/common';
import { DispatchDeliveries } from '../application/dispatch-deliveries.js';
import { SendCodes } from '../application/send-codes.js';

/** Looks once a second for messages that are due. */
@Injectable()
export class DispatchDuty extends Duty {
  readonly name = 'notifications.dispatch';
  readonly everyMillis = 1_000;

  constructor(private readonly dispatch: DispatchDeliveries) {
    super();
  }

  round(): Promise<boolean> {
    return this.dispatch.round();
  }
}

/** Looks as often for codes that are to be sent. */
@Injectable()
export class CodesDuty extends Duty {
  readonly name = 'notifications.codes';
  readonly everyMillis = 1_000;

  constructor(private readonly codes: SendCodes) {
    super();
  }

  round(): Promise<boolean> {
    return this.codes.round();
  }
}

/** Each is a loop of its own with one message at a time, so that endpoints which hang hold up their loops and not each other's. */
export const WEBHOOK_LANES = ['first', 'second', 'third', 'fourth'] as const;

/** Looks once a second for messages to endpoints. */
export class WebhookDuty extends Duty {
  readonly everyMillis = 1_000;
  readonly name: string;

  constructor(
    private readonly dispatch: DispatchDeliveries,
    lane: (typeof WEBHOOK_LANES)[number],
  ) {
    super();
    this.name = `notifications.webhooks-${lane}`;
  }

  round(): Promise<boolean> {
    return this.dispatch.round('endpoints', 1);
  }
}
