import { addMinutes } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import { ADUANA, MX, type Play, PORT, raisedBy, refusalOf, US } from './activation.fixture.js';
import { promoteEntry, logOf, translateSignificant } from './activity-log.js';
import { noteEvent } from './command-acts.js';
import { ACTIVATION, draftBy, factsFrom, hashOf, reportFrom } from './parts.fixture.js';
import { AUDIENCES } from './procedure.js';
import { nextDue } from './report-cadence.js';
import { factsFor, factsOf } from './report-facts.js';
import { draftCorrection, draftReport, publishReport, replaceReport, reviseReport } from './report-situation.js';
import type { SituationReport } from './situation-report.js';

const joint = (): Play => raisedBy(PORT, { level: 'crisis' }).pass(5).confirm(MX);

const revise = (
  play: Play,
  report: SituationReport,
  by: string,
  text: { en: string; es: string },
  revision = report.revisions.length,
) => reportFrom(reviseReport(play.state, report, { revision, text, facts: null, by: play.sign(by) }, factsFrom(play)), report);
const publish = (play: Play, report: SituationReport, by: string, revision = report.revisions.length, number = 1) =>
  reportFrom(publishReport(play.state, report, { revision, number, by: play.sign(by) }, factsFrom(play)), report);

describe('the cadence of reports', () => {
  it('begins for a side when that side enters its level, owed by its commander', () => {
    const play = raisedBy(PORT, { level: 'crisis' });
    expect(play.state.reportSeries).toMatchObject([{ country: 'US', audience: 'command', everyMinutes: 120, deskId: US }]);
    expect(
      play
        .pass(5)
        .confirm(MX)
        .state.reportSeries.map(({ country }) => country),
    ).toEqual(['US', 'MX']);
  });

  it('changes with the level and keeps its name, so that what is owed is owed about the same', () => {
    const play = raisedBy(US);
    const [before] = play.state.reportSeries;
    const [after] = play.want(US, 'crisis').state.reportSeries;
    expect([before!.everyMinutes, after!.everyMinutes]).toEqual([240, 120]);
    expect(after!.id).toBe(before!.id);
  });

  it('ends where the new level owes nothing to that audience', () => {
    const play = raisedBy(US);
    const [before] = play.state.reportSeries;
    play.want(US, 'recovery');
    const entered = play.events.findLast(({ type }) => type === 'activation.level-entered');
    expect(entered?.data).toMatchObject({ reports: [], reportsEnded: [before!.id] });
  });

  it('counts from the last report, or from the level where that came later', () => {
    const [series] = raisedBy(US).state.reportSeries;
    expect(nextDue(series!, null)).toBe(addMinutes(series!.since, 240));
    expect(nextDue(series!, addMinutes(series!.since, 30))).toBe(addMinutes(series!.since, 270));
    expect(nextDue(series!, addMinutes(series!.since, -30))).toBe(addMinutes(series!.since, 240));
  });
});

describe('the facts of a report', () => {
  it('are read off the activation', () => {
    const play = joint();
    const step = play.state.steps.find(({ country }) => country === 'MX')!;
    play.complete(MX, step.key).order(PORT, 'inspect-all').order(ADUANA, 'inspect-all').pass(600);
    const facts = factsOf(play.state, [], play.now);
    expect(facts.sides).toEqual([
      { country: 'US', level: 'crisis', since: '2026-11-24T18:00:00.000Z' },
      { country: 'MX', level: 'crisis', since: '2026-11-24T18:05:00.000Z' },
    ]);
    expect(facts.checklist.find(({ country }) => country === 'MX')).toMatchObject({ done: 1 });
    expect(facts.checklist.find(({ country }) => country === 'US')!.overdue).toBeGreaterThan(0);
    expect(facts).toMatchObject({ keys: 'joint', openConflicts: 1, linkedCases: 0 });
    expect(facts.orders.map(({ deskId }) => deskId)).toEqual([PORT, ADUANA]);
  });

  it('an order that was lifted or has run out is not in force', () => {
    const play = joint()
      .order(PORT, 'inspect-all')
      .order(ADUANA, 'divert', { until: addMinutes(joint().now, 30) });
    play.lift(PORT, play.state.orders[0]!.id).pass(60);
    expect(factsOf(play.state, [], play.now).orders).toEqual([]);
  });

  it('the public reads figures and times, and no word that somebody wrote', () => {
    const play = joint().order(PORT, 'inspect-all');
    const facts = factsFor(factsOf(play.state, [], play.now), 'public');
    expect(JSON.stringify(facts)).not.toMatch(/As said|us-|mx-|What happens/);
    expect(facts.sides).toHaveLength(2);
  });

  it.each(AUDIENCES)('%s never read more than the command', (audience) => {
    const all = factsOf(joint().order(PORT, 'inspect-all').state, [], joint().now);
    const cut = factsFor(all, audience) as unknown as Record<string, unknown>;
    for (const [name, value] of Object.entries(all)) expect([value, null, []]).toContainEqual(cut[name]);
  });
});

