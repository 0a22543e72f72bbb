import type { OpenAPIObject } from '@nestjs/swagger';

/** Names that the path alone would not give, or would give badly, by handler. */
const SPOKEN: Readonly<Record<string, string>> = {
  'BorderBoardController.board': 'getBorderBoard',
  'BorderBoardController.one': 'getCrossingNow',
  'ReopeningsController.plan': 'planCrossingReopening',
  'CrossingActsController.status': 'setCrossingStatus',
  'ReopeningsController.take': 'takeCrossingStage',
  'AuthController.login': 'signIn',
  'AuthController.logout': 'signOut',
  'CapController.take': 'takeCap',
  'CaseAttachmentsController.attach': 'attachCaseFile',
  'CaseAttachmentsController.download': 'downloadCaseAttachment',
  'CaseDesksController.participant': 'setCaseParticipant',
  'CasePapersController.correct': 'correctCase',
  'CasePapersController.link': 'linkCase',
  'CaseWorkController.impact': 'setCaseImpact',
  'CaseWorkController.note': 'addCaseNote',
  'CaseWorkController.priority': 'setCasePriority',
  'CaseWorkController.task': 'addCaseTask',
  'CasesController.similar': 'listSimilarCases',
  'DrillLifeController.naming': 'chooseDrillNaming',
  'DeskHeartbeatController.beat': 'confirmDeskPresence',
  'FeedsController.imports': 'listFeedImports',
  'FeedsController.report': 'getFeedReport',
  'FeedsController.upload': 'uploadWaitTimes',
  'FilingController.file': 'fileReport',
  'LedgerController.consistency': 'getConsistencyProof',
  'LedgerController.inclusion': 'getInclusionProof',
  'LedgerController.ofCase': 'downloadCaseProofs',
  'MselController.read': 'readScenarioWorkbook',
  'MselController.workbook': 'downloadScenarioWorkbook',
  'OfferingController.offer': 'offerHandoff',
  'OwnPasskeysController.add': 'addPasskey',
  'OwnPasskeysController.options': 'askNewPasskey',
  'OwnPasskeysController.remove': 'removePasskey',
  'OwnPasskeysController.rename': 'renamePasskey',
  'OwnSessionsController.check': 'checkFreshProof',
  'OwnSessionsController.end': 'endMySession',
  'OwnSessionsController.endOthers': 'endMyOtherSessions',
  'OwnSessionsController.list': 'listMySessions',
  'OwnSessionsController.prove': 'stepUp',
  'OwnSignInController.begin': 'beginTotp',
  'OwnSignInController.codes': 'renewRecoveryCodes',
  'OwnSignInController.confirm': 'confirmTotp',
  'OwnSignInController.remove': 'removeTotp',
  'OwnSignInController.view': 'getMySignIn',
  'PasskeySignInController.enter': 'signInWithPasskey',
  'PasskeySignInController.options': 'askPasskeySignIn',
  'PasskeySignInController.prove': 'stepUpWithPasskey',
  'PasskeySignInController.stepUpOptions': 'askPasskeyStepUp',
  'AgencySignInController.change': 'requireSecondFactor',
  'AgencySignInController.view': 'getAgencySignIn',
  'AgencyServicesController.leave': 'beginAgencySignIn',
  'AgencyServicesController.list': 'listAgencyServices',
  'AgencyServicesController.prove': 'beginAgencyStepUp',
  'SignInServicesController.add': 'addSignInService',
  'SignInServicesController.bind': 'bindPersonAccount',
  'SignInServicesController.disable': 'disableSignInService',
  'SignInServicesController.unbind': 'unbindPersonAccount',
  'SignInServicesController.view': 'getSignInService',
  'FactorResetsController.ask': 'askFactorReset',
  'FactorResetsController.confirm': 'confirmFactorReset',
  'FactorResetsController.list': 'listFactorResets',
  'PeopleController.add': 'addPerson',
  'PeopleController.password': 'setPersonPassword',
  'ProvisionsController.give': 'giveProvision',
  'ReachController.ask': 'giveMyMailAddress',
  'ReachController.forget': 'forgetMyMailAddress',
  'ReachController.get': 'getMyReach',
  'ReachController.save': 'saveMyReach',
  'ReachController.verify': 'verifyMyMailAddress',
  'ReportController.markdown': 'getDrillReportText',
  'ReportController.pdf': 'getDrillReportPdf',
  'ReportsController.amend': 'amendReport',
  'RequestAnsweringController.authorisation': 'awaitAuthorisation',
  'RequestAnsweringController.authorisationOutcome': 'settleAuthorisation',
  'RequestAnsweringController.clarify': 'askAboutRequest',
  'RequestAnsweringController.translate': 'translateRequest',
  'RequestAskingController.answerClarification': 'answerRequestQuestion',
  'RequestAskingController.draft': 'draftRequest',
  'RequestStatisticsController.export': 'exportRequestStatistics',
  'RequestStatisticsController.year': 'getRequestStatistics',
  'RequestsController.crossCheck': 'crossCheckRequest',
  'RoutingController.approve': 'approveRuleSet',
  'RoutingController.draft': 'draftRuleSet',
  'RoutingController.drafts': 'listRuleSets',
  'RoutingController.publish': 'publishRuleSet',
  'RoutingController.rules': 'getRuleSet',
  'RoutingController.simulate': 'simulateRules',
  'SentOutController.failed': 'listFailedDeliveries',
  'SentOutController.retry': 'retryDelivery',
  'OwnCalendarController.own': 'getMyCalendar',
  'OwnCalendarController.issueOwn': 'issueMyCalendar',
  'OwnCalendarController.revokeOwn': 'revokeMyCalendar',
  'OwnCalendarController.desk': 'getDeskCalendar',
  'OwnCalendarController.issueDesk': 'issueDeskCalendar',
  'OwnCalendarController.revokeDesk': 'revokeDeskCalendar',
  'WebhooksController.list': 'listWebhooks',
  'WebhooksController.eventTypes': 'listWebhookEventTypes',
  'WebhooksController.register': 'registerWebhook',
  'WebhooksController.rotate': 'rotateWebhookSecret',
  'WebhooksController.disable': 'disableWebhook',
  'WebhooksController.enable': 'enableWebhook',
  'WebhooksController.remove': 'removeWebhook',
  'WebhooksController.test': 'testWebhook',
  'WebhooksController.attempts': 'listWebhookAttempts',
  'WebhooksController.resendFailed': 'resendFailedToWebhook',
  'WebhooksController.resend': 'resendToWebhook',
  'SentOutController.state': 'listChannels',
  'SentOutController.trail': 'listDeliveries',
  'StreamController.follow': 'followStream',
  'SurgesController.declare': 'declareSurge',
  'SurgesController.filings': 'listWaitingFilings',
  'SurgesController.history': 'getLoadHistory',
  'SurgesController.load': 'getLoad',
  'SurgesController.now': 'getSurges',
  'SurgesController.past': 'listPastSurges',
  'TokensController.create': 'createMyToken',
  'TokensController.list': 'listMyTokens',
  'TokensController.revoke': 'revokeMyToken',
};

