import { describe, expect, it } from '@jest/globals';
import { ADUANA, MX, type Play, PORT, raisedBy, refusalOf, US } from './activation.fixture.js';
import { ACTIVATION, factsFrom, hashOf, statementFrom } from './parts.fixture.js';
import { said } from './small-procedure.fixture.js';
import {
  confirmStatement,
  declineStatement,
  draftStatement,
  editStatement,
  keyContent,
  lapseStatement,
  proposeStatement,
  speakAlone,
  withdrawStatement,
} from './speak-jointly.js';
import type { Statement } from './statement.js';

const CONTENT = { title: said('The crossing is shut.'), text: said('It opens again by stages.') };
const OTHER = { title: said('The crossing is shut.'), text: said('It opens again tomorrow.') };

const room = (): Play => raisedBy(PORT, { level: 'crisis' }).pass(5).confirm(MX);
const drafted = (play: Play, by: string = US): Statement =>
  statementFrom(draftStatement(play.state, { activationId: ACTIVATION, content: CONTENT, by: play.sign(by) }, factsFrom(play)));
const hash = (statement: Statement): string => hashOf(keyContent(statement, statement.content));
const propose = (play: Play, statement: Statement, by: string = US, on = hash(statement)): Statement =>
  statementFrom(proposeStatement(play.state, statement, { hash: on, by: play.sign(by) }, factsFrom(play)), statement);
const confirm = (play: Play, statement: Statement, by: string = MX, on = hash(statement)): Statement =>
  statementFrom(confirmStatement(play.state, statement, { hash: on, by: play.sign(by) }, factsFrom(play)), statement);
const decline = (play: Play, statement: Statement, by: string = MX): Statement =>
  statementFrom(
    declineStatement(play.state, statement, { reason: 'Not confirmed.', by: play.sign(by) }, factsFrom(play)),
    statement,
  );
const edit = (play: Play, statement: Statement, by: string = US): Statement =>
  statementFrom(editStatement(play.state, statement, { content: OTHER, by: play.sign(by) }, factsFrom(play)), statement);
const lapse = (play: Play, statement: Statement): Statement =>
  statementFrom(lapseStatement(play.state, statement, factsFrom(play)), statement);
const alone = (play: Play, statement: Statement, by: string = US): Statement =>
  statementFrom(
    speakAlone(play.state, statement, { hash: hash(statement), reason: 'People wait.', by: play.sign(by) }, factsFrom(play)),
    statement,
  );

describe('a joint statement', () => {
  it('is its own side’s until it is proposed', () => {
    const play = room();
    const statement = drafted(play);
    expect(statement.readers).toEqual([US, PORT]);
    expect(refusalOf(() => drafted(play, 'us-sd-sdpd'))).toBe('activation-command-only');
    expect(propose(play, statement).readers).toEqual(expect.arrayContaining([US, PORT, MX, ADUANA]));
  });

  it('is released by the keys of both countries on one text', () => {
    const play = room();
    const released = confirm(play, propose(play, drafted(play)));
    expect(released.state).toBe('released');
    expect(released.keys.map(({ country }) => country)).toEqual(['US', 'MX']);
    expect(released.hash).toBe(hash(released));
  });

  it('no country turns both keys', () => {
    const play = room();
    expect(refusalOf(() => confirm(play, propose(play, drafted(play)), PORT))).toBe('statement-own-key');
    expect(refusalOf(() => decline(play, propose(play, drafted(play)), PORT))).toBe('statement-own-key');
  });

  it('a key counts for exactly the text that was read', () => {
    const play = room();
    const statement = drafted(play);
    const before = hash(statement);
    expect(refusalOf(() => propose(play, edit(play, statement), US, before))).toBe('statement-other-text');
    const again = propose(play, edit(play, decline(play, propose(play, statement))));
    expect(refusalOf(() => confirm(play, again, MX, before))).toBe('statement-other-text');
    expect(confirm(play, again).content).toEqual(OTHER);
  });

  it('nobody changes a text on which a key was turned', () => {
    const play = room();
    expect(refusalOf(() => edit(play, propose(play, drafted(play))))).toBe('statement-state');
  });

  it('one key declines: it stays unreleased, with the reason', () => {
    const play = room();
    const declined = decline(play, propose(play, drafted(play)));
    expect(declined).toMatchObject({ state: 'declined', hash: null, keys: [], proposal: null });
    expect(declined.settledProposals).toMatchObject([{ number: 1, how: 'declined', reason: 'Not confirmed.' }]);
  });

  it('one key does not come within half an hour of a crisis: it lapses, and a late key counts for nothing', () => {
    const play = room();
    const proposed = propose(play, drafted(play));
    expect(lapse(play.pass(29), proposed).state).toBe('proposed');
    expect(refusalOf(() => confirm(play.pass(1), proposed))).toBe('statement-late');
    const lapsed = lapse(play, proposed);
    expect(lapsed.state).toBe('lapsed');
    expect(lapse(play, lapsed)).toBe(lapsed);
    expect(propose(play, lapsed).proposal).toMatchObject({ number: 2 });
  });

  it('one side may say it alone, as its own word, and not while the other is asked', () => {
    const play = room();
    expect(refusalOf(() => alone(play, propose(play, drafted(play))))).toBe('statement-state');
    const own = alone(play, decline(play, propose(play, drafted(play))));
    expect(own).toMatchObject({ state: 'alone', because: 'People wait.' });
    expect(own.keys.map(({ country }) => country)).toEqual(['US']);
    expect(refusalOf(() => alone(play, drafted(play), MX))).toBe('statement-foreign');
  });

  it('what was released is not taken back, and what was withdrawn is not confirmed', () => {
    const play = room();
    const withdraw = (statement: Statement) =>
      statementFrom(
        withdrawStatement(play.state, statement, { reason: 'Overtaken.', by: play.sign(US) }, factsFrom(play)),
        statement,
      );
    expect(refusalOf(() => withdraw(confirm(play, propose(play, drafted(play)))))).toBe('statement-state');
    expect(refusalOf(() => confirm(play, withdraw(propose(play, drafted(play)))))).toBe('statement-state');
  });
});
