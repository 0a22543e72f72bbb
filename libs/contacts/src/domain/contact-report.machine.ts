import { defineMachine, type TransitionTable } from '#kernel';

export const CONTACT_REPORT_STATES = ['draft', 'partly_filed', 'filed', 'discarded'] as const;
export type ContactReportStateName = (typeof CONTACT_REPORT_STATES)[number];

/** `file` is for some of the recipients, `complete` for the last of them. */
export type ContactReportAct = 'edit' | 'file' | 'complete' | 'discard';

/** What one recipient has got is not altered for the next, so a report that went out once can only be completed. */
const table: TransitionTable<ContactReportStateName, ContactReportAct> = {
  draft: { edit: 'draft', file: 'partly_filed', complete: 'filed', discard: 'discarded' },
  partly_filed: { file: 'partly_filed', complete: 'filed' },
  filed: {},
  discarded: {},
};

export const contactReportMachine = defineMachine<ContactReportStateName, ContactReportAct>({
  name: 'contact-report',
  initial: ['draft'],
  final: ['filed', 'discarded'],
  table,
});
