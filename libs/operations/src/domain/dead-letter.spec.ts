import { addMinutes, type DeskId, drawMachine, instant } from '#kernel';
import { eventPhrases } from '#phrases';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DeadLetterEvent, Failed } from './dead-letter.events.js';
import { type DeadLetter, deadLetterAggregate } from './dead-letter.js';
import { DEAD_LETTER_STATES, deadLetterMachine } from './dead-letter.machine.js';
import { giveUpDeadLetter } from './give-up-dead-letter.js';
import { deskConcerned, isAboutDeadLetters, openDeadLetter, type OwnerDesks } from './open-dead-letter.js';
import { REACTIONS } from './reactions.js';
import { retryDeadLetter } from './retry-dead-letter.js';
import { failAgain, settleDeadLetter } from './tell-outcome.js';

const T0 = instant('2026-11-23T18:00:00.000Z');
const [GN, OTAY, JOINT_MX, JOINT_US] = [
  'mx-gn-tijuana',
  'us-cbp-ofo-otay-mesa',
  'mx-joint-desk',
  'us-joint-desk',
] as DeskId[] as [DeskId, DeskId, DeskId, DeskId];
const desks: OwnerDesks = {
  countryOf: (desk) => (desk.startsWith('mx-') ? 'MX' : desk.startsWith('us-') ? 'US' : desk.startsWith('ca-') ? 'CA' : null),
  jointDesk: (country) => (country === 'MX' ? JOINT_MX : country === 'US' ? JOINT_US : null),
  jointDesks: [JOINT_MX, JOINT_US],
};
const failed: Failed = { kind: 'delivery', envelopeId: 'e', subscriber: 'notifications.inbox', eventType: 'case.opened' };
const opening = { failed, deskId: GN as DeskId | null, lifeSafety: true, quiet: false };
const then = (letter: DeadLetter | null, events: readonly DeadLetterEvent[]): DeadLetter =>
  events.reduce<DeadLetter | null>((state, event) => deadLetterAggregate.evolve(state, event), letter) as DeadLetter;
const opened = (more: Partial<typeof opening> = {}): DeadLetter => then(null, openDeadLetter({ ...opening, ...more }, desks, T0));
const code = (act: () => unknown): string => {
  try {
    act();
    return 'nothing refused it';
  } catch (error) {
    return (error as { code: string }).code;
  }
};
const retried = () => then(opened(), retryDeadLetter(opened(), JOINT_MX, addMinutes(T0, 1)));

describe('the machine of a dead letter', () => {
  it('names each state once, is the diagram in the README, and has words for its events', () => {
    expect(Object.keys(deadLetterMachine.table)).toEqual([...DEAD_LETTER_STATES]);
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    expect(readme).toContain(`\`\`\`mermaid\n${drawMachine(deadLetterMachine)}\n\`\`\``);
    for (const event of ['opened', 'retried', 'failed-again', 'settled', 'given-up'])
      expect(eventPhrases).toHaveProperty([`dead-letter.${event}`]);
  });

  it('is what the table may hold', () => {
    const migration = readFileSync(new URL('../../../../migrations/1763900003310-keep-dead-letters.ts', import.meta.url), 'utf8');
    expect(migration).toContain(`check (state in (${DEAD_LETTER_STATES.map((state) => `'${state}'`).join(', ')}))`);
  });
});

describe('the owner of what failed', () => {
  it.each([
    ['the joint desk of the country of the desk that it is about', GN, 'MX', [JOINT_MX]],
    ['all joint desks when nothing tells whose it is', null, null, [JOINT_MX, JOINT_US]],
    ['all joint desks when the country has none', 'ca-border' as DeskId, null, [JOINT_MX, JOINT_US]],
  ])('is %s', (_, deskId, country, ownerDeskIds) => {
    expect(opened({ deskId })).toMatchObject({ state: 'waiting', country, ownerDeskIds });
  });

  it.each([
    ['who owes', { deskId: GN, toDeskId: OTAY }, GN],
    ['who leads', { leadDeskId: OTAY }, OTAY],
    ['who is asked', { toDeskId: GN, fromDeskId: OTAY }, GN],
    ['who acted, when the event names nobody', { toDeskId: null }, JOINT_US],
    ['who acted, when the event is damaged', null, JOINT_US],
  ])('is found by %s', (_, data, desk) => {
    expect(deskConcerned(data, JOINT_US)).toBe(desk);
  });

  it('is told by nobody of what failed about dead letters themselves', () => {
    expect(isAboutDeadLetters('dead-letter:1', {})).toBe(true);
    expect(isAboutDeadLetters('obligation:1', { subject: { kind: 'dead-letter', id: '1' } })).toBe(true);
    expect(isAboutDeadLetters('obligation:1', { subject: { kind: 'case', id: '1' } })).toBe(false);
    expect(isAboutDeadLetters('case:1', null)).toBe(false);
  });
});

