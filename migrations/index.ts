import { CreatePlatform1763900000100 } from './1763900000100-create-platform.js';
import { CreateLedger1763900000200 } from './1763900000200-create-ledger.js';
import { CreateIdentity1763900000300 } from './1763900000300-create-identity.js';
import { CreateDirectory1763900000400 } from './1763900000400-create-directory.js';
import { CreateRouting1763900000500 } from './1763900000500-create-routing.js';
import { CreateEscalation1763900000600 } from './1763900000600-create-escalation.js';
import { CreateIncidents1763900000700 } from './1763900000700-create-incidents.js';
import { CreateHandoffs1763900000800 } from './1763900000800-create-handoffs.js';
import { CreateNotifications1763900000900 } from './1763900000900-create-notifications.js';
import { KeepAttachments1763900001000 } from './1763900001000-keep-attachments.js';
import { IndexDeskQueues1763900001100 } from './1763900001100-index-desk-queues.js';
import { IndexCaseLists1763900001200 } from './1763900001200-index-case-lists.js';
import { CarryEnvelopesInParcels1763900001500 } from './1763900001500-carry-envelopes-in-parcels.js';
import { KeepSavedViews1763900001600 } from './1763900001600-keep-saved-views.js';
import { KeepWhatReportsAreComparedBy1763900001900 } from './1763900001900-keep-what-reports-are-compared-by.js';
import { CreateRequests1763900002000 } from './1763900002000-create-requests.js';
import { CreateProvisions1763900002010 } from './1763900002010-create-provisions.js';
import { LetActsBeOwedWithoutACase1763900002100 } from './1763900002100-let-acts-be-owed-without-a-case.js';
import { CreateDisclosure1763900002110 } from './1763900002110-create-disclosure.js';
import { RegisterAgreementsAndLaw1763900002200 } from './1763900002200-register-agreements-and-law.js';
import { OweContactReports1763900002290 } from './1763900002290-owe-contact-reports.js';
import { LetAnswersToRequestsBeOwed1763900002295 } from './1763900002295-let-answers-to-requests-be-owed.js';
import { CreateContactReports1763900002300 } from './1763900002300-create-contact-reports.js';
import { CreateEarlyNotices1763900002310 } from './1763900002310-create-early-notices.js';
import { LightenRungs1763900002400 } from './1763900002400-lighten-rungs.js';
import { LetSupervisorsMoveTheLead1763900002900 } from './1763900002900-let-supervisors-move-the-lead.js';
import { KeepDeliveries1763900003100 } from './1763900003100-keep-deliveries.js';
import { KeepHowPeopleAreReached1763900003110 } from './1763900003110-keep-how-people-are-reached.js';
import { LetMailsBeAnswered1763900003120 } from './1763900003120-let-mails-be-answered.js';
import { SayTheStateOfADesk1763900003200 } from './1763900003200-say-the-state-of-a-desk.js';
import { EditLadders1763900003210 } from './1763900003210-edit-ladders.js';
import { StateThatNobodyWasReached1763900003220 } from './1763900003220-state-that-nobody-was-reached.js';
import { HearTheAuditor1763900003300 } from './1763900003300-hear-the-auditor.js';
import { KeepDeadLetters1763900003310 } from './1763900003310-keep-dead-letters.js';
import { OweDeadLetters1763900003320 } from './1763900003320-owe-dead-letters.js';
import { ReceiveFilingsUnderAFlood1763900003400 } from './1763900003400-receive-filings-under-a-flood.js';
import { CreateSurge1763900003410 } from './1763900003410-create-surge.js';
import { WatchDesks1763900003500 } from './1763900003500-watch-desks.js';
import { LetNewActsBeOwed1763900003600 } from './1763900003600-let-new-acts-be-owed.js';
import { GroupLookAlikes1763900003700 } from './1763900003700-group-look-alikes.js';
import { DrawUpRosters1763900003800 } from './1763900003800-draw-up-rosters.js';
import { HandShiftsOver1763900003810 } from './1763900003810-hand-shifts-over.js';
import { LetPeopleHandOver1763900003820 } from './1763900003820-let-people-hand-over.js';
import { CreateBorder1763900004100 } from './1763900004100-create-border.js';
import { ReadFeeds1763900004110 } from './1763900004110-read-feeds.js';
import { KeepWebhooks1763900003900 } from './1763900003900-keep-webhooks.js';
import { GiveCalendars1763900003910 } from './1763900003910-give-calendars.js';
import { CreateActivations1763900004200 } from './1763900004200-create-activations.js';
import { EditionProcedures1763900005200 } from './1763900005200-edition-procedures.js';
import { ReviewActivations1763900005210 } from './1763900005210-review-activations.js';
import { KeepAlerts1763900004600 } from './1763900004600-keep-alerts.js';
import { CreateAdvanceNotices1763900005300 } from './1763900005300-create-advance-notices.js';
import { LetNoticesBeContacts1763900005310 } from './1763900005310-let-notices-be-contacts.js';
import { KeepWhatActivationsSayAndAsk1763900005100 } from './1763900005100-keep-what-activations-say-and-ask.js';
import { MarkDeadlyDeliveries1763900005500 } from './1763900005500-mark-deadly-deliveries.js';
import { IssueAlerts1763900005600 } from './1763900005600-issue-alerts.js';
import { WatchFeedsForSilence1763900005610 } from './1763900005610-watch-feeds-for-silence.js';
import { KeepPortNotices1763900005620 } from './1763900005620-keep-port-notices.js';
import { NumberForms1763900005700 } from './1763900005700-number-forms.js';
import { KeepPaperPacks1763900005710 } from './1763900005710-keep-paper-packs.js';
import { LetProvisionsBeSentBack1763900005800 } from './1763900005800-let-provisions-be-sent-back.js';
import { LetDebtsSayWhatTheyAreOf1763900005900 } from './1763900005900-let-debts-say-what-they-are-of.js';
import { CreateDrills1763900006100 } from './1763900006100-create-drills.js';
import { EvaluateDrills1763900006150 } from './1763900006150-evaluate-drills.js';
import { BreakTheGlass1763900006540 } from './1763900006540-break-the-glass.js';
import { VerifyTheLog1763900006535 } from './1763900006535-verify-the-log.js';
import { SetReadLimits1763900006530 } from './1763900006530-set-read-limits.js';
import { JudgeAttachments1763900006500 } from './1763900006500-judge-attachments.js';
import { RecordRestrictedReads1763900006520 } from './1763900006520-record-restricted-reads.js';
import { KeepSecondFactors1763900006450 } from './1763900006450-keep-second-factors.js';
import { CountFailuresByNetwork1763900006460 } from './1763900006460-count-failures-by-network.js';
import { LetTwoResetFactors1763900006470 } from './1763900006470-let-two-reset-factors.js';
import { KeepTimeStamps1763900006400 } from './1763900006400-keep-time-stamps.js';
import { LetLogsBeSucceeded1763900006410 } from './1763900006410-let-logs-be-succeeded.js';
import { KeepCosignatures1763900006300 } from './1763900006300-keep-cosignatures.js';
import { FenceRealms1763900006600 } from './1763900006600-fence-realms.js';
import { KeepBreakIns1763900006610 } from './1763900006610-keep-break-ins.js';
import { LetSomeOverseeDrills1763900006620 } from './1763900006620-let-some-oversee-drills.js';
import { RehearseDrafts1763900006560 } from './1763900006560-rehearse-drafts.js';
import { OrderLongLists1763900006660 } from './1763900006660-order-long-lists.js';
import { FindCasesByCrossing1763900006670 } from './1763900006670-find-cases-by-crossing.js';
import { TakeOutOfCases1763900006700 } from './1763900006700-take-out-of-cases.js';
import { TakeWordsOutOfReports1763900006720 } from './1763900006720-take-words-out-of-reports.js';
import { FindCasesInBothLanguages1763900006800 } from './1763900006800-find-cases-in-both-languages.js';
import { CutChannelsInDrills1763900006850 } from './1763900006850-cut-channels-in-drills.js';
import { SeparateDatabaseRoles1763900006900 } from './1763900006900-separate-database-roles.js';
import { WallRealmsAndCases1763900006910 } from './1763900006910-wall-realms-and-cases.js';
import { LetAgenciesProveTheirPeople1763900006990 } from './1763900006990-let-agencies-prove-their-people.js';
import { LetOldNoticesGo1763900007090 } from './1763900007090-let-old-notices-go.js';
import { CountLongLists1763900007100 } from './1763900007100-count-long-lists.js';
import { KeepVotes1763900007120 } from './1763900007120-keep-votes.js';
import { TellOfTries1763900007200 } from './1763900007200-tell-of-tries.js';
import { CheckRows1763900007210 } from './1763900007210-check-rows.js';
import { KeepValuesUnderKeys1763900007250 } from './1763900007250-keep-values-under-keys.js';
import { WallWhatDesksShare1763900007300 } from './1763900007300-wall-what-desks-share.js';
import { WallLinesEndpointsAndDrills1763900007350 } from './1763900007350-wall-lines-endpoints-and-drills.js';
import { FindNoticesByCase1763900007360 } from './1763900007360-find-notices-by-case.js';

