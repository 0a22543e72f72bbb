import { addMinutes, type DeskId, instant } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import { composePack } from './compose-pack.js';
import type { CaseOnPaper, DeskOnPaper, PackFacts } from './pack-facts.js';

const NOW = instant('2026-11-28T03:00:00.000Z');
const desk: DeskOnPaper = {
  id: 'mx-tij-bomb' as DeskId,
  name: { en: 'Tijuana Fire', es: 'Bomberos de Tijuana' },
  agency: 'BOMBEROS',
  country: { en: 'Mexico', es: 'México' },
  hours: null,
  zone: 'America/Tijuana',
  languages: ['es'],
  emergency: '911',
};
const open: CaseOnPaper = {
  number: '26-SDT-00417-K',
  priority: 'P1',
  tlp: 'TLP:AMBER',
  kind: 'kind.port-closure',
  place: { en: 'San Ysidro', es: 'El Chaparral' },
  lead: desk.name,
  state: 'case.open',
  next: {
    act: 'obligation-act.acknowledge-case',
    by: desk.name,
    dueAt: addMinutes(NOW, 10),
    overdue: false,
    ifNobody: { what: 'ladder-action.notify-supervisor', at: addMinutes(NOW, 15) },
  },
};
const facts: PackFacts = {
  desk,
  locale: 'es',
  zones: ['America/Tijuana', 'America/Ciudad_Juarez'],
  madeAt: NOW,
  madeBy: 'Ana Soto',
  validUntil: addMinutes(NOW, 240),
  drill: false,
  contacts: [{ group: 'opposite', desks: [{ ...desk, name: { en: 'San Diego Fire', es: 'Bomberos de San Diego' } }] }],
  cases: [open],
  casesLeft: 3,
  activations: [
    {
      title: { en: 'Port suspension', es: 'Suspensión de una garita' },
      state: 'activation.joint',
      crossings: [{ en: 'San Ysidro', es: 'El Chaparral' }],
      sides: [{ country: desk.country, level: 'level.crisis' }],
      settled: 2,
      steps: [
        {
          text: { en: 'Keep a lane open for ambulances', es: 'Mantenga un carril para ambulancias' },
          owner: desk.name,
          role: { en: 'Operations', es: 'Operaciones' },
          dueAt: addMinutes(NOW, -5),
          overdue: true,
          lifeSafety: true,
          applies: true,
        },
      ],
    },
  ],
  forms: [
    { serial: 'EN-000417-K', kind: 'incident-report' },
    { serial: 'EN-000418-L', kind: 'activity-log' },
  ],
};

/** All words, page after page. */
const wordsOf = (said: PackFacts): string => {
  const { title, head, foot, parts } = composePack(said);
  const texts = parts.map((part) => (part.kind === 'table' ? [...(part.head ?? []), ...part.rows.flat()].join('\n') : part.text));
  return [title, head, foot, ...texts].join('\n');
};

describe('a pack on paper', () => {
  const words = wordsOf(facts);

  it('says whose it is, until when, and that it is to be destroyed, in both languages', () => {
    const { head, foot } = composePack(facts);
    expect(head).toContain('Tijuana Fire / Bomberos de Tijuana');
    expect(foot).toContain('2026-11-27 23:00 PST (UTC-08:00)');
    expect(foot).toMatch(/Destroy .* \/ Destrúyase/);
    expect(words).toContain('2026-11-27 20:00 MST (UTC-07:00)');
  });

  it('names a case by number, with its clock on both sides and what follows if nobody acts', () => {
    expect(words).toContain('26-SDT-00417-K\nP1   TLP:AMBER');
    expect(words).toContain('2026-11-27 19:10\nPST\n2026-11-27 20:10\nMST');
    expect(words).toContain('tell the supervisor / avisar al supervisor');
    expect(words).toContain('3 more open cases');
  });

  it('has clocks that show the same on one line, with the name of both', () => {
    const said = wordsOf({ ...facts, zones: ['America/Tijuana', 'America/Los_Angeles'] });
    expect(said).toContain('2026-11-27 19:10\nPST');
  });

  it('says of a case without kind and place that they are withheld', () => {
    const said = wordsOf({ ...facts, cases: [{ ...open, tlp: 'TLP:RED', kind: null, place: null }] });
    expect(said).toContain('TLP:RED: nothing more on paper');
    expect(said).not.toContain('port of entry closed');
  });

  it('has each step with a box to tick, its owner, and whether it is overdue', () => {
    expect(words).toContain('Keep a lane open for ambulances\nMantenga un carril para ambulancias\nLIFE SAFETY');
    expect(words).toContain('OVERDUE / VENCIDO\n2026-11-27 18:55\nPST');
    expect(words).toContain('[   ]');
  });

  it('has each form on a page of its own, under its serial, and lists the serials in front', () => {
    const pages = composePack(facts).parts.filter((part) => part.kind === 'heading' && part.newPage);
    expect(pages.map((part) => part.kind === 'heading' && part.text.split(' ')[0])).toEqual(
      expect.arrayContaining(['EN-000417-K', 'EN-000418-L']),
    );
    expect(words).toContain('EN-000417-K   EN-000418-L');
  });

  it('of a drill says so at the head of each page', () => {
    expect(composePack({ ...facts, drill: true }).head).toMatch(/^EXERCISE \/ SIMULACRO/);
    expect(composePack(facts).head).not.toContain('SIMULACRO');
  });
});
