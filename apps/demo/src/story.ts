import type { Bilingual, Instant } from '#kernel';
import type { DeskClient } from './desk-client.js';
import { type DemoBorder, until } from './demo-border.js';
import type { Narrator } from './narrator.js';

interface Filed {
  readonly caseId: string;
  readonly caseNumber: string;
}

interface Party {
  readonly deskId: string;
}

interface CaseBody {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly priority: string;
  readonly version: number;
  readonly lead: { readonly deskId: string };
  readonly supporting: readonly Party[];
  readonly informed: readonly Party[];
  readonly routing: { readonly ruleId: string; readonly ruleVersion: number; readonly reason: Bilingual };
  readonly obligations: readonly { readonly id: string; readonly act: string; readonly state: string; readonly dueAt: string }[];
}

interface Page<Item> {
  readonly items: readonly Item[];
}

/** What came of the night, for the ledger's part of it. */
export interface Told {
  readonly caseId: string;
  /** The handoff that moved the lead. */
  readonly handoffId: string;
}

const report = (at: Instant) => ({
  kind: 'chemical-release',
  title: 'Fuga de amoniaco en una planta de Otay',
  description: 'Ammonia release at a cold store in Otay, 1,200 kg, wind from the south, 900 m south of the line.',
  language: 'es',
  side: 'both',
  place: { crossingId: 'otay-mesa-commercial', municipality: 'Tijuana', point: { lat: 32.541, lon: -116.938 } },
  occurredAt: at,
  channel: 'phone',
  ownReference: 'BOMB-TIJ-2026-1123-07',
  lifeSafety: true,
  impact: { security: 2, flow: 3 },
  tags: ['environment', 'border-operations'],
  handling: { tlp: 'TLP:AMBER' },
});

const names = (parties: readonly Party[]): string => parties.map(({ deskId }) => deskId).join(', ');

/** One night on the border: the ammonia cloud at Otay, from the first report to a lead on the other side. */
export class Story {
  constructor(
    private readonly border: DemoBorder,
    private readonly narrator: Narrator,
  ) {}

  async tell(): Promise<Told> {
    const filed = await this.file();
    await this.nobodyAnswers(filed);
    const handoffId = await this.handOver(filed);
    await this.lookBack(filed);
    return { caseId: filed.caseId, handoffId };
  }

  private async file(): Promise<Filed> {
    const { narrator } = this;
    const now = await this.border.now();
    narrator.at(now);
    narrator.title({ en: 'A cloud at Otay', es: 'Una nube en Otay' });
    const firefighter = await this.border.at('liaison.mx-tij-bomb');
    const key = 'demo-otay-1';
    const filed = await firefighter.act<Filed>('/reports', report(now), { idempotencyKey: key });
    narrator.tell({
      en: `Tijuana's fire department files an ammonia release, lives at risk. Case ${filed.caseNumber}.`,
      es: `Bomberos de Tijuana reporta una fuga de amoniaco con riesgo para la vida. Folio ${filed.caseNumber}.`,
    });
    const seen = await this.caseOf(firefighter, filed);
    const why = seen.routing.reason;
    narrator.tell(
      { en: `It leads: ${seen.lead.deskId}, ${seen.priority}.`, es: `Responsable: ${seen.lead.deskId}, ${seen.priority}.` },
      why,
      { en: `supporting: ${names(seen.supporting)}`, es: `de apoyo: ${names(seen.supporting)}` },
      { en: `informed: ${names(seen.informed)}`, es: `informadas: ${names(seen.informed)}` },
    );
    const again = await firefighter.post<Filed>('/reports', report(now), { idempotencyKey: key });
    narrator.promise(
      {
        en: 'the network drops and the report is sent again: the same case, not a second one',
        es: 'la red se corta y el reporte se envía otra vez: el mismo caso, no un segundo',
      },
      again.body.caseId === filed.caseId && again.headers.get('idempotency-replayed') === 'true',
    );
    const sides = [seen.lead, ...seen.supporting, ...seen.informed].map(({ deskId }) => deskId.slice(0, 2));
    narrator.promise(
      { en: 'desks of both countries know', es: 'mesas de ambos países están enteradas' },
      sides.includes('us') && sides.includes('mx'),
    );
    return filed;
  }

  private async nobodyAnswers(filed: Filed): Promise<void> {
    const { narrator } = this;
    narrator.title({ en: 'Nobody answers', es: 'Nadie responde' });
    const leadDesk = (await this.caseOf(await this.border.at('liaison.mx-tij-bomb'), filed)).lead.deskId;
    const supervisor = await this.border.at(`supervisor.${leadDesk}`);
    let told = 0;
    for (const minutes of [8, 2, 5, 5]) {
      const now = await this.border.advance(minutes);
      narrator.at(now);
      const steps = await until('the ladder climbs', async () => {
        const reached = await this.stepsReached(supervisor, filed);
        return reached.length > told && reached;
      });
      for (const step of steps.slice(told)) narrator.tell({ en: step, es: step });
      told = steps.length;
    }
    const inbox = await supervisor.read<Page<{ text: string }>>('/notifications?unread=true');
    narrator.tell(
      { en: `Inbox of ${supervisor.username}:`, es: `Buzón de ${supervisor.username}:` },
      ...inbox.items.slice(0, 3).map(({ text }) => text),
    );
    narrator.promise(
      { en: 'the supervisor heard of it without anybody calling', es: 'la supervisión se enteró sin que nadie llamara' },
      inbox.items.length > 0,
    );
  }

