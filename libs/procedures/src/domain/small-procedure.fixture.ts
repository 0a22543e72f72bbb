import type { Bilingual } from '#kernel';
import type { ProcedureRole, ProcedureText } from './procedure.js';
import type { KnownWorld } from './check-procedure.js';

export const said = (en: string, es = `es: ${en}`): Bilingual => ({ en, es });

const role = (id: string, country: string, duty: ProcedureRole['duty'], seat: string): ProcedureRole => ({
  id,
  country,
  duty,
  seat,
  title: said(id),
});

const SMALL: ProcedureText = {
  schema: 1,
  id: 'small',
  family: 'infrastructure',
  title: said('A small procedure'),
  purpose: said('To be checked.'),
  kinds: ['port-closure'],
  instruments: [{ key: 'port-resumption', use: said('Reopening by agreement') }],
  sources: [
    { id: 'S1', basis: 'read', says: said('a source that was read') },
    { id: 'K1', basis: 'known', says: said('general knowledge') },
  ],
  triggers: [
    { level: 'watch', when: said('A crossing slows down.'), sources: ['S1'] },
    { level: 'crisis', when: said('A crossing is shut.'), sources: ['S1'] },
  ],
  questions: [{ id: 'cargo', ask: said('Is cargo held?') }],
  roles: [
    role('north-command', 'US', 'commander', 'us-joint-desk'),
    role('north-deputy', 'US', 'deputy', 'us.port'),
    role('south-command', 'MX', 'commander', 'mx-joint-desk'),
    role('south-deputy', 'MX', 'deputy', 'mx.customs'),
    { id: 'airport', country: 'US', duty: 'partner', title: said('Airport'), reach: said('by telephone') },
  ],
  tellings: [
    {
      id: 'tell-south',
      by: 'north-deputy',
      tell: 'south-command',
      withinMinutes: 10,
      levels: ['crisis'],
      what: said('What is shut.'),
    },
    {
      id: 'tell-north',
      by: 'south-deputy',
      tell: 'north-command',
      withinMinutes: 10,
      levels: ['crisis'],
      what: said('What is shut.'),
    },
  ],
  steps: [
    {
      id: 'n1',
      phase: 'assess',
      role: 'north-deputy',
      do: said('Look.'),
      levels: ['watch'],
      dueMinutes: 30,
      evidence: said('A note.'),
    },
    {
      id: 'n2',
      phase: 'act',
      role: 'north-deputy',
      do: said('Shut.'),
      levels: ['crisis'],
      dueMinutes: 15,
      evidence: said('An order.'),
    },
    {
      id: 'n3',
      phase: 'keep-flow',
      role: 'north-deputy',
      do: said('Divert cargo.'),
      levels: ['crisis'],
      dueMinutes: 60,
      evidence: said('A plan.'),
      when: { question: 'cargo', is: true },
    },
    {
      id: 's1',
      phase: 'assess',
      role: 'south-deputy',
      do: said('Look too.'),
      levels: ['watch'],
      dueMinutes: 30,
      evidence: said('A note.'),
    },
    {
      id: 's2',
      phase: 'act',
      role: 'south-deputy',
      do: said('Hold.'),
      levels: ['crisis'],
      dueMinutes: 15,
      evidence: said('An order.'),
    },
    {
      id: 's3',
      phase: 'reopen',
      role: 'south-deputy',
      do: said('Reopen.'),
      levels: ['recovery'],
      dueMinutes: 60,
      evidence: said('A note.'),
    },
  ],
  noticeBefore: [
    {
      act: 'suspend',
      tell: ['south-command', 'airport', 'north-command'],
      leadMinutes: 60,
      why: said('The other side must not be surprised.'),
      unless: said('Life is in danger.'),
    },
  ],
  flow: [
    {
      mode: 'commercial',
      direction: 'northbound',
      lanes: ['standard'],
      tier: 'relief',
      elevated: 'open',
      crisis: 'diverted',
      recovery: 'open',
      how: said('By the next crossing.'),
    },
    {
      mode: 'commercial',
      direction: 'northbound',
      lanes: ['standard'],
      tier: 'all',
      elevated: 'restricted',
      crisis: 'suspended',
      recovery: 'restricted',
      how: said('They wait.'),
    },
  ],
  reopening: [
    { id: 'first', opens: said('Relief'), gate: said('It is safe.'), decidedBy: ['north-command', 'south-command'] },
    { id: 'second', opens: said('All'), gate: said('It is calm.'), decidedBy: ['north-command', 'south-command'] },
  ],
  reports: [
    { level: 'elevated', audience: 'command', everyMinutes: 240 },
    { level: 'crisis', audience: 'command', everyMinutes: 120 },
  ],
  deactivation: [said('Both sides are open.'), said('Nobody waits.')],
  afterAction: {
    withinDays: 14,
    owners: ['north-command', 'south-command'],
    questions: [said('Who was told late?'), said('What was missing?'), said('What helped?')],
  },
};

/** As small as a procedure can be that the checker accepts. */
export const smallProcedure = (changes: Partial<ProcedureText> = {}): ProcedureText => ({ ...SMALL, ...changes });

const SEATS = new Set(['us-joint-desk', 'us.port', 'mx-joint-desk', 'mx.customs']);

export const smallWorld: KnownWorld = {
  countries: ['US', 'MX'],
  isSeat: (seat) => SEATS.has(seat),
  isInstrument: (key) => key === 'port-resumption',
};
