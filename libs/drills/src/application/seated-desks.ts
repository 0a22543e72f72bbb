import { type DeskId, DomainError, type RequestContext } from '#kernel';
import { Injectable } from '@nestjs/common';

export type DesksOfActivation = (ctx: RequestContext, activationId: string) => Promise<readonly DeskId[]>;

/** Which desks have a seat in an activation. The context that owns them ranks beside this one, so whoever composes a process enters it here. */
@Injectable()
export class SeatedDesks {
  private source: DesksOfActivation | null = null;

  enter(source: DesksOfActivation): void {
    this.source = source;
  }

  /** @throws DomainError not-found also where the activation is not the reader's to see, or nobody knows of any */
  async of(ctx: RequestContext, activationId: string): Promise<readonly DeskId[]> {
    if (!this.source) throw new DomainError('not-found');
    return this.source(ctx, activationId);
  }
}
