import { PeopleQueries } from '#identity';
import type { CaseId, ContactReportId, DeskId, Instant, SystemContext, UserId } from '#kernel';
import { CommandRunner } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { actAcross, subjectOf } from '../domain/acts-across.js';
import type { Contact, Counterpart } from '../domain/contact-act.js';
import { draftReport, type DraftFacts } from '../domain/draft-report.js';
import { ContactClock } from './contact-clock.js';
import { ContactReportsRepository } from './contact-reports.repository.js';
import { ContactSetting } from './contact-setting.js';

/** A committed event, as far as it can be a contact. */
export interface ObservedAct {
  readonly entryId: string;
  readonly type: string;
  readonly at: Instant;
  /** Whose event it is: `request:0198...`. */
  readonly stream: string;
  readonly caseId: CaseId | null;
  /** The desk whose official acted; null when the engine did. */
  readonly deskId: DeskId | null;
  readonly data: unknown;
}

/** Drafts the report that an official's act across the line calls for: one for each act and official, however often it is told. */
@Injectable()
export class DraftContactReport {
  constructor(
    private readonly runner: CommandRunner,
    private readonly reports: ContactReportsRepository,
    private readonly setting: ContactSetting,
    private readonly clock: ContactClock,
    private readonly people: PeopleQueries,
  ) {}

  /** @returns the draft; null when the act calls for none, or when it has one */
  async execute(ctx: SystemContext, act: ObservedAct): Promise<{ readonly id: ContactReportId | null }> {
    const facts = await this.facts(ctx, act);
    if (!facts) return { id: null };
    return this.runner.run(ctx, async (unit) => {
      if (await this.reports.draftedFor(unit.tx, act.entryId)) return { id: null };
      const drafted = await unit.create(this.reports, newId<'ContactReport'>(), draftReport(facts, unit.now));
      await this.clock.start(unit, drafted);
      return { id: drafted.id as ContactReportId };
    });
  }

  private async facts(ctx: SystemContext, act: ObservedAct): Promise<DraftFacts | null> {
    const across = actAcross(act.type, act.data);
    if (!across?.official || act.deskId === null) return null;
    const desk = this.setting.desk(act.deskId);
    const duty = this.setting.dutyOf(desk);
    const counterparts: Counterpart[] = this.setting.abroad(desk, across.desks);
    if (!duty || counterparts.length === 0) return null;
    const { entryId, at, caseId } = act;
    const caseNumber = caseId === null ? null : await this.setting.caseNumber(ctx.realm, desk.id, caseId);
    const contact: Contact = { kind: across.kind, at, entryId, caseId, caseNumber, subject: subjectOf(act.stream, act.data) };
    const official = { userId: across.official, name: await this.nameOf(across.official) };
    return { owner: this.setting.ownerOf(desk), duty, official, contact, counterparts, language: this.setting.languageOf(desk) };
  }

  private async nameOf(official: UserId): Promise<string> {
    return (await this.people.byId(official))?.name ?? '';
  }
}
