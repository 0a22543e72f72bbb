import { Obligations } from '#escalation';
import type { ActivationId, DeskId, Instant, RequestContext } from '#kernel';
import { RealmClocks } from '#platform/realm';
import { Injectable } from '@nestjs/common';
import type { Paper } from '../../data/papers.js';
import type { Content } from '../domain/advance-notice.events.js';
import type { Seated } from '../domain/parts.js';
import { urgencyOf, type Urgency } from '../domain/urgency.js';
import { ClearanceSeating } from './clearance-seating.js';

export type PreviewedContent = Pick<Content, 'kind' | 'lines' | 'crossingId' | 'entering' | 'lifeSafety'>;

export interface NoticePreview {
  readonly urgency: Urgency;
  /** Desks that would owe an answer, each with the time by which. */
  readonly asked: readonly (Seated & { readonly dueAt: Instant })[];
  readonly told: readonly DeskId[];
  readonly papers: readonly Paper[];
}

/** Who would be asked and by when, before anything is announced. Writes nothing. */
@Injectable()
export class PreviewNotice {
  constructor(
    private readonly seating: ClearanceSeating,
    private readonly obligations: Obligations,
    private readonly clocks: RealmClocks,
  ) {}

  /** @throws DomainError advance-notice-crossing-unknown, advance-notice-side-unknown */
  async of({ realm }: RequestContext, content: PreviewedContent, activationId: ActivationId | null): Promise<NoticePreview> {
    const { asked, told } = await this.seating.seating(realm, content);
    const urgency = urgencyOf({ content, activationId });
    const now = await this.clocks.now(realm);
    const foretold = asked.map((seat) => {
      const dueAt = this.obligations.foretell({ realm, now }, seat.deskId, `clear-crossing-${urgency}`);
      return { ...seat, dueAt };
    });
    return { urgency, asked: foretold, told, papers: this.seating.papers(content) };
  }
}
