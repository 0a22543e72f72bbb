import { DirectoryQueries } from '#directory';
import {
  type AgencyId,
  type CaseId,
  type CountryCode,
  type DeskId,
  type EnteredFromPaper,
  numberMark,
  type Realm,
  type ReportId,
} from '#kernel';
import type { Stored, Unit } from '#ledger';
import { newId } from '#platform/ids';
import type { Routing } from '#routing';
import { Injectable } from '@nestjs/common';
import { caseNumber, seriesOf } from '../domain/case-number.js';
import type { Case } from '../domain/case.js';
import { openCase } from '../domain/open-case.js';
import type { ReportContent } from '../domain/report.js';
import { CaseClocks } from './case-clocks.js';
import { CaseNumbers } from './case-numbers.js';
import { Cases } from './cases.js';
import { CasesRepository } from './cases.repository.js';

/** An id and a running number, kept ready before the transaction begins. */
export interface Reserved {
  readonly caseId: CaseId;
  readonly series: string;
  readonly serial: number;
}

export interface ReportInHand {
  readonly reportId: ReportId;
  readonly content: ReportContent;
  /** The form that it was entered from, if any. */
  readonly paper?: EnteredFromPaper | undefined;
  readonly filedBy: { readonly deskId: DeskId; readonly agencyId: AgencyId; readonly country: CountryCode };
}

/** Opens a case from a report: number, lead with its country, the clock of its acknowledgement. */
@Injectable()
export class CaseOpening {
  constructor(
    private readonly repository: CasesRepository,
    private readonly cases: Cases,
    private readonly numbers: CaseNumbers,
    private readonly clocks: CaseClocks,
    private readonly directory: DirectoryQueries,
  ) {}

  async reserve(realm: Realm, { corridorId }: Routing): Promise<Reserved> {
    const series = seriesOf(corridorId);
    return { caseId: newId<'Case'>(), series, serial: await this.numbers.draw(realm, series) };
  }

  /** @throws DomainError case-desk-unknown when the lead that routing names has left the directory meanwhile */
  async open(unit: Unit, reserved: Reserved, report: ReportInHand, routing: Routing): Promise<Stored<Case>> {
    const lead = this.cases.desk(routing.lead);
    const opened = await unit.create(
      this.repository,
      reserved.caseId,
      openCase(
        {
          opening: {
            caseId: reserved.caseId,
            number: numberOf(unit, reserved),
            reportId: report.reportId,
            ...factsOf(report),
            place: routing.inputs.place,
            corridorId: routing.corridorId,
            routing: recordOf(routing),
            ...(report.paper && { paper: report.paper }),
          },
          lead,
          filedBy: report.filedBy.deskId,
          supporting: this.active(routing.supporting),
          informed: this.active(routing.informed),
        },
        unit.now,
      ),
    );
    await this.clocks.oweAcknowledgement(unit, opened.state);
    return opened;
  }

  private active(desks: readonly DeskId[]): readonly DeskId[] {
    const known = this.directory.snapshot().desks;
    return desks.filter((deskId) => known.get(deskId)?.active);
  }
}

const numberOf = ({ tx, now }: Unit, { series, serial }: Reserved): string =>
  caseNumber(numberMark(tx.realm), Number(now.slice(0, 4)), series, serial);

const factsOf = ({ content, filedBy }: ReportInHand) => {
  const { kind, title, translation, side, occurredAt, lifeSafety, tags, handling, impact } = content;
  const other = translation && { translation: { language: translation.language, title: translation.title } };
  return { kind, title, ...other, side, occurredAt, lifeSafety, tags, handling, impact: { [filedBy.country]: impact } };
};

const recordOf = (routing: Routing): Case['routing'] => {
  const { ruleId, ruleVersion, reason, ladder, instrument, alternates, concurrent, notifyBeforeAct, standIns, fallback, inputs } =
    routing;
  return { ruleId, ruleVersion, reason, ladder, instrument, alternates, concurrent, notifyBeforeAct, standIns, fallback, inputs };
};
