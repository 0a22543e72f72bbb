import { type DomainError, drawMachine, replay } from '#kernel';
import { terms } from '#phrases';
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import {
  acknowledgeProvision,
  giveProvision,
  prepareProvision,
  returnProvision,
  rewriteProvision,
  withdrawProvision,
} from './give-provision.js';
import { audienceOfProvision, type Provision, provisionAggregate, type ProvisionEvent } from './provision.js';
import { PROVISION_STATES, provisionMachine } from './provision.machine.js';
import { ASKED, asked, ASKING, asking, askingToo, item, OTHER, T0 } from './request.fixture.js';

const FORM = {
  caseId: null,
  toDeskId: ASKED,
  lifeSafety: false,
  title: 'A convoy',
  relevance: 'It comes your way.',
  language: 'en',
  agreement: null,
  copyExceptions: [],
};
const prepared = (needsSecond: boolean): Provision =>
  replay<Provision, ProvisionEvent>(
    provisionAggregate,
    prepareProvision(FORM, { officer: asking, number: 'N', faults: [], items: 1, digest: 'd', needsSecond }, T0),
  )!;
const giving = (officer = asking, needsSecond = false) => ({
  officer,
  itemIds: [item()],
  copies: [{ country: 'MX', deskId: OTHER }],
  acknowledgeBy: T0,
  needsSecond,
});
const after = (state: Provision, events: readonly ProvisionEvent[]): Provision =>
  events.reduce<Provision>((so, event) => provisionAggregate.evolve(so, event), state);
const code = (act: () => unknown): string => {
  try {
    act();
    return 'nothing';
  } catch (error) {
    return (error as DomainError).code;
  }
};

describe('information given unasked', () => {
  it('is seen by the giving desk alone until it crosses, then by the receiver and copied contact desks', () => {
    const waiting = prepared(true);
    expect(audienceOfProvision(waiting)).toEqual([ASKING]);
    const given = after(waiting, giveProvision(waiting, giving(askingToo, true), T0));
    expect(audienceOfProvision(given)).toEqual([ASKING, ASKED, OTHER]);
    expect(given.given).toMatchObject({ by: asking.userId, releasedBy: askingToo.userId });
  });

  it('about protected people is let out by another person', () =>
    expect(code(() => giveProvision(prepared(true), giving(asking, true), T0))).toBe('request-second-person-same'));

  it('is let out by the desk that wrote it, and acknowledged by the one that received it', () => {
    expect(code(() => giveProvision(prepared(false), giving(asked), T0))).toBe('request-not-yours');
    const state = prepared(false);
    const given = after(state, giveProvision(state, giving(), T0));
    expect(code(() => acknowledgeProvision(given, asking, T0))).toBe('request-not-yours-to-answer');
    expect(after(given, acknowledgeProvision(given, asked, T0)).state).toBe('acknowledged');
  });

  it('cannot be thrown away once it crossed', () => {
    const state = prepared(false);
    const given = after(state, giveProvision(state, giving(), T0));
    expect(code(() => withdrawProvision(given, null, asking, T0))).toBe('request-provision-over');
    expect(after(state, withdrawProvision(state, null, asking, T0)).state).toBe('withdrawn');
  });

  it('is not given to the own desk, nor empty', () => {
    const facts = { officer: asked, number: 'N', faults: [], items: 1, digest: 'd', needsSecond: false };
    expect(code(() => prepareProvision(FORM, facts, T0))).toBe('request-desk-same');
    expect(code(() => prepareProvision(FORM, { ...facts, officer: asking, items: 0 }, T0))).toBe('request-answer-empty');
  });
});

describe('information that waits for a second person', () => {
  const facts = { officer: asking, faults: [], items: 2, digest: 'e', needsSecond: true };
  const sentBack = (): Provision => {
    const waiting = prepared(true);
    return after(waiting, returnProvision(waiting, askingToo, T0));
  };

  it('is sent back by the second person, and crosses only after it was handed in anew', () => {
    const returned = sentBack();
    expect([returned.state, returned.returned?.by]).toEqual(['returned', askingToo.userId]);
    expect(code(() => giveProvision(returned, giving(askingToo, true), T0))).toBe('request-provision-returned');
    expect(code(() => returnProvision(returned, askingToo, T0))).toBe('request-provision-returned');
    const anew = after(returned, rewriteProvision(returned, { ...FORM, title: 'Two convoys' }, facts, T0));
    expect(anew).toMatchObject({ state: 'prepared', number: 'N', form: { title: 'Two convoys' }, prepared: { items: 2 } });
    expect(anew.returned).toBeUndefined();
    expect(after(anew, giveProvision(anew, giving(askingToo, true), T0)).state).toBe('given');
  });

  it('has for its author whoever wrote it last, who does not let it out', () => {
    const returned = sentBack();
    const anew = after(returned, rewriteProvision(returned, FORM, { ...facts, officer: askingToo }, T0));
    expect(code(() => giveProvision(anew, giving(askingToo, true), T0))).toBe('request-second-person-same');
    expect(after(anew, giveProvision(anew, giving(asking, true), T0)).given?.releasedBy).toBe(asking.userId);
  });

  it('is the giving desk’s alone while it was sent back, and can be thrown away then', () => {
    const returned = sentBack();
    expect(audienceOfProvision(returned)).toEqual([ASKING]);
    expect(code(() => returnProvision(prepared(true), asked, T0))).toBe('request-not-yours');
    expect(code(() => rewriteProvision(returned, FORM, { ...facts, officer: asked }, T0))).toBe('request-not-yours');
    expect(after(returned, withdrawProvision(returned, null, asking, T0)).state).toBe('withdrawn');
  });

  it('cannot be sent back nor written anew once it crossed', () => {
    const state = prepared(false);
    const given = after(state, giveProvision(state, giving(), T0));
    expect(code(() => returnProvision(given, askingToo, T0))).toBe('request-provision-over');
    expect(code(() => rewriteProvision(given, FORM, facts, T0))).toBe('request-provision-over');
  });
});

describe('the machine of a provision', () => {
  const file = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

  it('is the diagram in the README, what the column may hold, and said in both languages', () => {
    expect(file('../../README.md')).toContain(`\`\`\`mermaid\n${drawMachine(provisionMachine)}\n\`\`\``);
    const list = /check \(state in \(([^)]*)\)\)/.exec(
      file('../../../../migrations/1763900005800-let-provisions-be-sent-back.ts'),
    );
    expect((list?.[1] ?? '').split(',').map((word) => word.trim().replaceAll("'", ''))).toEqual([...PROVISION_STATES]);
    expect(PROVISION_STATES.filter((state) => !(`provision-state.${state}` in terms))).toEqual([]);
  });
});
