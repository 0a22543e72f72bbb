import { DirectoryQueries } from '#directory';
import { Obligations } from '#escalation';
import type { ConsentId, DeskId, ItemId, RequestContext } from '#kernel';
import { CommandRunner, type Stored, type Unit } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import type { Officer } from '../domain/change-item.js';
import type { Purpose } from '../domain/conditions.js';
import { askConsent, type Consent } from '../domain/consent.js';
import { refuse } from '../domain/disclosure.errors.js';
import { type ChainLink, mayPass, type Onward } from '../domain/may-share.js';
import { officerOf } from './acting.js';
import { ConsentsRepository } from './consents.repository.js';
import { ItemChains } from './item-chains.js';
import { mustSee } from './item-sight.js';
import { mustBeDesks, mustBePurpose } from './targets.js';

export interface AskConsentCommand {
  readonly itemId: ItemId;
  readonly toDeskIds: readonly DeskId[];
  readonly purpose: Purpose;
  readonly reason: string;
}

/** Asks each originator of the chain that has a say and has not answered yet. Each owes an answer, with a clock. */
@Injectable()
export class AskConsent {
  constructor(
    private readonly runner: CommandRunner,
    private readonly consents: ConsentsRepository,
    private readonly chains: ItemChains,
    private readonly obligations: Obligations,
    private readonly directory: DirectoryQueries,
  ) {}

  /** @throws DomainError not-found, item-onward-never, item-onward-no-evidence, item-consent-not-needed, item-* */
  async execute(ctx: RequestContext, command: AskConsentCommand): Promise<readonly Stored<Consent>[]> {
    const by = officerOf(ctx);
    const { itemId, purpose } = command;
    return this.runner.run(ctx, async (unit) => {
      const { state } = await this.chains.hold(unit, itemId, by.deskId);
      mustSee(state, by.deskId, 'content', unit.now);
      const snapshot = this.directory.snapshot();
      mustBePurpose(snapshot, purpose);
      const to = mustBeDesks(snapshot, command.toDeskIds, by.deskId);
      const onward: Onward = { by, to, purpose, now: unit.now };
      const chain = await this.chains.of(unit, itemId);
      const wanting = chain.filter((link) => this.wantsConsent(link, onward));
      if (wanting.length === 0) throw refuse('item-consent-not-needed');
      const asked: Stored<Consent>[] = [];
      for (const link of wanting) asked.push(await this.ask(unit, link, command, by));
      return asked;
    });
  }

  /** @throws DomainError when no consent could help */
  private wantsConsent(link: ChainLink, onward: Onward): boolean {
    const passage = mayPass(link, onward);
    if (passage.passes) return false;
    if (passage.kind === 'never') this.chains.mustPass([link], onward, '/toDeskIds');
    return !link.consents.some((consent) => isSameQuestion(consent, onward));
  }

  private async ask(
    unit: Unit,
    { id, item }: ChainLink,
    { itemId, toDeskIds, purpose, reason }: AskConsentCommand,
    by: Officer,
  ): Promise<Stored<Consent>> {
    const consentId = newId<'Consent'>() satisfies ConsentId;
    const originatorDeskId = item.originator.deskId;
    const { dueAt } = await this.obligations.open(unit, {
      act: 'answer-consent',
      subject: { kind: 'consent', id: consentId },
      caseId: null,
      deskId: originatorDeskId,
      counterpartDeskId: by.deskId,
      lifeSafety: purpose === LIFE,
      ladder: 'answer-consent',
      ...(purpose === LIFE && { limitMinutes: 60 }),
    });
    const asked = {
      itemId: id as ItemId,
      forItemId: itemId,
      originatorDeskId,
      askedByDeskId: by.deskId,
      askedBy: by.userId,
      toDeskIds,
      purpose,
      reason,
    };
    return unit.create(this.consents, consentId, askConsent(asked, dueAt, unit.now));
  }
}

/** Life does not wait a day for an answer. */
const LIFE = 'safety-of-life' satisfies Purpose;

const isSameQuestion = (consent: Consent, { by, to, purpose }: Onward): boolean =>
  consent.state === 'asked' &&
  consent.askedByDeskId === by.deskId &&
  consent.purpose === purpose &&
  to.every(({ deskId }) => consent.toDeskIds.includes(deskId));
