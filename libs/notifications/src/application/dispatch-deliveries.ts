import { type Begun, Logger, Metrics, Tracing } from '#platform/observability';
import { Injectable } from '@nestjs/common';
import { type Channel, Channels, type Letter, type Outcome } from './channel.js';
import { DeliveriesStore } from './deliveries.store.js';

/** Messages on their way at once in one process. */
const AT_ONCE = 6;

/** Sends what is due. Any number of workers may do so: a row is held by one of them at a time. */
@Injectable()
export class DispatchDeliveries {
  private readonly outcomes;

  constructor(
    private readonly deliveries: DeliveriesStore,
    private readonly channels: Channels,
    private readonly logger: Logger,
    private readonly tracing: Tracing,
    metrics: Metrics,
  ) {
    this.outcomes = metrics.counter('enlace_letters_total', 'Messages handed to channels, by outcome', ['channel', 'outcome']);
  }

  /**
   * People and endpoints are served apart, so that an endpoint which hangs holds up no mail; and it holds up fewer of its neighbours when
   * several rounds of one message each go on beside each other. True when there may be more to send at once.
   */
  async round(reaches: Channel['reaches'] = 'people', atOnce = AT_ONCE): Promise<boolean> {
    const letters = await this.claim(reaches, atOnce);
    await Promise.all(letters.map((letter) => this.send(letter)));
    return letters.length === atOnce;
  }

  private async claim(reaches: Channel['reaches'], atOnce: number): Promise<Letter[]> {
    const names = this.channels.onOf(reaches).map(({ name }) => name);
    const letters: Letter[] = [];
    while (names.length > 0 && letters.length < atOnce) {
      const claimed = await this.deliveries.claim(names, reaches);
      if (claimed === null) break;
      if (claimed !== 'put-off') letters.push(claimed);
    }
    return letters;
  }

  private async send(letter: Letter): Promise<void> {
    const stretches = await this.trace(letter);
    const outcome = await this.outcomeOf(letter);
    stretches.forEach((stretch) => stretch.end({ 'enlace.outcome': outcome.kind }));
    this.outcomes.inc({ channel: letter.channel, outcome: outcome.kind });
    await this.deliveries.settle(letter, outcome);
  }

  /** A message tells of several events at times: it is a stretch in the trace of each. */
  private async trace(letter: Letter): Promise<readonly Begun[]> {
    if (!this.tracing.isOn) return [];
    const facts = { 'enlace.channel': letter.channel, 'enlace.attempt': letter.attempts };
    const name = `send ${letter.channel}`;
    return (await this.deliveries.causes(letter)).flatMap(
      ({ eventId, correlationId }) => this.tracing.begin({ name, kind: 'client', correlationId, causedBy: eventId, facts }) ?? [],
    );
  }

  private async outcomeOf(letter: Letter): Promise<Outcome> {
    try {
      const channel = this.channels.on.find(({ name }) => name === letter.channel);
      if (!channel) throw new Error(`no channel ${letter.channel}`);
      return await channel.send(letter);
    } catch (error) {
      this.logger.error({ err: error, letter: letter.id, channel: letter.channel }, 'a message could not be made');
      return { kind: 'later', fault: 'unreachable', reply: '' };
    }
  }
}