/** Every migration, oldest first. Immutable once merged. */
export const migrations = [
  CreatePlatform1763900000100,
  CreateLedger1763900000200,
  CreateIdentity1763900000300,
  CreateDirectory1763900000400,
  CreateRouting1763900000500,
  CreateEscalation1763900000600,
  CreateIncidents1763900000700,
  CreateHandoffs1763900000800,
  CreateNotifications1763900000900,
  KeepAttachments1763900001000,
  IndexDeskQueues1763900001100,
  IndexCaseLists1763900001200,
  CarryEnvelopesInParcels1763900001500,
  KeepSavedViews1763900001600,
  KeepWhatReportsAreComparedBy1763900001900,
  CreateRequests1763900002000,
  CreateProvisions1763900002010,
  LetActsBeOwedWithoutACase1763900002100,
  CreateDisclosure1763900002110,
  RegisterAgreementsAndLaw1763900002200,
  OweContactReports1763900002290,
  LetAnswersToRequestsBeOwed1763900002295,
  CreateContactReports1763900002300,
  CreateEarlyNotices1763900002310,
  LightenRungs1763900002400,
  LetSupervisorsMoveTheLead1763900002900,
  KeepDeliveries1763900003100,
  KeepHowPeopleAreReached1763900003110,
  LetMailsBeAnswered1763900003120,
  SayTheStateOfADesk1763900003200,
  EditLadders1763900003210,
  StateThatNobodyWasReached1763900003220,
  HearTheAuditor1763900003300,
  KeepDeadLetters1763900003310,
  OweDeadLetters1763900003320,
  ReceiveFilingsUnderAFlood1763900003400,
  CreateSurge1763900003410,
  WatchDesks1763900003500,
  LetNewActsBeOwed1763900003600,
  GroupLookAlikes1763900003700,
  DrawUpRosters1763900003800,
  HandShiftsOver1763900003810,
  LetPeopleHandOver1763900003820,
  CreateBorder1763900004100,
  ReadFeeds1763900004110,
  KeepWebhooks1763900003900,
  GiveCalendars1763900003910,
  CreateActivations1763900004200,
  KeepAlerts1763900004600,
  EditionProcedures1763900005200,
  ReviewActivations1763900005210,
  CreateAdvanceNotices1763900005300,
  LetNoticesBeContacts1763900005310,
  KeepWhatActivationsSayAndAsk1763900005100,
  MarkDeadlyDeliveries1763900005500,
  IssueAlerts1763900005600,
  WatchFeedsForSilence1763900005610,
  KeepPortNotices1763900005620,
  NumberForms1763900005700,
  KeepPaperPacks1763900005710,
  LetProvisionsBeSentBack1763900005800,
  LetDebtsSayWhatTheyAreOf1763900005900,
  CreateDrills1763900006100,
  EvaluateDrills1763900006150,
  KeepCosignatures1763900006300,
  KeepTimeStamps1763900006400,
  LetLogsBeSucceeded1763900006410,
  KeepSecondFactors1763900006450,
  CountFailuresByNetwork1763900006460,
  LetTwoResetFactors1763900006470,
  JudgeAttachments1763900006500,
  RecordRestrictedReads1763900006520,
  SetReadLimits1763900006530,
  VerifyTheLog1763900006535,
  BreakTheGlass1763900006540,
  RehearseDrafts1763900006560,
  FenceRealms1763900006600,
  KeepBreakIns1763900006610,
  LetSomeOverseeDrills1763900006620,
  OrderLongLists1763900006660,
  FindCasesByCrossing1763900006670,
  TakeOutOfCases1763900006700,
  TakeWordsOutOfReports1763900006720,
  FindCasesInBothLanguages1763900006800,
  CutChannelsInDrills1763900006850,
  SeparateDatabaseRoles1763900006900,
  WallRealmsAndCases1763900006910,
  LetAgenciesProveTheirPeople1763900006990,
  LetOldNoticesGo1763900007090,
  CountLongLists1763900007100,
  KeepVotes1763900007120,
  TellOfTries1763900007200,
  CheckRows1763900007210,
  KeepValuesUnderKeys1763900007250,
  WallWhatDesksShare1763900007300,
  WallLinesEndpointsAndDrills1763900007350,
  FindNoticesByCase1763900007360,
];
