import { addMinutes, drawMachine, instant, type DeskId, type UserId } from '#kernel';
import { eventPhrases, terms } from '#phrases';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { actAcross, ACTS_ACROSS } from './acts-across.js';
import { CONTACT_KINDS } from './contact-act.js';
import { draft, facts, made, OFFICIAL, T0 } from './contact-report.fixture.js';
import type { ContactReportEvent } from './contact-report.events.js';
import { contactReportAggregate, filingsOf, type ContactReport } from './contact-report.js';
import { CONTACT_REPORT_STATES, contactReportMachine } from './contact-report.machine.js';
import { discardReport } from './discard-report.js';
import { draftReport, dueOf } from './draft-report.js';
import { editReport } from './edit-report.js';
import { isLate, markFiled } from './mark-filed.js';
import { asText, tellReport } from './tell-report.js';

const ZONE = 'America/Tijuana';
const clerk = { userId: OFFICIAL, zone: ZONE };
const later = addMinutes(T0, 60);
const filed = (recipients: string[], on = '2026-11-24') => ({ recipients, on, reference: 'Oficio 12/2026' });
const then = (report: ContactReport, events: readonly ContactReportEvent[]): ContactReport =>
  events.reduce<ContactReport>((state, event) => contactReportAggregate.evolve(state, event), report);
