import { instant, LOCALES, type CaseId, type ContactReportId, type DeskId, type Locale } from '#kernel';
import { IsLocalDate, IsRfc3339, NestedList, Optional, PageQuery } from '#platform/http';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsString,
  IsUUID,
  Length,
  Matches,
} from 'class-validator';
import type { EditContactReportCommand } from '../application/edit-contact-report.handler.js';
import type { LogContactCommand, NamedCounterpart } from '../application/log-contact.handler.js';
import { CONTACT_KINDS, LOGGED_CONTACT_KINDS, type ContactKind, type LoggedContactKind } from '../domain/contact-act.js';
import { CONTACT_REPORT_STATES, type ContactReportStateName } from '../domain/contact-report.machine.js';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const SAYS_SOMETHING = /\S/;
const PARTIES = 20;
const TEXT = 6_144;

export class ListContactReportsRequest extends PageQuery {
  @Optional()
  @IsIn(CONTACT_REPORT_STATES)
  state?: ContactReportStateName;

  @Optional()
  @IsIn(CONTACT_KINDS)
  kind?: ContactKind;

  /** Past its last day and not with every recipient; `false` for all others. */
  @Optional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  overdue?: boolean;
}

/** The other side: a desk of the directory in another country, or a body in words. */
export class CounterpartRequest {
  @Optional()
  @Matches(SLUG)
  @Length(1, 80)
  deskId?: string;

  /** For a body that has no desk here. */
  @Optional()
  @IsString()
  @Length(1, 200)
  @Matches(SAYS_SOMETHING)
  body?: string;

  /** Name and office of the official. */
  @Optional()
  @IsString()
  @Length(1, 200)
  @Matches(SAYS_SOMETHING)
  official?: string;
}

export class ContactTextRequest {
  @Optional()
  @IsIn(LOCALES)
  language?: Locale;

  @Optional()
  @IsString()
  @Length(0, TEXT)
  summary?: string;

  @Optional()
  @IsString()
  @Length(0, TEXT)
  informationGiven?: string;

  @Optional()
  @IsString()
  @Length(0, TEXT)
  informationReceived?: string;

  @Optional()
  @IsString()
  @Length(0, 300)
  place?: string;

  /** Number of the prior authorisation of a meeting. */
  @Optional()
  @IsString()
  @Length(0, 100)
  authorisationNumber?: string;

  /** Why there is none. */
  @Optional()
  @IsString()
  @Length(0, 1000)
  authorisationReason?: string;
}

/** A call, a meeting or a message that took place outside Enlace. */
export class LogContactRequest extends ContactTextRequest {
  @IsIn(LOGGED_CONTACT_KINDS)
  kind: LoggedContactKind;

  @IsRfc3339()
  at: string;

  /** A case of this desk that it was about. */
  @Optional()
  @IsUUID()
  caseId?: string;

  @ArrayMinSize(1)
  @NestedList(() => CounterpartRequest, PARTIES)
  counterparts: CounterpartRequest[];
}

/** What to alter; what is absent stays. */
export class EditContactReportRequest extends ContactTextRequest {
  @Optional()
  @NestedList(() => CounterpartRequest, PARTIES)
  counterparts?: CounterpartRequest[];
}

export class FileContactReportRequest {
  /** Keys of the recipients that got it, as the duty names them. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(PARTIES)
  @ArrayUnique()
  @Matches(SLUG, { each: true })
  recipients: string[];

  /** The day on which they got it, by the calendar of the desk. */
  @IsLocalDate()
  on: string;

  /** Number of the oficio, or of the receipt. */
  @IsString()
  @Length(1, 200)
  @Matches(SAYS_SOMETHING)
  reference: string;
}

export class DiscardContactReportRequest {
  @IsString()
  @Length(1, 2000)
  @Matches(SAYS_SOMETHING)
  reason: string;
}

export class ContactPaperQuery {
  /** The language of the authorities that it goes to, when absent. */
  @Optional()
  @IsIn(LOCALES)
  language?: Locale;
}

const named = (counterparts: readonly CounterpartRequest[]): NamedCounterpart[] =>
  counterparts.map(({ deskId, body, official }) => ({
    deskId: (deskId as DeskId | undefined) ?? null,
    body: body ?? null,
    official: official ?? null,
  }));

/** Fields that came; an empty authorisation is none. */
const textOf = (body: ContactTextRequest): EditContactReportCommand['changes'] => {
  const { language, summary, informationGiven, informationReceived, place, authorisationNumber, authorisationReason } = body;
  const given = {
    language,
    summary,
    informationGiven,
    informationReceived,
    place,
    authorisationNumber: authorisationNumber === '' ? null : authorisationNumber,
    authorisationReason: authorisationReason === '' ? null : authorisationReason,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
};

export const logCommand = (body: LogContactRequest): LogContactCommand => ({
  kind: body.kind,
  at: instant(body.at),
  caseId: (body.caseId?.toLowerCase() as CaseId | undefined) ?? null,
  counterparts: named(body.counterparts),
  text: textOf(body),
});

export const editCommand = (
  id: string,
  body: EditContactReportRequest,
  expectedVersion: number | undefined,
): EditContactReportCommand => ({
  id: id as ContactReportId,
  expectedVersion,
  changes: textOf(body),
  counterparts: body.counterparts && named(body.counterparts),
});
