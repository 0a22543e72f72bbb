import { DirectoryQueries } from '#directory';
import { PlanMove, type PlanMoveCommand } from '#drills';
import type { HandoffEvent } from '#handoffs';
import type { CaseEventData } from '#incidents';
import { type DeskId, isLive, type SystemContext } from '#kernel';
import { type Envelope, Subscriber } from '#platform/messaging';
import type { ActivationEventOf } from '#procedures';
import type { RequestEvent } from '#requests';
import { CommandRunner } from '#ledger';
import { Injectable } from '@nestjs/common';

const idIn = (stream: string): string => stream.slice(stream.indexOf(':') + 1);

/** Which desks of a drill something has reached that their scripts may answer. */
export const reachedBy = ({ type, stream, caseId, data }: Envelope): PlanMoveCommand[] => {
  const about = idIn(stream);
  switch (type) {
    case 'case.opened':
      return [{ deskId: (data as CaseEventData['case.opened']).leadDeskId, on: 'filed', about }];
    case 'case.lead-moved': {
      const { toDeskId, acknowledged } = data as CaseEventData['case.lead-moved'];
      return acknowledged ? [] : [{ deskId: toDeskId, on: 'filed', about: caseId ?? about }];
    }
    case 'handoff.offered': {
      const { toDeskId } = data as Extract<HandoffEvent, { type: 'handoff.offered' }>['data'];
      return toDeskId === null ? [] : [{ deskId: toDeskId, on: 'offered', about }];
    }
    case 'request.delivered': {
      const { toDeskId } = data as Extract<RequestEvent, { type: 'request.delivered' }>['data'];
      return [{ deskId: toDeskId, on: 'asked', about }];
    }
    case 'activation.asked': {
      const { ask, deskIds } = data as ActivationEventOf<'activation.asked'>['data'];
      const others = deskIds.filter((deskId) => deskId !== ask.by.deskId);
      return [...new Set(others)].map((deskId): { deskId: DeskId; on: 'activation-asked'; about: string } => ({
        deskId,
        on: 'activation-asked',
        about,
      }));
    }
    default:
      return [];
  }
};

/** What reaches a desk of a drill that nobody plays is answered by its script, some minutes later. */
@Injectable()
export class SimulateDesksPolicy extends Subscriber {
  readonly name = 'policies.simulate-desks';
  readonly on = ['case.opened', 'case.lead-moved', 'handoff.offered', 'request.delivered', 'activation.asked'] as const;

  constructor(
    private readonly runner: CommandRunner,
    private readonly plan: PlanMove,
    private readonly directory: DirectoryQueries,
  ) {
    super();
  }

  /** A key is the other country's to turn. */
  private isAnswerable({ data }: Envelope, { deskId, on }: PlanMoveCommand): boolean {
    if (on !== 'activation-asked') return true;
    const { ask } = data as ActivationEventOf<'activation.asked'>['data'];
    return this.directory.snapshot().desks.get(deskId)?.country !== ask.by.country;
  }

  override concerns(envelope: Envelope): boolean {
    return !isLive(envelope.realm) && reachedBy(envelope).length > 0;
  }

  async handle(envelope: Envelope, ctx: SystemContext): Promise<void> {
    await this.runner.run(ctx, async (unit) => {
      for (const reached of reachedBy(envelope)) if (this.isAnswerable(envelope, reached)) await this.plan.perform(unit, reached);
    });
  }
}