describe('a dead letter', () => {
  it('is tried again, and done', () => {
    const done = then(retried(), settleDeadLetter(retried(), addMinutes(T0, 2)));
    expect(done).toMatchObject({ state: 'settled', retries: 1, failed });
  });

  it('waits again when the new try failed, and counts its tries', () => {
    const again = then(retried(), failAgain(retried(), addMinutes(T0, 2)));
    expect(again).toMatchObject({ state: 'waiting', retries: 1, failedAt: addMinutes(T0, 2) });
  });

  it('is given up by a desk that says why', () => {
    const over = then(opened(), giveUpDeadLetter(opened(), { deskId: JOINT_MX, reason: ' The desk was called. ' }, T0));
    expect(over).toMatchObject({ state: 'given_up', byDesk: JOINT_MX, reason: 'The desk was called.' });
  });

  it('says what it is to whoever comes too late', () => {
    const over = then(opened(), giveUpDeadLetter(opened(), { deskId: JOINT_MX, reason: 'We called them.' }, T0));
    const done = then(opened(), settleDeadLetter(opened(), T0));
    expect(code(() => retryDeadLetter(retried(), JOINT_MX, T0))).toBe('dead-letter-being-tried');
    expect(code(() => giveUpDeadLetter(retried(), { deskId: JOINT_MX, reason: 'x y' }, T0))).toBe('dead-letter-being-tried');
    expect(code(() => retryDeadLetter(over, JOINT_MX, T0))).toBe('dead-letter-given-up');
    expect(code(() => giveUpDeadLetter(done, { deskId: JOINT_MX, reason: 'x y' }, T0))).toBe('dead-letter-settled');
  });

  it('stays over, whatever is found out afterwards', () => {
    const over = then(opened(), giveUpDeadLetter(opened(), { deskId: JOINT_MX, reason: 'We called them.' }, T0));
    expect([settleDeadLetter(over, T0), failAgain(over, T0)]).toEqual([[], []]);
  });

  it('replays to the same state after any sequence of acts', () => {
    const acts = fc.array(fc.constantFrom('retry', 'fail', 'settle', 'give-up'), { maxLength: 12 });
    fc.assert(
      fc.property(acts, (names) => {
        const events = [...openDeadLetter(opening, desks, T0)];
        for (const [nth, name] of names.entries()) {
          const [state, now] = [then(null, events), addMinutes(T0, nth)];
          try {
            if (name === 'retry') events.push(...retryDeadLetter(state, JOINT_MX, now));
            if (name === 'fail') events.push(...failAgain(state, now));
            if (name === 'settle') events.push(...settleDeadLetter(state, now));
            if (name === 'give-up') events.push(...giveUpDeadLetter(state, { deskId: JOINT_MX, reason: 'said so' }, now));
          } catch (error) {
            expect((error as { code: string }).code).toMatch(/^dead-letter-/);
          }
        }
        const state = then(null, events);
        expect(state.source).toBe('delivery:e:notifications.inbox');
        expect(state.retries).toBe(events.filter(({ type }) => type === 'dead-letter.retried').length);
      }),
    );
  });
});

describe('the reactions', () => {
  it('are those that the worker has', () => {
    const libs = fileURLToPath(new URL('../../..', import.meta.url));
    const found = readdirSync(libs, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.includes('/jobs/') && path.endsWith('.ts') && !path.endsWith('.spec.ts'))
      .map((path) => readFileSync(join(libs, path), 'utf8'))
      .filter((text) => text.includes('extends Subscriber'))
      .map((text) => /readonly name = '([^']+)'/.exec(text)?.[1]);
    expect([found.length, new Set(found)]).toEqual([REACTIONS.length, new Set(REACTIONS)]);
  });
});
