import { Injectable } from '@nestjs/common';
import { Metrics, Tracing } from '../observability/index.js';
import type { Claimed } from './relay.store.js';

/** What the relay lets be seen of its work. */
@Injectable()
export class RelayFigures {
  constructor(
    private readonly metrics: Metrics,
    private readonly tracing: Tracing,
  ) {}

  waiting(envelopes: number): void {
    this.metrics.outboxWaiting.set(envelopes);
  }

  /** Envelopes were given to the queue: each is told in the trace of its act. */
  handedOn(claimed: readonly Claimed[], began: number): void {
    if (!this.tracing.isOn) return;
    for (const { envelope, urgent } of claimed) {
      const { id, type, correlationId } = envelope;
      const facts = { 'enlace.event': type, 'enlace.lane': urgent ? 'urgent' : 'routine' };
      this.tracing.mark({ name: `relay ${type}`, kind: 'producer', correlationId, causedBy: id, facts, began });
    }
  }
}
