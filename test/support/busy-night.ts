import { DeskClient } from '../../apps/demo/src/desk-client.js';
import { announceCrossing, type AnnouncedCrossing } from './announced-crossing.js';
import { bringFiles } from './border-files.js';
import { planDrills, type PlannedDrills } from './planned-drills.js';
import type { CaseSeen, Filed, HandoffSeen } from './filing.js';

interface Told {
  readonly by: string;
  readonly report: Record<string, unknown>;
}

const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

const told = (by: string, kind: string, title: string, description: string, more: Record<string, unknown>): Told => ({
  by,
  report: {
    kind,
    title,
    description,
    language: by.includes('.mx-') ? 'es' : 'en',
    side: 'both',
    occurredAt: minutesAgo(30),
    lifeSafety: false,
    impact: { security: 1, flow: 1 },
    handling: { tlp: 'TLP:AMBER' },
    ...more,
  },
});

/** What comes in during a few hours, from one end of the border to the other. */
const night = (): readonly Told[] => [
  told(
    'liaison.mx-tij-bomb',
    'chemical-release',
    'Fuga de amoniaco en una planta de frío de Otay',
    'Nube visible hacia el norte, viento del sur. Dos personas intoxicadas. Se evacua el parque industrial.',
    {
      place: { crossingId: 'otay-mesa-commercial', municipality: 'Tijuana', point: { lat: 32.541, lon: -116.938 } },
      lifeSafety: true,
      impact: { security: 2, flow: 3 },
      tags: ['environment', 'border-operations'],
      occurredAt: minutesAgo(12),
    },
  ),
  told(
    'liaison.us-cbp-ofo-san-ysidro',
    'long-waits',
    'Vehicle lanes at San Ysidro over four hours',
    'Eight lanes closed after a system fault, the queue reaches the Via Rapida.',
    {
      place: { crossingId: 'san-ysidro' },
      impact: { security: 1, flow: 3 },
      occurredAt: minutesAgo(95),
    },
  ),
  told(
    'liaison.us-sdc-deh',
    'sewage',
    'Transboundary flow in the Tijuana River above 40 million gallons a day',
    'Beaches from the line to Coronado are being posted.',
    {
      place: { county: 'San Diego', point: { lat: 32.542, lon: -117.058 } },
      impact: { security: 0, flow: 0 },
      tags: ['environment', 'social'],
      occurredAt: minutesAgo(310),
    },
  ),
  told(
    'liaison.mx-jrz-sspm',
    'stolen-vehicle',
    'Camioneta robada con violencia, visto hacia Puente Zaragoza',
    'Pick-up blanca 2023, placas de Texas. Dos ocupantes.',
    {
      place: { crossingId: 'el-paso-ysleta' },
      impact: { security: 2, flow: 0 },
      occurredAt: minutesAgo(22),
    },
  ),
  told(
    'liaison.us-cbp-usbp-el-paso',
    'person-in-distress',
    'Group of five in the river below the Black Bridge',
    'One of them a child. Fire department alerted on both sides.',
    {
      place: { county: 'El Paso', point: { lat: 31.758, lon: -106.508 } },
      lifeSafety: true,
      impact: { security: 1, flow: 0 },
      occurredAt: minutesAgo(6),
    },
  ),
  told(
    'liaison.mx-gn-nuevo-laredo',
    'mass-arrival',
    'Caravana de unas 800 personas llega a Nuevo Laredo',
    'Se dirige al Puente I. Hay menores y personas enfermas.',
    {
      place: { crossingId: 'laredo-1' },
      impact: { security: 2, flow: 2 },
      occurredAt: minutesAgo(140),
    },
  ),
  told(
    'liaison.us-cbp-ofo-laredo',
    'truck-inspection-conflict',
    'State inspections stop trucks at World Trade Bridge',
    'The queue southbound is eleven kilometres long.',
    {
      place: { crossingId: 'laredo-world-trade' },
      impact: { security: 0, flow: 4 },
      occurredAt: minutesAgo(200),
    },
  ),
  told(
    'liaison.mx-inm-tijuana',
    'repatriation',
    'Llegan 45 menores no acompañados por El Chaparral',
    'Se pide confirmar hora y lista.',
    {
      place: { crossingId: 'san-ysidro' },
      impact: { security: 0, flow: 1 },
      occurredAt: minutesAgo(50),
    },
  ),
  told(
    'liaison.us-ca-calfire',
    'wildfire',
    'Fire on Otay Mountain runs towards the line',
    'About 400 acres, wind from the north-east, two engines ask to cross at Tecate.',
    {
      place: { county: 'San Diego', point: { lat: 32.59, lon: -116.84 } },
      lifeSafety: true,
      impact: { security: 1, flow: 2 },
      occurredAt: minutesAgo(75),
    },
  ),
  told(
    'liaison.mx-senasica',
    'livestock-disease',
    'Becerro con miasis en corral de Jerónimo',
    'Muestra enviada. El lote de 120 cabezas queda detenido.',
    {
      place: { crossingId: 'santa-teresa' },
      impact: { security: 0, flow: 3 },
      occurredAt: minutesAgo(420),
    },
  ),
  told(
    'liaison.us-sd-sdpd',
    'kidnap-extortion',
    'Relatives in San Diego pay by phone, victim held in Tijuana',
    'Two calls traced. The family asks that nobody be told.',
    {
      place: { municipality: 'Tijuana' },
      lifeSafety: true,
      impact: { security: 3, flow: 0 },
      handling: { tlp: 'TLP:RED', restrictions: 'Named persons only' },
      occurredAt: minutesAgo(35),
    },
  ),
  told(
    'liaison.us-elp-fire',
    'chemical-release',
    'Tank car with sulphuric acid drips at the rail yard',
    'No cloud. The yard is 900 m from the line.',
    {
      place: { county: 'El Paso', point: { lat: 31.765, lon: -106.485 } },
      impact: { security: 1, flow: 2 },
      occurredAt: minutesAgo(18),
    },
  ),
];

