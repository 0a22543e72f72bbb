import { randomUUID } from 'node:crypto';
import type { History } from './history.js';
import { Officer, type Site } from './officer.js';

/** Whose who file, and to whom they offer or of whom they ask: agencies of both countries. */
const PAIRS = [
  ['mx-tij-bomb', 'us-epa-r9'],
  ['us-sd-fire', 'mx-tij-bomb'],
  ['mx-gn-tijuana', 'us-cbp-ofo-otay-mesa'],
] as const;
const LANES_PER_PAIR = 2;

interface Made {
  readonly id: string;
  readonly caseId?: string;
}

const reportOf = (reference: string, lifeSafety: boolean): object => ({
  kind: 'chemical-release',
  title: `Fuga de amoniaco ${reference}`,
  description: 'Ammonia release at a cold store in Otay, wind from the south.',
  language: 'es',
  side: 'both',
  place: { crossingId: 'otay-mesa-commercial', municipality: 'Tijuana', point: { lat: 32.541, lon: -116.938 } },
  occurredAt: '2026-03-02T17:50:00.000Z',
  ownReference: reference,
  lifeSafety,
  impact: { security: 2, flow: 3 },
  tags: ['environment'],
  handling: { tlp: 'TLP:AMBER' },
});

const offerTo = (toDeskId: string): object => ({
  toDeskId,
  kind: 'transfer',
  reasonCode: 'cloud_crosses_the_line',
  reason: 'La nube cruza la línea.',
  language: 'es',
});

const requestTo = (toDeskId: string): object => ({
  toDeskId,
  language: 'es',
  title: 'Registro de un tanque',
  asked: '¿Quién llenó el tanque?',
  purpose: 'operational',
  facts: 'El tanque tiene una fuga.',
  holderReasons: 'La planta se surte de su lado.',
  subjects: [{ label: 'Tanque 7ABC123', link: 'Está en la planta.', personal: false, sensitive: false, minor: false }],
  serviceClass: 'other',
  handling: { code: 'H0' },
  tlp: 'TLP:AMBER',
  legalBasis: { own: { text: 'Ley de la materia' }, asked: { text: 'Routine use' } },
  answerForm: 'release',
  onward: 'never',
});

const item = {
  form: 'release',
  nature: 'registration',
  text: 'Filled at the plant in Otay.',
  language: 'en',
  handling: { code: 'H0' },
  tlp: 'TLP:AMBER',
  sourceGrade: 'A',
  contentGrade: 1,
  purposes: ['operational'],
  evidenceConsent: 'no',
  onward: 'never',
};

/** One round of two officers: a filing, and by the draw what becomes of it. Refusals are answers: the ladder may have been quicker. */
const round = async (filer: Officer, other: { officer: Officer; desk: string }, draw: () => number): Promise<void> => {
  const reference = `CHAOS-${randomUUID()}`;
  const filing = reportOf(reference, draw() < 0.5);
  const filed = await filer.act<Made>({ act: 'file', path: '/reports', body: filing, reference });
  const { caseId } = filed.body;
  if (filed.status !== 201 || !caseId) return;
  const what = draw();
  if (what < 0.25) await filer.act({ act: 'acknowledge', path: `/cases/${caseId}/acknowledge`, body: {} });
  else if (what < 0.6) {
    const offer = await filer.act<Made>({ act: 'offer', path: `/cases/${caseId}/handoffs`, body: offerTo(other.desk) });
    if (offer.status === 201) await other.officer.act({ act: 'accept', path: `/handoffs/${offer.body.id}/accept`, body: {} });
  } else if (what < 0.8) {
    const asked = await filer.act<Made>({ act: 'ask', path: '/requests', body: { ...requestTo(other.desk), caseId } });
    if (asked.status !== 201) return;
    const path = `/requests/${asked.body.id}`;
    await filer.act({ act: 'submit', path: `${path}/submit`, body: {} });
    await other.officer.act({ act: 'receive', path: `${path}/acknowledge`, body: {} });
    await other.officer.act({ act: 'answer', path: `${path}/answer`, body: { kind: 'full', items: [item] } });
  }
  // The rest is left alone: its ladder climbs.
};

/** Officers of six agencies work until told to stop; each round ends in full. */
export const work = async (site: Site, history: History, draw: () => number, goesOn: () => boolean): Promise<void> => {
  const lanes = PAIRS.flatMap(([filing, asked]) => Array.from({ length: LANES_PER_PAIR }, () => [filing, asked] as const));
  const signedIn = new Map<string, Promise<Officer>>();
  const at = (desk: string): Promise<Officer> => {
    const known = signedIn.get(desk) ?? Officer.signIn(site, `supervisor.${desk}`, history);
    signedIn.set(desk, known);
    return known;
  };
  await Promise.all(
    lanes.map(async ([filing, desk]) => {
      const [filer, officer] = [await at(filing), await at(desk)];
      while (goesOn()) await round(filer, { officer, desk }, draw);
    }),
  );
};
