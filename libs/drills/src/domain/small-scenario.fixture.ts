import type { Bilingual, CrossingId, DeskId } from '#kernel';
import type { Scenario } from './scenario.js';

const said = (en: string, es = `es: ${en}`): Bilingual => ({ en, es });

const NORTH = 'us-cbp-ofo-san-ysidro' as DeskId;
const SOUTH = 'mx-inm-tijuana' as DeskId;
const FIRE = 'mx-tij-bomb' as DeskId;
const PORT = 'san-ysidro' as CrossingId;

const SMALL: Scenario = {
  schema: 1,
  id: 'small',
  edition: 1,
  kind: 'tabletop',
  title: said('A small drill'),
  summary: said('To be checked and played in tests.'),
  minutes: 30,
  startsAt: '2026-03-02T10:00:00-08:00',
  crossings: [PORT],
  procedures: ['port-suspension'],
  desks: [
    {
      desk: NORTH,
      side: 'US',
      plays: 'player',
      script: [
        { on: 'filed', does: 'acknowledge', after: 1 },
        { on: 'offered', does: 'accept', after: 4 },
      ],
    },
    {
      desk: SOUTH,
      side: 'MX',
      plays: 'simulated',
      script: [
        { on: 'filed', does: 'acknowledge', after: 2 },
        { on: 'offered', does: 'decline', after: 3, nth: 1, ground: 'not_our_subject', text: said('It is not ours.') },
        { on: 'offered', does: 'accept', after: 5 },
        { on: 'asked', does: 'answer', after: 10, text: said('Three people.') },
      ],
    },
    { desk: FIRE, side: 'MX', plays: 'simulated', script: [{ on: 'offered', does: 'nothing', after: 0 }] },
  ],
  objectives: [
    {
      id: 'take-over',
      title: said('The other side takes over'),
      capability: said('Operational coordination'),
      tasks: [{ id: 'accept', text: said('Accept within the limit'), source: 'port-suspension' }],
    },
  ],
  moves: [
    { number: 1, title: said('It begins'), situation: said('People walk toward the port.'), at: 0 },
    { number: 2, title: said('It goes on'), situation: said('The lanes are full.'), at: 15 },
  ],
  injects: [
    {
      number: 1,
      at: 0,
      move: 1,
      kind: 'expected-action',
      channel: 'system',
      from: said('Port of San Ysidro'),
      to: [NORTH],
      text: said('People walk toward the port.'),
      expected: said('Acknowledge the case.'),
      objectives: ['take-over'],
      does: [
        {
          do: 'file',
          desk: NORTH,
          kind: 'mass-arrival',
          title: said('People at the port'),
          description: said('Some forty people walk toward the port.'),
          place: { crossingId: PORT },
          impact: { security: 1, flow: 2 },
        },
      ],
      expect: [
        { id: 'seen', text: said('The case is acknowledged'), rule: { form: 'acknowledged', by: [NORTH], about: 1, within: 10 } },
      ],
    },
    {
      number: 2,
      at: 5,
      move: 1,
      kind: 'contextual',
      channel: 'phone',
      from: said('A reporter'),
      text: said('Is the port closed?'),
      objectives: [],
    },
    {
      number: 3,
      at: 10,
      move: 1,
      kind: 'expected-action',
      channel: 'system',
      from: said('Port of San Ysidro'),
      to: [SOUTH],
      text: said('The case is offered.'),
      objectives: ['take-over'],
      after: { inject: 1, minutes: 5 },
      does: [
        { do: 'offer', desk: NORTH, to: SOUTH, about: 1, reasonCode: 'not_our_territory', reason: said('They are in Tijuana.') },
      ],
      expect: [
        { id: 'taken', text: said('The offer is accepted'), rule: { form: 'accepted', by: [SOUTH], about: 1, within: 10 } },
      ],
    },
    {
      number: 4,
      at: 15,
      move: 2,
      kind: 'expected-action',
      channel: 'feed',
      from: said('Wait-time feed'),
      text: said('General lanes 120 minutes.'),
      objectives: ['take-over'],
      does: [{ do: 'reading', crossing: PORT, lane: 'vehicle.northbound.standard', saying: 'delay', minutes: 120 }],
      expect: [
        {
          id: 'nothing-shut',
          text: said('Nothing is shut without notice'),
          rule: { form: 'no-closure-without-notice', crossings: [PORT], within: 15 },
        },
      ],
    },
    {
      number: 5,
      at: 22,
      move: 2,
      kind: 'contingency',
      channel: 'phone',
      from: said('The director of the port'),
      to: [SOUTH],
      text: said('Who has it now?'),
      objectives: ['take-over'],
      if: { expectation: 'taken', is: 'missed' },
    },
  ],
  sources: [{ title: 'Written for tests' }],
};

/** A scenario with something of everything, whole. */
export const smallScenario = (change: Partial<Scenario> = {}): Scenario => ({ ...structuredClone(SMALL), ...change });