export interface BusyNight {
  readonly cases: readonly Filed[];
  /** A case that its desk has taken up, with notes and tasks. */
  readonly worked: Filed;
  /** A request for information that its desk has not confirmed. */
  readonly request: { readonly id: string; readonly fromDesk: string; readonly toDesk: string };
  /** Information that crossed unasked, which its recipient asks to pass on. */
  readonly given: {
    readonly provisionId: string;
    /** It names a witness, and waits for a second person. */
    readonly waitingId: string;
    readonly itemId: string;
    readonly consentId: string;
    readonly fromDesk: string;
    readonly toDesk: string;
  };
  /** A case that is offered to another desk, and nobody has answered. */
  readonly offered: Filed & { readonly handoffId: string; readonly toDesk: string; readonly fromDesk: string };
  /** A procedure that one country has raised and the other has not confirmed, with a report of it in work; and a draft of what it shall say. */
  readonly crisis: { readonly activationId: string; readonly reportId: string; readonly by: string; readonly editionId: string };
  /** What was brought in of others: a file of waits and a warning. */
  readonly brought: { readonly importId: string; readonly alertId: string; readonly by: string };
  /** A contact that somebody logged, and a notice that somebody gave early, both at one desk. */
  readonly beyondCases: { readonly by: string; readonly contactReportId: string; readonly earlyNoticeId: string };
  /** A desk whose roster leaves hours uncovered, and a note of its shift that waits to be signed. */
  readonly crossing: AnnouncedCrossing;
  readonly drills: PlannedDrills;
  readonly shifts: { readonly deskId: string; readonly by: string; readonly noteId: string };
}

/** A change of a procedure, as somebody writes it: with a seat that there is not. */
const draftProcedure = async (desk: DeskClient): Promise<string> => {
  const { source } = await desk.read<{ source: string }>('/procedures/wildfire/source');
  const drafted = await desk.act<{ id: string }>('/procedures/wildfire/drafts', {
    source: source.replace(/withinMinutes: \d+/, 'withinMinutes: 7').replace(/^ {4}seat: .*$/m, '    seat: us.nobody'),
    note: 'The drill of October showed that the first call came late.',
  });
  return drafted.id;
};

/** What systems of partners are told of an activation: exactly what was read. */
const tellPartners = async (desk: DeskClient, activationId: string, more: Record<string, unknown> = {}): Promise<void> => {
  const path = `/activations/${activationId}/alerts`;
  const wish = { audience: 'partners', ...more };
  const { hash } = await desk.act<{ hash: string }>(`${path}/preview`, wish);
  await desk.act(path, { ...wish, hash });
};

const CIVIL_PROTECTION = 'liaison.mx-tij-pc';

