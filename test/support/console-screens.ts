import type { BusyNight } from './busy-night.js';

export interface ScreenSeen {
  readonly name: string;
  readonly path: string;
  /** Who looks: somebody for whom there is something to see; null for whoever is not signed in. */
  readonly who: string | null;
}

/**
 * Every screen of the console with somebody who may open it. `test/e2e/every-screen.ts` looks at each of them; that none of the router is
 * missing is seen by `test/architecture/console.spec.ts`.
 */
export const screensOf = ({
  worked,
  offered,
  request,
  given,
  beyondCases,
  crisis,
  brought,
  crossing,
  drills,
  shifts,
}: BusyNight): readonly ScreenSeen[] => {
  const liaison = `liaison.${offered.toDesk}`;
  return [
    { name: 'my-desk', path: '/', who: liaison },
    { name: 'inbox', path: '/inbox', who: liaison },
    { name: 'file', path: '/file', who: 'liaison.mx-tij-bomb' },
    { name: 'cases', path: '/cases', who: 'coordinator.us-joint-desk' },
    { name: 'case', path: `/cases/${worked.caseId}`, who: 'liaison.mx-tij-bomb' },
    { name: 'report', path: `/reports/${worked.id}`, who: 'liaison.mx-tij-bomb' },
    { name: 'offers', path: '/offers', who: liaison },
    { name: 'early-notices', path: '/early-notices', who: beyondCases.by },
    { name: 'early-notice', path: `/early-notices/${beyondCases.earlyNoticeId}`, who: beyondCases.by },
    { name: 'advance-notices', path: '/advance-notices?which=out', who: crossing.by },
    { name: 'advance-notice', path: `/advance-notices/${crossing.noticeId}`, who: crossing.asked },
    { name: 'advance-notice-new', path: '/advance-notices/new', who: crossing.by },
    { name: 'advance-notice-change', path: `/advance-notices/${crossing.noticeId}/change`, who: crossing.by },
    { name: 'advance-notice-paper', path: `/advance-notices/${crossing.noticeId}/paper`, who: crossing.by },
    { name: 'contact-reports', path: '/contact-reports', who: beyondCases.by },
    { name: 'contact-report', path: `/contact-reports/${beyondCases.contactReportId}`, who: beyondCases.by },
    { name: 'agreements', path: '/agreements', who: liaison },
    { name: 'requests', path: '/requests', who: `liaison.${request.toDesk}` },
    { name: 'request-statistics', path: '/requests/statistics', who: `liaison.${request.toDesk}` },
    { name: 'request', path: `/requests/${request.id}`, who: `liaison.${request.toDesk}` },
    { name: 'answer', path: `/requests/${request.id}/answer`, who: `liaison.${request.toDesk}` },
    { name: 'ask', path: '/requests/new', who: `liaison.${request.fromDesk}` },
    { name: 'given-unasked', path: '/provisions', who: `liaison.${given.toDesk}` },
    { name: 'given-one', path: `/provisions/${given.provisionId}`, who: `liaison.${given.toDesk}` },
    { name: 'give', path: '/provisions/new', who: `liaison.${given.fromDesk}` },
    { name: 'give-anew', path: `/provisions/${given.waitingId}/rewrite`, who: `liaison.${given.fromDesk}` },
    { name: 'disclosures', path: '/disclosures', who: `supervisor.${given.fromDesk}` },
    { name: 'item', path: `/items/${given.itemId}`, who: `liaison.${given.toDesk}` },
    { name: 'consent', path: `/consents/${given.consentId}`, who: `supervisor.${given.fromDesk}` },
    { name: 'supervision', path: '/supervision', who: `supervisor.${offered.fromDesk}` },
    { name: 'reach', path: '/reach', who: liaison },
    { name: 'my-sign-in', path: '/my-sign-in', who: liaison },
    { name: 'surge', path: '/surge', who: 'coordinator.us-joint-desk' },
    { name: 'scenarios', path: '/scenarios', who: 'coordinator.us-joint-desk' },
    { name: 'scenario', path: '/scenarios/linea-viva', who: liaison },
    { name: 'scenario-write', path: '/scenarios/write?from=first-drill', who: 'coordinator.us-joint-desk' },
    { name: 'map', path: '/map', who: 'coordinator.us-joint-desk' },
    { name: 'border-board', path: '/board', who: liaison },
    { name: 'wall', path: '/wall', who: liaison },
    { name: 'crossing', path: '/board/otay-mesa-passenger', who: 'liaison.mx-inm-tijuana' },
    { name: 'feeds', path: '/feeds', who: 'coordinator.us-joint-desk' },
    { name: 'feed-report', path: `/feeds/${brought.importId}`, who: brought.by },
    { name: 'alerts', path: '/alerts', who: 'coordinator.us-joint-desk' },
    { name: 'alert', path: `/alerts/${brought.alertId}`, who: brought.by },
    { name: 'procedures', path: '/procedures', who: crisis.by },
    { name: 'procedure', path: '/procedures/port-suspension', who: crisis.by },
    { name: 'procedure-edition', path: `/procedure-editions/${crisis.editionId}`, who: crisis.by },
    { name: 'situation-report', path: `/situation-reports/${crisis.reportId}`, who: crisis.by },
    { name: 'crisis-room', path: `/activations/${crisis.activationId}`, who: crisis.by },
    { name: 'drills', path: '/drills', who: drills.by },
    { name: 'drill-new', path: '/drills/new?scenario=first-drill', who: drills.by },
    { name: 'drill-room', path: `/drills/${drills.runningId}`, who: drills.by },
    { name: 'drill-report', path: `/drills/${drills.runningId}/report`, who: drills.by },
    { name: 'drill-evaluate', path: `/drills/${drills.runningId}/evaluate`, who: drills.by },
    { name: 'drill-improvements', path: '/drills/improvements', who: drills.player },
    { name: 'drill-feed', path: '/drills/feed', who: drills.player },
    { name: 'rehearsal', path: '/rehearsals/rules/-/1', who: drills.by },
    { name: 'roster', path: '/roster', who: shifts.by },
    { name: 'roster-of-a-desk', path: `/desks/${shifts.deskId}/roster`, who: shifts.by },
    { name: 'shifts', path: '/shifts', who: shifts.by },
    { name: 'shift-note', path: `/shifts/${shifts.noteId}`, who: shifts.by },
    { name: 'directory', path: '/directory', who: liaison },
    { name: 'ledger', path: '/ledger', who: 'auditor.mx' },
    { name: 'oversight', path: '/oversight', who: 'auditor.mx' },
    { name: 'dead-letters', path: '/dead-letters', who: 'administrator.mx-joint-desk' },
    { name: 'public-board', path: '/public/board', who: null },
    { name: 'administration', path: '/administration', who: 'administrator.mx-joint-desk' },
  ];
};