describe('a situation report', () => {
  it('is begun by the command of a side, and seen by nobody else', () => {
    const play = joint();
    const report = draftBy(play, PORT, 'command');
    expect(report).toMatchObject({ state: 'working', kind: 'initial', country: 'US', readers: [US, PORT] });
    expect(refusalOf(() => draftBy(play, 'us-sd-sdpd', 'command'))).toBe('activation-command-only');
  });

  it('is one at a time for each audience', () => {
    const play = joint();
    const draft = {
      activationId: ACTIVATION,
      audience: 'command',
      by: play.sign(US),
      facts: factsOf(play.state, [], play.now),
    } as const;
    expect(refusalOf(() => draftReport(play.state, { ...draft, before: 0, inWork: true }, factsFrom(play)))).toBe(
      'situation-report-in-work',
    );
  });

  it('is published as it was read, and not as somebody has changed it meanwhile', () => {
    const play = joint();
    const report = revise(play, draftBy(play, US, 'command'), PORT, { en: 'Calm.', es: 'En calma.' });
    expect(refusalOf(() => publish(play, report, US, 1))).toBe('situation-report-revised');
    expect(refusalOf(() => revise(play, report, US, { en: 'x', es: 'x' }, 1))).toBe('situation-report-revised');
    const out = publish(play, report, US);
    expect(out).toMatchObject({ state: 'published', number: 1, published: { revision: 2, tlp: 'TLP:AMBER+STRICT' } });
    expect(out.readers).toEqual(expect.arrayContaining([US, MX, PORT, ADUANA]));
    expect(refusalOf(() => revise(play, out, US, { en: 'y', es: 'y' }))).toBe('situation-report-state');
  });

  it('its hash names exactly what was published', () => {
    const play = joint();
    const report = publish(play, draftBy(play, US, 'command'), US);
    const { activationId, country, audience, facts, number } = report;
    expect(report.published!.hash).toBe(
      hashOf({ activationId, country, audience, number, facts, text: { en: '', es: '' }, replaces: null }),
    );
  });

  it('has its text in both languages or in none', () => {
    const play = joint();
    const report = revise(play, draftBy(play, US, 'command'), US, { en: 'Calm.', es: '' });
    expect(refusalOf(() => publish(play, report, US))).toBe('situation-report-one-language');
  });

  it('for the public takes no words', () => {
    const play = joint();
    const report = draftBy(play, US, 'public');
    expect(refusalOf(() => revise(play, report, US, { en: 'Calm.', es: 'En calma.' }))).toBe('situation-report-figures-only');
    expect(publish(play, report, US).published!.tlp).toBe('TLP:CLEAR');
  });

  it('is corrected by another that names it, once; the other country does not', () => {
    const play = joint();
    const report = publish(play, draftBy(play, US, 'command'), US);
    const again = (by: string) =>
      draftCorrection(
        play.state,
        { id: 'first', report },
        { by: play.sign(by), facts: factsOf(play.state, [], play.now), inWork: false },
        factsFrom(play),
      );
    expect(refusalOf(() => again(MX))).toBe('situation-report-foreign');
    const second = publish(play, reportFrom(again(US)), US, 1, 2);
    expect(second).toMatchObject({ number: 2, replaces: { id: 'first', number: 1 } });
    const replacing = { by: play.sign(US), replacedBy: { id: 'second', number: 2 } };
    const replaced = reportFrom(replaceReport(report, replacing, factsFrom(play)), report);
    expect(replaced).toMatchObject({ state: 'corrected', replacedBy: { id: 'second', number: 2 } });
    expect(refusalOf(() => replaceReport(replaced, replacing, factsFrom(play)))).toBe('situation-report-state');
  });

  it('after the end is the final one', () => {
    const play = raisedBy(US);
    for (const { key, lifeSafety, state } of play.state.steps) if (lifeSafety && state === 'open') play.complete(US, key);
    expect(draftBy(play.end(US), US, 'command', 3).kind).toBe('final');
  });
});

describe('a significant event', () => {
  const noted = () => {
    const play = joint();
    return play.apply(noteEvent(play.state, { by: play.sign(ADUANA), text: 'Humo sobre el cruce.' }, play.now));
  };
  const promote = (play: Play, by: string, ref: string, text: { en: string | null; es: string | null }) =>
    play.apply(promoteEntry(play.state, { ref, text, by: play.sign(by) }, { newId: play.newId, now: play.now }));

  it('is an entry of the log: a level, a step, an order, a conflict, a note', () => {
    const play = noted().order(PORT, 'inspect-all').order(ADUANA, 'inspect-all');
    play.complete(PORT, play.openOf('US')[0]!);
    expect(new Set(logOf(play.state).map(({ kind }) => kind))).toEqual(new Set(['level', 'note', 'order', 'conflict', 'step']));
    expect(logOf(play.state).filter(({ kind }) => kind === 'level')).toHaveLength(2);
  });

  it('is said in one language and in the other later, once', () => {
    const play = promote(noted(), MX, 'note.1', { en: null, es: 'Hay humo sobre el cruce.' });
    const [{ id } = { id: '' }] = play.state.significant;
    const say = (locale: 'en' | 'es') =>
      translateSignificant(
        play.state,
        { significantId: id, locale, text: 'Smoke over the crossing.', by: play.sign(US) },
        play.now,
      );
    expect(refusalOf(() => say('es'))).toBe('activation-significant-said');
    expect(play.apply(say('en')).state.significant[0]!.text).toEqual({
      en: 'Smoke over the crossing.',
      es: 'Hay humo sobre el cruce.',
    });
    expect(factsOf(play.state, [], play.now).significant).toHaveLength(1);
  });

  it('is made so once, by a command, and not of nothing', () => {
    const play = promote(noted(), US, 'note.1', { en: 'Smoke.', es: null });
    const says = { en: 'Smoke.', es: null };
    expect(refusalOf(() => promote(play, US, 'note.1', says))).toBe('activation-entry-promoted');
    expect(refusalOf(() => promote(play, US, 'note.9', says))).toBe('activation-entry-unknown');
    expect(refusalOf(() => promote(noted(), US, 'note.1', { en: null, es: null }))).toBe('activation-significant-empty');
    expect(refusalOf(() => promote(noted(), 'us-sd-sdpd', 'note.1', says))).toBe('activation-command-only');
  });
});