/** What a desk does across the line that is of no case. */
const reachOut = async (desk: DeskClient): Promise<BusyNight['beyondCases']> => {
  const call = await desk.act<{ id: string }>('/contact-reports', {
    kind: 'call',
    at: minutesAgo(40),
    counterparts: [{ deskId: 'us-sdc-oes', official: 'Duty officer' }],
    summary: 'Estado del colector y aviso a las playas.',
  });
  const notice = await desk.act<{ id: string }>('/early-notices', {
    text: 'Podría salir una caravana de unas 200 personas hacia la garita el viernes.',
    language: 'es',
    kind: 'mass-arrival',
    confidence: 'possible',
    tlp: 'TLP:AMBER',
    source: 'Taxista del sitio 14',
    desks: ['us-sdc-oes', 'mx-inm-tijuana'],
  });
  return { by: CIVIL_PROTECTION, contactReportId: call.id, earlyNoticeId: notice.id };
};

const KEEPS_A_ROSTER = 'us-fws';

/** Every third day of the rotation is nobody's. */
const keepDuty = async (as: (username: string) => Promise<DeskClient>): Promise<BusyNight['shifts']> => {
  const by = `supervisor.${KEEPS_A_ROSTER}`;
  const clients = await Promise.all([by, `liaison.${KEEPS_A_ROSTER}`].map(as));
  const people = await Promise.all(
    clients.map(async (client) => (await client.read<{ user: { id: string } } & Record<string, unknown>>('/me')).user.id),
  );
  await clients[0]!.act(`/desks/${KEEPS_A_ROSTER}/roster/rotations`, {
    rotations: [
      {
        id: 'first',
        name: 'First officer',
        people: [...people, ''],
        start: '2026-01-05',
        handoverAt: '07:00',
        turn: { unit: 'days', count: 1 },
        hours: { kind: 'always' },
      },
    ],
    reason: 'One place is vacant.',
  });
  const { id: noteId } = await clients[1]!.act<{ id: string }>('/shifts/handover', {});
  return { deskId: KEEPS_A_ROSTER, by, noteId };
};

const COMMANDS = 'coordinator.us-joint-desk';
const ASKS = 'us-sd-sdpd';
const IS_ASKED = 'mx-tij-sspcm';

/** What one desk asks another, complete as the law of both sides wants it. */
export const whoseIsTheLorry = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  toDeskId: IS_ASKED,
  language: 'en',
  title: 'Owner of a lorry',
  asked: 'To whom the lorry with plates of Baja California is registered.',
  purpose: 'operational',
  facts: 'It blocks the export lanes and nobody claims it.',
  holderReasons: 'It bears plates of Baja California.',
  serviceClass: 'other',
  handling: { code: 'H1' },
  tlp: 'TLP:AMBER',
  legalBasis: { own: { text: 'Routine use' }, asked: { text: 'Convenio marco' } },
  answerForm: 'release',
  onward: 'never',
  ...more,
});

interface Asked extends Record<string, unknown> {
  readonly id: string;
  readonly version: number;
}

/** Whose lorry it is, and who wants to tell it further. */
const give = async (as: (username: string) => Promise<DeskClient>): Promise<BusyNight['given']> => {
  const [fromDesk, toDesk] = ['mx-anam-tijuana', 'us-cbp-ofo-otay-mesa'];
  const item = {
    form: 'release',
    nature: 'Registro vehicular del tractocamión',
    text: 'El tractocamión está a nombre de una empresa de Tijuana. No se localizó reporte de robo.',
    language: 'es',
    translations: [
      { language: 'en', text: 'The tractor unit belongs to a company in Tijuana. No theft report was found.', checked: false },
    ],
    handling: { code: 'H1' },
    tlp: 'TLP:AMBER',
    sourceGrade: 'B',
    contentGrade: 2,
    purposes: ['operational'],
    evidenceConsent: 'no',
    onward: 'ask',
    legalBasis: 'LGPDPPSO',
    caveat: 'Los datos son del padrón estatal.',
  };
  const { id: provisionId, itemIds } = await (
    await as(`liaison.${fromDesk}`)
  ).act<{ id: string; itemIds: string[] }>('/provisions', {
    toDeskId: toDesk,
    title: 'De quién es el tractocamión',
    relevance: 'Está en el patio de exportación y bloquea un carril.',
    language: 'es',
    items: [item],
  });
  const itemId = itemIds[0]!;
  const witness = { label: 'Testigo 1', personal: true, sensitive: false, minor: false, protectedAs: 'witness' };
  const { id: waitingId } = await (
    await as(`liaison.${fromDesk}`)
  ).act<{ id: string }>('/provisions', {
    toDeskId: toDesk,
    title: 'Una persona vio quién dejó el tractocamión',
    relevance: 'Pasa mañana por su garita.',
    language: 'es',
    items: [{ ...item, destroyBy: '2030-01-01T00:00:00Z', subjects: [witness] }],
  });
  const { items } = await (
    await as(`liaison.${toDesk}`)
  ).act<{ items: { id: string }[] }>(`/items/${itemId}/consents`, {
    toDeskIds: ['us-sdc-oes'],
    purpose: 'operational',
    reason: 'The county keeps the road to the yard free.',
  });
  return { provisionId, waitingId, itemId, consentId: items[0]!.id, fromDesk, toDesk };
};

