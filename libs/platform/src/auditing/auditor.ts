import { LIVE } from '#kernel';
import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { newId } from '../ids/index.js';
import { Logger } from '../observability/index.js';
import { Database } from '../persistence/index.js';
import { Audit } from './audit.js';
import { Heartbeat } from './heartbeat.js';
import { Pulses } from './pulses.js';
import { type Trouble, TROUBLES, type Troubles } from './trouble.js';

/** Four rounds within the minute after which its own silence is reported. */
export const AUDIT_EVERY_SECONDS = 15;
/** A word of another auditor that is younger than this leaves nothing to do: rounds of two never fall on the same moment. */
const FRESH_SECONDS = 12;

export type Verdict = 'clean' | 'troubled' | 'another works';

/**
 * Asks every audit in turn and says aloud what they found. It says that all is well only when all was looked at and is well, so its silence
 * is an alarm too. Any number may run: one works, and when it dies, in whatever way, the next round is another's.
 */
@Injectable()
export class Auditor {
  private readonly me = newId<'Auditor'>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly database: Database,
    private readonly pulses: Pulses,
    private readonly heartbeat: Heartbeat,
    private readonly logger: Logger,
  ) {}

  async round(): Promise<Verdict> {
    const verdict = await this.database.transaction(LIVE, async (tx): Promise<Verdict> => {
      if (!(await this.pulses.turn(tx, this.me, FRESH_SECONDS))) return 'another works';
      const troubles = await this.look();
      const note = noteOf(troubles);
      await this.pulses.beat(tx, { clean: note === null, note, troubles, by: this.me });
      return note === null ? 'clean' : 'troubled';
    });
    // After the commit: nobody outside hears that all is well before the record says so.
    if (verdict === 'clean') await this.heartbeat.beat();
    return verdict;
  }

  private async look(): Promise<Troubles> {
    const sum: Partial<Record<Trouble, number>> = {};
    for (const audit of this.audits())
      for (const [trouble, count] of Object.entries(await this.ask(audit)) as [Trouble, number][])
        if (count > 0) sum[trouble] = (sum[trouble] ?? 0) + count;
    const note = noteOf(sum);
    if (note !== null) this.logger.error({ troubles: sum }, `the audit found: ${note}`);
    return sum;
  }

  /** An audit that fails must not end the others, and is a trouble by itself: what nobody looked at is not well. */
  private async ask(audit: Audit): Promise<Troubles> {
    try {
      return await audit.look();
    } catch (error) {
      this.logger.error({ err: error, audit: audit.name }, 'an audit failed');
      return { 'audit-failed': 1 };
    }
  }

  private audits(): Audit[] {
    return this.discovery.getProviders().flatMap(({ instance }) => (instance instanceof Audit ? [instance] : []));
  }
}

/** For the log and the health check; null when all is well. */
const noteOf = (troubles: Troubles): string | null => {
  const told = TROUBLES.flatMap((trouble) => (troubles[trouble] ? [`${troubles[trouble]} ${trouble}`] : []));
  return told.length > 0 ? told.join(', ') : null;
};
