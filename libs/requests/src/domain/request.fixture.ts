import { addMinutes, type DeskId, instant, type Instant, type ItemId, type RequestId, type UserId } from '#kernel';
import { draftRequest } from './draft-request.js';
import { evolveRequest } from './evolve-request.js';
import type { FormFacts } from './form-check.js';
import type { Request } from './request.js';
import type { RequestForm, RequestSubject } from './request-form.js';
import type { Officer, RequestEvent } from './request.events.js';
import { type SendingFacts, submitRequest } from './submit-request.js';

export const T0 = instant('2026-10-31T18:00:00.000Z');
export const ASKING = 'us-sd-sdpd' as DeskId;
export const ASKED = 'mx-tij-sspcm' as DeskId;
export const OTHER = 'mx-gn-tijuana' as DeskId;

const person = (nth: number): UserId => `01890000-0000-7000-8000-00000000000${nth}` as UserId;
export const asking: Officer = { deskId: ASKING, userId: person(1) };
export const askingToo: Officer = { deskId: ASKING, userId: person(2) };
export const asked: Officer = { deskId: ASKED, userId: person(3) };
export const askedToo: Officer = { deskId: ASKED, userId: person(4) };
export const other: Officer = { deskId: OTHER, userId: person(5) };

export const subject = (changes: Partial<RequestSubject> = {}): RequestSubject => ({
  label: 'Toyota Hilux, plates 7ABC123',
  link: 'Seen at the place of the incident.',
  personal: false,
  sensitive: false,
  minor: false,
  protectedAs: null,
  ...changes,
});

export const form = (changes: Partial<RequestForm> = {}): RequestForm => ({
  caseId: null,
  toDeskId: ASKED,
  title: 'Owner of a lorry',
  language: 'es',
  asked: 'Who the lorry is registered to.',
  purpose: 'operational',
  facts: 'The lorry blocks the export lanes.',
  holderReasons: 'It bears plates of Baja California.',
  subjects: [subject()],
  serviceClass: 'other',
  urgency: null,
  lifeSafety: false,
  handling: { code: 'H0', words: null },
  tlp: 'TLP:AMBER',
  legalBasis: { own: { key: 'us-basis', text: null }, asked: { key: null, text: 'Convenio marco' } },
  agreement: null,
  answerForm: 'release',
  onward: 'never',
  keepUntil: null,
  copyExceptions: [],
  ...changes,
});

export const facts = (changes: Partial<FormFacts> = {}): FormFacts => ({
  own: { country: 'US', agencyId: 'us-sdpd' as FormFacts['own']['agencyId'], active: true, languages: ['en', 'es'] },
  asked: { country: 'MX', agencyId: 'mx-tij-sspcm' as FormFacts['own']['agencyId'], active: true, languages: ['es'] },
  purposes: [
    { key: 'operational', elsewhere: null },
    {
      key: 'evidence',
      elsewhere: {
        channel: { en: 'mutual legal assistance', es: 'asistencia jurídica mutua' },
        authority: { en: 'the central authority', es: 'la autoridad central' },
      },
    },
  ],
  urgencyGrounds: ['threat-to-life'],
  legalBases: [{ key: 'us-basis', country: 'US', purposes: [] }],
  agreement: null,
  now: T0,
  ...changes,
});

export const LIMIT = 480;
export const sending = (officer: Officer, now: Instant, changes: Partial<SendingFacts> = {}): SendingFacts => ({
  officer,
  faults: [],
  terms: { agreement: 'none-named', serviceClass: 'urgent-direct', limitMinutes: LIMIT, confirmMinutes: 60 },
  copies: [],
  acknowledgeBy: addMinutes(now, 60),
  dueAt: addMinutes(now, LIMIT),
  ...changes,
});

export const after = (state: Request | null, events: readonly RequestEvent[]): Request =>
  events.reduce<Request | null>((so, event) => evolveRequest(so, event), state)!;

export const drafted = (changes: Partial<RequestForm> = {}, supersedes: RequestId | null = null): Request =>
  after(null, draftRequest(form(changes), { officer: asking, number: '26-DAT-00001-A', supersedes }, T0));

/** It has crossed at `T0`. */
export const delivered = (changes: Partial<RequestForm> = {}): Request => {
  const draft = drafted(changes);
  return after(draft, submitRequest(draft, sending(asking, T0), T0));
};

export const item = (nth = 1): ItemId => `01890000-0000-7000-8000-0000000001${String(nth).padStart(2, '0')}` as ItemId;
export const giving = (complete = true, protectedAs: RequestSubject['protectedAs'] = null) => ({
  complete,
  refusals: [],
  items: [{ subjects: [{ minor: false, protectedAs }] }],
});
