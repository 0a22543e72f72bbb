import { type DeskId, instant } from '#kernel';
import type { NewItem } from './provide-item.js';

/** An item that may cross: released, unrestricted, about nobody. */
export const newItem = (changes: Partial<NewItem> = {}): NewItem => ({
  caseId: null,
  source: { kind: 'unasked', provisionId: '01a20b29-0000-7000-8000-00000000000a' },
  originatorDeskId: 'us-cbp-ofo-otay-mesa' as DeskId,
  recipientDeskIds: ['mx-anam-tijuana' as DeskId],
  form: 'release',
  channel: null,
  reference: null,
  nature: 'Vehicle registration',
  text: 'The lorry is registered in Otay Mesa.',
  language: 'en',
  translations: [],
  attachments: [],
  handling: { code: 'H0' },
  tlp: 'TLP:GREEN',
  sourceGrade: 'A',
  contentGrade: 1,
  purposes: ['operational'],
  evidenceConsent: 'no',
  onward: 'free',
  legalBasis: null,
  caveat: null,
  expiresAt: null,
  destroyBy: null,
  subjects: [],
  derivedFrom: [],
  ...changes,
});

export const NOW = instant('2026-11-23T18:00:00.000Z');