const names = { desk: { en: 'Desk', es: 'Mesa' }, agency: { en: 'Guard', es: 'Guardia' }, zone: ZONE };
const code = (act: () => unknown): string => {
  try {
    act();
    return 'nothing refused it';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('the machine of a contact report', () => {
  it('names each state once, and is the diagram in the README', () => {
    expect(Object.keys(contactReportMachine.table)).toEqual([...CONTACT_REPORT_STATES]);
    expect(readFileSync(new URL('../../README.md', import.meta.url), 'utf8')).toContain(
      `\`\`\`mermaid\n${drawMachine(contactReportMachine)}\n\`\`\``,
    );
  });

  it('says states, kinds and standings in both languages', () => {
    const keys = [
      ...CONTACT_REPORT_STATES.flatMap((state) => [`contact-report-state.${state}`, `contact-standing.${state}`]),
      ...CONTACT_KINDS.map((kind) => `contact-kind.${kind}`),
    ];
    expect(keys.filter((key) => !(key in terms))).toEqual([]);
  });

  it('is what the table may hold', () => {
    const migration = readFileSync(
      new URL('../../../../migrations/1763900002300-create-contact-reports.ts', import.meta.url),
      'utf8',
    );
    const listed = (column: string): string[] =>
      (new RegExp(`check \\(${column} in \\(([^)]*)\\)\\)`).exec(migration)?.[1] ?? '')
        .split(',')
        .map((word) => word.trim().replaceAll("'", ''));
    expect(listed('state')).toEqual([...CONTACT_REPORT_STATES]);
    // Which kinds there are is the code's to say; the column holds their form.
    expect(CONTACT_KINDS.filter((kind) => !/^[a-z]+(-[a-z]+)*$/.test(kind))).toEqual([]);
  });
});

describe('which acts are contacts', () => {
  it('are events that the product has', () => {
    expect(ACTS_ACROSS.filter((type) => !(type in eventPhrases))).toEqual([]);
  });

  it('names the official who acted and both desks', () => {
    const data = { offeredBy: OFFICIAL, fromDeskId: 'mx-a', toDeskId: 'us-b' };
    expect(actAcross('handoff.offered', data)).toEqual({ kind: 'handoff-offered', official: OFFICIAL, desks: ['mx-a', 'us-b'] });
  });

  it.each<[string, object, string, string | null, string[]]>([
    [
      'request.delivered',
      { by: OFFICIAL, releasedBy: 'x', fromDeskId: 'mx-a', toDeskId: 'us-b' },
      'request-sent',
      OFFICIAL,
      ['mx-a', 'us-b'],
    ],
    ['request.answered', { by: OFFICIAL, fromDeskId: 'us-b', toDeskId: 'mx-a' }, 'answer-given', OFFICIAL, ['us-b', 'mx-a']],
    ['consent.refused', { by: OFFICIAL, originatorDeskId: 'mx-a', askedByDeskId: 'us-b' }, 'consent-given', OFFICIAL, ['us-b']],
    [
      'item.provided',
      { providedBy: OFFICIAL, source: { kind: 'unasked' }, recipientDeskIds: ['us-b'] },
      'information-given',
      OFFICIAL,
      ['us-b'],
    ],
    [
      'item.provided',
      { providedBy: OFFICIAL, source: { kind: 'answer' }, recipientDeskIds: ['us-b'] },
      'information-given',
      null,
      ['us-b'],
    ],
    [
      'early-notice.given',
      { by: OFFICIAL, giverDeskId: 'mx-a', recipients: ['us-b'] },
      'early-notice',
      OFFICIAL,
      ['mx-a', 'us-b'],
    ],
    [
      'advance-notice.part-cleared',
      { by: OFFICIAL, announcerDeskId: 'us-a', deskIds: ['us-a', 'mx-b'] },
      'advance-notice',
      OFFICIAL,
      ['us-a', 'us-a', 'mx-b'],
    ],
  ])('reads of %s who was in contact with whom, and an answer once', (type, data, kind, official, desks) => {
    expect(actAcross(type, data)).toEqual({ kind, official, desks });
  });

  it('knows no official in what the engine did, and no contact in other events', () => {
    expect(actAcross('handoff.withdrawn', { by: null, fromDeskId: 'mx-a', toDeskId: 'us-b' })?.official).toBeNull();
    expect(actAcross('case.noted', {})).toBeUndefined();
    expect(actAcross('toString', {})).toBeUndefined();
  });

  it('reaches nobody abroad by a referral outside the system', () => {
    expect(actAcross('handoff.offered', { offeredBy: OFFICIAL, fromDeskId: 'mx-a', toDeskId: null })?.desks).toEqual(['mx-a']);
  });
});

describe('a draft', () => {
  it('is due as many days after the contact as the duty says, however late it was drafted', () => {
    const [event] = draftReport(facts(), addMinutes(T0, 2000));
    expect(event.data.dueAt).toBe('2026-11-27T18:00:00.000Z');
    expect(dueOf(instant('2026-11-01T08:30:00Z'), 3)).toBe('2026-11-04T08:30:00.000Z');
  });

  it('begins with what is known, in the language of the authorities', () => {
    expect(draft().text.summary).toBe('Contacto por medio de Enlace sobre el caso 26-SDT-00417-K: oferta de traspaso.');
    expect(draft({ caseNumber: null }).text.summary).toBe('Contacto por medio de Enlace: oferta de traspaso.');
  });

  it('belongs to no case, so that no timeline tells it to the other side', () => {
    expect(contactReportAggregate.caseOf(draft())).toBeNull();
  });

  it('takes edits, and none that alters nothing', () => {
    const events = editReport(draft(), { place: 'Garita', summary: draft().text.summary }, OFFICIAL, later);
    expect(events.map(({ data }) => data.changes)).toEqual([{ place: 'Garita' }]);
    expect(editReport(draft(), { place: '' }, OFFICIAL, later)).toEqual([]);
  });

  it('is discarded with its reason, and then takes nothing more', () => {
    const gone = then(draft(), discardReport(draft(), 'Duplicado', OFFICIAL, later));
    expect(gone).toMatchObject({ state: 'discarded', reason: 'Duplicado' });
    expect(code(() => editReport(gone, { place: 'x' }, OFFICIAL, later))).toBe('contact-report-discarded');
    expect(code(() => markFiled(gone, filed(['sre']), clerk, later))).toBe('contact-report-discarded');
  });
});

describe('handing in', () => {
  const one = then(draft(), markFiled(draft(), filed(['sre']), clerk, later));

  it('is complete only with the last recipient', () => {
    expect(one.state).toBe('partly_filed');
    const all = then(one, markFiled(one, filed(['sspc']), clerk, later));
    expect([all.state, filingsOf(all).map(({ recipient }) => recipient)]).toEqual(['filed', ['sre', 'sspc']]);
    expect(then(draft(), markFiled(draft(), filed(['sre', 'sspc']), clerk, later)).state).toBe('filed');
  });

  it('freezes the text once one recipient has it', () => {
    expect(code(() => editReport(one, { place: 'x' }, OFFICIAL, later))).toBe('contact-report-partly-filed');
    expect(code(() => discardReport(one, 'x', OFFICIAL, later))).toBe('contact-report-partly-filed');
  });

  it.each([
    ['a recipient that the duty does not name', filed(['fgr']), 'contact-recipient-unknown'],
    ['a recipient that has it', filed(['sre']), 'contact-recipient-has-it'],
    ['a day before the contact', filed(['sspc'], '2026-11-23'), 'contact-filed-day-impossible'],
    ['a day that has not come', filed(['sspc'], '2026-11-25'), 'contact-filed-day-impossible'],
  ])('refuses %s', (_, mark, expected) => {
    expect(code(() => markFiled(one, mark, clerk, later))).toBe(expected);
  });

  it('reads the day by the calendar of the desk, not by that of UTC', () => {
    const evening = instant('2026-11-25T05:00:00Z');
    expect(code(() => markFiled(draft(), filed(['sre'], '2026-11-25'), clerk, evening))).toBe('contact-filed-day-impossible');
    expect(markFiled(draft(), filed(['sre'], '2026-11-24'), clerk, evening)).toHaveLength(1);
  });

  it('of a meeting needs the number of its authorisation, or why there is none', () => {
    const meeting = draft({ kind: 'meeting' });
    expect(code(() => markFiled(meeting, filed(['sre']), clerk, later))).toBe('contact-authorisation-missing');
    for (const given of [{ authorisationNumber: 'GAN-7' }, { authorisationReason: 'Urgencia' }])
      expect(markFiled(draft({ kind: 'meeting' }, { given }), filed(['sre']), clerk, later)).toHaveLength(1);
    const free = draft({ kind: 'meeting' }, { duty: { ...facts().duty, meetingAuthorisation: null } });
    expect(markFiled(free, filed(['sre']), clerk, later)).toHaveLength(1);
  });

  it('needs a summary and the other side', () => {
    const blank = draft({}, { given: { summary: ' ' } });
    expect(code(() => markFiled(blank, filed(['sre']), clerk, later))).toBe('contact-summary-missing');
    expect(code(() => markFiled(draft({}, { counterparts: [] }), filed(['sre']), clerk, later))).toBe(
      'contact-counterpart-missing',
    );
  });

  it('is late when a recipient got it after the last day', () => {
    const after = instant('2026-12-01T18:00:00Z');
    const marked = (on: string) => then(draft(), markFiled(draft(), filed(['sre', 'sspc'], on), clerk, after));
    expect([isLate(marked('2026-11-27'), ZONE), isLate(marked('2026-11-28'), ZONE)]).toEqual([false, true]);
  });
});

describe('the report on paper', () => {
  it('says to whom, with whom, when by the desk’s clock, and that counsel decides what binds', () => {
    const text = asText(tellReport(draft(), names, 'es'));
    for (const part of [
      'INFORME DE CONTACTO',
      'Relaciones Exteriores (SRE)',
      'San Diego Fire',
      '24/11/2026, 10:00 PST (UTC-08:00)',
      'Renata Quiroga',
      '26-SDT-00417-K',
      'Qué obliga corresponde al área jurídica.',
      'No se ha enviado a nadie',
    ])
      expect(text).toContain(part);
  });

  it('says which request it came of, by its number', () => {
    const subject = { kind: 'request', id: '01990000-0000-7000-8000-000000000001', number: '26-DAT-00017-K' } as const;
    expect(asText(tellReport(draft({ kind: 'request-sent', subject }), names, 'es'))).toContain(
      'Solicitud de información: 26-DAT-00017-K',
    );
  });

  it('says the number of the authorisation on meetings only', () => {
    const meeting = draft({ kind: 'meeting' }, { given: { authorisationNumber: 'GAN-7' } });
    expect(asText(tellReport(meeting, names, 'es'))).toContain('Autorización previa: GAN-7');
    expect(asText(tellReport(draft(), names, 'es'))).not.toContain('Autorización previa');
  });

  it('says when and by which reference each recipient got it', () => {
    const all = then(draft(), markFiled(draft(), filed(['sre', 'sspc']), clerk, later));
    expect(asText(tellReport(all, names, 'es'))).toContain('Presentado: SSPC: 24/11/2026, Oficio 12/2026');
    expect(asText(tellReport(all, names, 'en'))).toContain('Handed in: SRE: 2026-11-24, Oficio 12/2026');
  });
});

describe('whatever people do, in whatever order', () => {
  const by = '01890000-0000-7000-8000-000000000009' as UserId;
  const acts = fc.constantFrom('edit', 'sre', 'sspc', 'both', 'discard');
  it('replaying the events gives the state, and nobody has it twice', () => {
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 12 }), (sequence) => {
        const events: ContactReportEvent[] = [...draftReport(facts(), T0)];
        sequence.forEach((act, index) => {
          const report = made(events);
          const now = addMinutes(T0, index + 1);
          try {
            if (act === 'edit') events.push(...editReport(report, { place: `Place ${index}` }, by, now));
            else if (act === 'discard') events.push(...discardReport(report, 'no', by, now));
            else events.push(...markFiled(report, filed(act === 'both' ? ['sre', 'sspc'] : [act]), clerk, now));
          } catch (error) {
            expect((error as { code: string }).code).toMatch(/^contact-/);
          }
        });
        const report = made(events);
        const holders = filingsOf(report).map(({ recipient }) => recipient);
        expect(new Set(holders).size).toBe(holders.length);
        expect(report.state === 'filed').toBe(holders.length === 2);
        expect(report.state === 'partly_filed').toBe(holders.length === 1);
        expect(report.deskId).toBe('mx-gn-tijuana' as DeskId);
      }),
    );
  });
});
