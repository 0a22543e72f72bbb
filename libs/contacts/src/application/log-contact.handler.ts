import type { CaseId, DeskId, Instant, RequestContext } from '#kernel';
import { CommandRunner, type Stored } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import type { Counterpart, LoggedContactKind } from '../domain/contact-act.js';
import { refuseContact } from '../domain/contact-report.errors.js';
import type { ReportText } from '../domain/contact-report.events.js';
import type { ContactReport } from '../domain/contact-report.js';
import { draftReport } from '../domain/draft-report.js';
import { ContactClock } from './contact-clock.js';
import { ContactReportsRepository } from './contact-reports.repository.js';
import { ContactSetting } from './contact-setting.js';

/** The other side as the writer names it: a desk of the directory, or a body in words. */
export interface NamedCounterpart {
  readonly deskId: DeskId | null;
  readonly body: string | null;
  readonly official: string | null;
}

export interface LogContactCommand {
  readonly kind: LoggedContactKind;
  readonly at: Instant;
  readonly caseId: CaseId | null;
  readonly counterparts: readonly NamedCounterpart[];
  readonly text: Partial<Omit<ReportText, 'counterparts'>>;
}

/** An official logs a call, a meeting or a message that took place elsewhere. */
@Injectable()
export class LogContact {
  constructor(
    private readonly runner: CommandRunner,
    private readonly reports: ContactReportsRepository,
    private readonly setting: ContactSetting,
    private readonly clock: ContactClock,
  ) {}

  /** @throws DomainError contact-duty-none, contact-in-future, contact-desk-*, contact-case-unknown */
  async execute(ctx: RequestContext, command: LogContactCommand): Promise<Stored<ContactReport>> {
    const { userId, name, deskId } = ctx.actor;
    const desk = this.setting.desk(deskId);
    const duty = this.setting.dutyOf(desk);
    if (!duty) throw refuseContact('contact-duty-none');
    const { kind, at, caseId } = command;
    const counterparts = counterpartsOf(this.setting, desk.id, command.counterparts);
    const caseNumber = caseId === null ? null : await this.setting.caseNumber(ctx.realm, deskId, caseId);
    if (caseId !== null && caseNumber === null) throw refuseContact('contact-case-unknown', {}, '/caseId');
    const language = this.setting.languageOf(desk);
    return this.runner.run(ctx, async (unit) => {
      // The clock of the realm is read behind no lock here: nothing exists yet that anybody could hold.
      if (at > unit.now) throw refuseContact('contact-in-future', {}, '/at');
      const facts = {
        owner: this.setting.ownerOf(desk),
        duty,
        official: { userId, name },
        contact: { kind, at, entryId: null, caseId, caseNumber, subject: null },
        counterparts,
        language,
        given: given(command.text),
      };
      const drafted = await unit.create(this.reports, newId<'ContactReport'>(), draftReport(facts, unit.now));
      await this.clock.start(unit, drafted);
      return drafted;
    });
  }
}

/** @throws DomainError contact-desk-unknown, contact-desk-domestic, contact-counterpart-unnamed */
export const counterpartsOf = (setting: ContactSetting, ownDeskId: DeskId, named: readonly NamedCounterpart[]): Counterpart[] => {
  const own = setting.desk(ownDeskId);
  return named.map(({ deskId, body, official }, index) => {
    const at = `/counterparts/${index}`;
    if (deskId !== null) return { ...setting.counterpart(own, deskId, `${at}/deskId`), official };
    if (body === null) throw refuseContact('contact-counterpart-unnamed', {}, at);
    return { deskId: null, country: null, name: { en: body, es: body }, official };
  });
};

const given = (text: LogContactCommand['text']): Partial<ReportText> =>
  Object.fromEntries(Object.entries(text).filter(([, value]) => value !== undefined));