/** Lets a busy night happen through the public API: the same cases for every picture, test and figure. */
export const letANightHappen = (site: string, password: string): Promise<BusyNight> => {
  const clients = new Map<string, DeskClient>();
  return happenBy(site, async (username) => {
    const client = clients.get(username) ?? (await DeskClient.signIn(site, username, password));
    clients.set(username, client);
    return client;
  });
};

/** The same by clients of the caller's, in whatever realm they work. */
export const happenBy = async (site: string, as: (username: string) => Promise<DeskClient>): Promise<BusyNight> => {
  const cases: Filed[] = [];
  for (const { by, report } of night()) cases.push(await (await as(by)).act<Filed & Record<string, unknown>>('/reports', report));
  const seenBy = async (caseId: string, by: string): Promise<CaseSeen> =>
    (await as(by)).read<CaseSeen & Record<string, unknown>>(`/cases/${caseId}`);
  const workedBy = night()[0]!.by;
  const worked = cases[0]!;
  const leading = await seenBy(worked.caseId, workedBy);
  const lead = await as(`liaison.${leading.lead.deskId}`);
  const path = `/cases/${worked.caseId}`;
  await lead.act(`${path}/acknowledge`, {}, { ifMatch: leading.version });
  await lead.act(`${path}/notes`, {
    language: 'en',
    text: 'Plume model asked of the county. Otay Mesa commercial is told to hold the yard.',
  });
  await lead.act(`${path}/tasks`, { title: 'Call the plant manager' });
  const offering = await seenBy(cases[1]!.caseId, night()[1]!.by);
  const fromDesk = offering.lead.deskId;
  const toDesk = fromDesk === 'mx-anam-tijuana' ? 'mx-gn-tijuana' : 'mx-anam-tijuana';
  const offer = await (
    await as(`liaison.${fromDesk}`)
  ).act<HandoffSeen & Record<string, unknown>>(`/cases/${offering.id}/handoffs`, {
    toDeskId: toDesk,
    kind: 'transfer',
    reasonCode: 'better_placed',
    reason: 'The queue begins on your side and only you can open more lanes.',
    language: 'en',
  });
  const beyondCases = await reachOut(await as(CIVIL_PROTECTION));
  const asking = await as(`liaison.${ASKS}`);
  const drafted = await asking.act<Asked>('/requests', whoseIsTheLorry());
  await asking.act(`/requests/${drafted.id}/submit`, {}, { ifMatch: drafted.version });
  const request = { id: drafted.id, fromDesk: ASKS, toDesk: IS_ASKED };
  const given = await give(as);
  const { id: activationId } = await (
    await as(COMMANDS)
  ).act<{ id: string }>('/activations', {
    procedureId: 'port-suspension',
    level: 'elevated',
    reason: 'The queue reaches the Via Rapida and eight lanes are shut.',
    crossingIds: ['san-ysidro'],
    caseIds: [cases[1]!.caseId],
  });
  const { id: reportId } = await (
    await as(COMMANDS)
  ).act<{ id: string }>(`/activations/${activationId}/situation-reports`, { audience: 'command' });
  await tellPartners(await as(COMMANDS), activationId);
  const instruction = { en: 'Send lorries to Tecate until noon.', es: 'Desvíen los camiones a Tecate hasta mediodía.' };
  await tellPartners(await as(COMMANDS), activationId, { instruction });
  const crisis = { activationId, reportId, by: COMMANDS, editionId: await draftProcedure(await as(COMMANDS)) };
  const crossing = await announceCrossing(as);
  const shifts = await keepDuty(as);
  const drills = await planDrills(as);
  const brought = { ...(await bringFiles(site, await as(COMMANDS))), by: COMMANDS };
  const offered = { ...cases[1]!, handoffId: offer.id, toDesk, fromDesk };
  return { cases, request, worked, given, crisis, brought, offered, beyondCases, crossing, drills, shifts };
};