const capital = (word: string): string =>
  word
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');

const singular = (word: string): string => {
  if (word === 'people') return 'person';
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word;
};

const isParameter = (segment: string): boolean => segment.startsWith('{');

/** `listCases`, `getCase`, `getCaseTimeline`, `acknowledgeCase`, `completeCaseTask`, `createSurge`. */
const nameFromPath = (method: string, path: string): string => {
  const segments = path.replace('/api/v1', '').split('/').filter(Boolean);
  const things = segments.filter((segment) => !isParameter(segment));
  const last = things.at(-1)!;
  const before = things.slice(0, -1).map(singular).map(capital).join('');
  if (isParameter(segments.at(-1)!)) return `${method === 'get' ? 'get' : method}${before}${capital(singular(last))}`;
  const isPlural = singular(last) !== last;
  if (method === 'get') return `${isPlural ? 'list' : 'get'}${before}${capital(last)}`;
  if (isPlural) return `create${before}${capital(singular(last))}`;
  const [verb = '', ...rest] = last.split('-');
  return `${verb}${capital(rest.join('-'))}${before}`;
};

/** What a client calls the route of a handler. */
const operationName = (handler: string, method: string, path: string): string => SPOKEN[handler] ?? nameFromPath(method, path);

/**
 * Gives every operation, until then known by its handler (`CasesController.list`), the name that clients call it by.
 *
 * @throws Error when two routes would have one name, or a name is kept for a route that is gone
 */
export const nameOperations = (document: OpenAPIObject): void => {
  const owners = new Map<string, string>();
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(operations as Record<string, { operationId: string }>)) {
      const handler = operation.operationId;
      const name = operationName(handler, method, path);
      const other = owners.get(name);
      if (other !== undefined) throw new Error(`${handler} and ${other} would both be the operation ${name}`);
      owners.set(name, handler);
      operation.operationId = name;
    }
  }
  const known = new Set(owners.values());
  const gone = Object.keys(SPOKEN).find((handler) => !known.has(handler));
  if (gone !== undefined) throw new Error(`operation-names.ts names ${gone}, which is no route`);
};