  private async handOver(filed: Filed): Promise<string> {
    const { narrator } = this;
    narrator.title({ en: 'The cloud crosses the line', es: 'La nube cruza la línea' });
    narrator.at(await this.border.advance(1));
    const before = await this.caseOf(await this.border.at('liaison.mx-tij-bomb'), filed);
    const lead = await this.border.at(`liaison.${before.lead.deskId}`);
    await lead.act(`/cases/${filed.caseId}/acknowledge`);
    narrator.tell({ en: `${before.lead.deskId} acknowledges.`, es: `${before.lead.deskId} acusa recibo.` });
    await this.declined(lead, filed);
    narrator.at(await this.border.advance(4));
    const offer = await this.offer(lead, filed, 'us-epa-r9');
    const epa = await this.border.at('liaison.us-epa-r9');
    await epa.act(`/handoffs/${offer}/accept`);
    const after = await this.caseOf(epa, filed);
    narrator.tell({ en: `us-epa-r9 accepts and leads from now on.`, es: `us-epa-r9 acepta y es responsable desde ahora.` });
    narrator.promise(
      { en: 'exactly one desk leads, and it is the one that accepted', es: 'una sola mesa es responsable, y es la que aceptó' },
      after.lead.deskId === 'us-epa-r9',
    );
    const late = await (await this.border.at('supervisor.us-epa-r9')).post<{ code: string }>(`/handoffs/${offer}/accept`);
    narrator.promise(
      { en: 'a second accept is refused (409)', es: 'una segunda aceptación se rechaza (409)' },
      late.status === 409,
    );
    return offer;
  }

  private async declined(lead: DeskClient, filed: Filed): Promise<void> {
    const offer = await this.offer(lead, filed, 'us-sd-fire');
    const fire = await this.border.at('liaison.us-sd-fire');
    await fire.act(`/handoffs/${offer}/decline`, {
      groundCode: 'not_our_level',
      reason: 'Beyond local hazmat: the federal on-scene coordinator should lead.',
      betterDeskId: 'us-epa-r9',
    });
    const seen = await this.caseOf(lead, filed);
    this.narrator.tell({
      en: 'us-sd-fire declines: not our level; better: us-epa-r9.',
      es: 'us-sd-fire declina: no es de nuestro nivel; mejor: us-epa-r9.',
    });
    this.narrator.promise(
      { en: 'a decline never moves the lead', es: 'declinar nunca mueve la responsabilidad' },
      seen.lead.deskId !== 'us-sd-fire',
    );
  }

  private async offer(lead: DeskClient, filed: Filed, toDeskId: string): Promise<string> {
    const { id, packetHash } = await lead.act<{ id: string; packetHash: string }>(`/cases/${filed.caseId}/handoffs`, {
      toDeskId,
      kind: 'transfer',
      reasonCode: 'plume_crossed',
      reason: 'La nube cruzó la línea; la respuesta federal está del lado estadounidense.',
      language: 'es-MX',
    });
    const hash = packetHash.slice(0, 12);
    this.narrator.tell({
      en: `The lead is offered to ${toDeskId}, with a briefing packet (${hash}…).`,
      es: `Se ofrece el traspaso a ${toDeskId}, con un paquete informativo (${hash}…).`,
    });
    return id;
  }

  private async lookBack(filed: Filed): Promise<void> {
    const epa = await this.border.at('liaison.us-epa-r9');
    const segments = await epa.read<{ deskId: string; from: string; to: string | null; by: string }[]>(
      `/cases/${filed.caseId}/custody`,
    );
    this.narrator.tell(
      { en: 'Who led, and since when:', es: 'Quién fue responsable y desde cuándo:' },
      ...segments.map(({ deskId, from, to, by }) => `${deskId}  ${from} .. ${to ?? ''}  (${by})`),
    );
    this.narrator.promise(
      { en: 'custody has no gap and no overlap', es: 'la custodia no tiene huecos ni traslapes' },
      segments.every(({ to }, index) => to === (segments[index + 1]?.from ?? null)),
    );
  }

  private caseOf(client: DeskClient, { caseId }: Filed): Promise<CaseBody> {
    return client.read<CaseBody>(`/cases/${caseId}`);
  }

  private async stepsReached(client: DeskClient, filed: Filed): Promise<string[]> {
    const { items } = await client.read<Page<{ type: string; text: string }>>(`/cases/${filed.caseId}/timeline?limit=200`);
    return items.filter(({ type }) => type === 'obligation.step-reached').map(({ text }) => text);
  }
}
