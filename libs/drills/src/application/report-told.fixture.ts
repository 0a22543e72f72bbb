import type { DeskId, UserId } from '#kernel';
import { act, at, id, NORTH, SOUTH, START } from '../domain/judge.fixture.js';
import { composeReport } from '../domain/report.js';
import { smallScenario } from '../domain/small-scenario.fixture.js';
import type { ReportTold } from './report-told.js';

const { objectives, injects, title } = smallScenario();
const drill = { stream: 'drill:d', caseId: null };
const by = { userId: 'somebody' as UserId, role: 'evaluator', deskId: null } as const;
const about = { objectiveId: 'take-over', taskId: null, inject: 1, phase: 'play', on: at(4), by } as const;

const REPORT = composeReport({
  entries: [
    act('drill.started', 0, NORTH, drill),
    act('drill.inject-fired', 0, null, {
      stream: 'drill-inject:1',
      number: 1,
      from: { en: 'Port of San Ysidro', es: 'Puerto de San Ysidro' },
      text: { en: 'People walk toward the port.', es: 'Caminan personas hacia el puerto.' },
    }),
    act('drill.inject-made', 0, null, { stream: 'drill-inject:1', number: 1, made: [{ id: id('case', 1) }] }),
    act('obligation.opened', 0, null, { stream: 'obligation:a', act: 'acknowledge-case', deskId: NORTH }),
    act('case.acknowledged', 4),
    act('obligation.met', 4, NORTH, { stream: 'obligation:a', act: 'acknowledge-case', deskId: NORTH, late: false }),
    act('obligation.step-reached', 17, null, { stream: 'obligation:b', action: 'notify-supervisor', deskId: SOUTH }),
    act('handoff.declined', 19, SOUTH, { stream: `handoff:${id('handoff', 1)}`, caseId: id('case', 1) }),
    act('drill.ended', 30, NORTH, drill),
  ],
  objectives,
  injects,
  desks: [
    { deskId: NORTH, country: 'US', plays: 'player' },
    { deskId: SOUTH, country: 'MX', plays: 'simulated' },
  ],
  evaluation: {
    observations: [
      {
        ...about,
        id: 'o1',
        kind: 'strength',
        text: { en: 'The port saw it in four minutes.', es: 'El puerto lo vio en cuatro minutos.' },
      },
      { ...about, id: 'o2', kind: 'area', text: { en: null, es: 'Nadie avisó a la aduana; a pipe | in it.' } },
    ],
    ratings: [{ objectiveId: 'take-over', rating: 'M', reason: { en: 'The first offer was declined.', es: null }, by }],
    improvements: [
      {
        id: 'i',
        objectiveId: 'take-over',
        observationId: 'o2',
        element: 'planning',
        text: { en: 'Put customs on the list of who is told.', es: 'Incluir a la aduana en la lista de avisos.' },
        ownerDeskId: SOUTH,
        dueAt: at(60_000),
      },
    ],
  },
  owed: {},
  trend: [
    {
      drillId: 'earlier',
      edition: 1,
      endedAt: at(-100_000),
      expectations: { pending: 0, met: 1, late: 1, missed: 1 },
      escalations: 4,
      ratings: { 'take-over': 'U' },
    },
  ],
  quota: [
    { country: 'US', year: 2026, held: 12, of: 40 },
    { country: 'MX', year: 2026, held: 40, of: 40 },
  ],
  now: at(40),
  reader: null,
  roster: [
    { personId: 'somebody' as UserId, role: 'evaluator', deskId: null },
    { personId: 'ana' as UserId, role: 'player', deskId: NORTH },
    { personId: 'other' as UserId, role: 'player', deskId: NORTH },
  ],
  names: new Map([['ana' as UserId, 'Ana Ríos']]),
  tell: ({ type }) => ({ en: type, es: `es: ${type}` }),
});

/** A small drill, told whole. */
export const TOLD: ReportTold = {
  drill: {
    id: 'd',
    title,
    scenarioId: 'small',
    edition: 1,
    kind: 'tabletop',
    state: 'evaluation',
    final: false,
    steps: [],
    byItself: false,
    startedAt: START,
    endedAt: at(30),
  },
  report: REPORT,
  nameOf: (deskId: DeskId) => ({ en: `Desk ${deskId}`, es: `Mesa ${deskId}` }),
  zones: ['America/Los_Angeles', 'America/Tijuana'],
};
