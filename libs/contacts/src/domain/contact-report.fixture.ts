import { instant, replay, type AgencyId, type Bilingual, type CaseId, type DeskId, type UserId } from '#kernel';
import type { Contact } from './contact-act.js';
import type { ContactReportEvent, FrozenDuty } from './contact-report.events.js';
import { contactReportAggregate, type ContactReport } from './contact-report.js';
import { draftReport, type DraftFacts } from './draft-report.js';

const both = (text: string): Bilingual => ({ en: text, es: text });

export const T0 = instant('2026-11-24T18:00:00.000Z');
export const OFFICIAL = '01890000-0000-7000-8000-000000000001' as UserId;

export const duty: FrozenDuty = {
  key: 'mx-foreign-agents',
  name: { en: 'Contact report', es: 'Informe de contacto' },
  cites: 'Ley, arts. 68-76',
  recipients: [
    { key: 'sre', acronym: 'SRE', name: both('Relaciones Exteriores') },
    { key: 'sspc', acronym: 'SSPC', name: both('Seguridad') },
  ],
  dueDays: 3,
  meetingAuthorisation: both('Grupo de Alto Nivel'),
  counselNote: { en: 'What binds is for counsel.', es: 'Qué obliga corresponde al área jurídica.' },
};

export const facts = (contact: Partial<Contact> = {}, more: Partial<DraftFacts> = {}): DraftFacts => ({
  owner: { country: 'MX', deskId: 'mx-gn-tijuana' as DeskId, agencyId: 'mx-gn' as AgencyId },
  duty,
  official: { userId: OFFICIAL, name: 'Renata Quiroga' },
  contact: { kind: 'handoff-offered', at: T0, entryId: null, caseId: 'c' as CaseId, caseNumber: '26-SDT-00417-K', ...contact },
  counterparts: [{ deskId: 'us-sd-fire' as DeskId, country: 'US', name: both('San Diego Fire'), official: null }],
  language: 'es',
  ...more,
});

/** The report that these events make. */
export const made = (...events: readonly (readonly ContactReportEvent[])[]): ContactReport =>
  replay(contactReportAggregate, events.flat())!;

export const draft = (contact: Partial<Contact> = {}, more: Partial<DraftFacts> = {}): ContactReport =>
  made(draftReport(facts(contact, more), T0));
