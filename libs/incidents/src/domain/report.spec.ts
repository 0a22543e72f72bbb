import { describe, expect, it } from '@jest/globals';
import { addMinutes, type AgencyId, type CaseId, type CountryCode, type DeskId, replay } from '#kernel';
import { amendReport } from './amend-report.js';
import { CLOUD, FIRE_TIJUANA, T0 } from './case.fixture.js';
import { fileReport, sightReport } from './file-report.js';
import { takeWordsOut } from './take-words-out.js';
import { TAKEN_OUT } from './taken-out.js';
import { report, type Report, type ReportContent, type ReportEvent, type Triaged } from './report.js';
import { answeredBy } from './report-translation.js';
import { triageReport } from './triage-report.js';

const BOMBEROS = 'mx-tij-bomb' as AgencyId;
const DUTY = 'mx-tij-pc' as DeskId;
const CASE = 'case' as CaseId;
const refused = (code: string) => expect.objectContaining({ code });

const filed = fileReport(
  { agencyId: BOMBEROS, ...FIRE_TIJUANA, ownReference: 'B-77', content: CLOUD },
  { triageDeskId: DUTY },
  T0,
);
const after = (...steps: readonly ((state: Report) => readonly ReportEvent[])[]): Report =>
  steps.reduce((state, step) => step(state).reduce<Report>(report.evolve, state), replay(report, filed)!);
const triaged = (act: Triaged) => (state: Report) => triageReport(state, act, T0);
const amended = (state: Report) =>
  amendReport(state, { agencyId: BOMBEROS, deskId: FIRE_TIJUANA.deskId, changes: { lifeSafety: true }, reason: 'two hurt' }, T0);

describe('report', () => {
  it('waits for triage at the desk that routing chose', () => {
    expect(after()).toMatchObject({ amendment: 1, sightings: 0, triage: { state: 'filed', deskId: 'mx-tij-pc' } });
  });

  it('needs a place, and times in their order', () => {
    const file = (changes: object) => () =>
      fileReport(
        { agencyId: BOMBEROS, ...FIRE_TIJUANA, ownReference: null, content: { ...CLOUD, ...changes } },
        { triageDeskId: DUTY },
        T0,
      );
    expect(file({ place: {} })).toThrow(refused('report-place-missing'));
    expect(file({ occurredAt: addMinutes(T0, 6) })).toThrow(refused('report-times-disordered'));
    expect(file({ occurredPrecision: 'exact', detectedAt: addMinutes(T0, -1) })).toThrow(refused('report-times-disordered'));
    expect(file({ occurredPrecision: 'hours', detectedAt: addMinutes(T0, -1) })).not.toThrow();
  });

  it('keeps its facts when its words are taken out, and is amended no more', () => {
    const gone = after(amended, () => takeWordsOut('r', T0));
    const { title: _, description: __, ...facts } = CLOUD;
    expect(gone).toMatchObject({
      redactionId: 'r',
      content: { ...facts, lifeSafety: true, title: TAKEN_OUT, description: TAKEN_OUT },
    });
    expect(() => amended(gone)).toThrow(refused('report-taken-out'));
  });

  it('is amended by a new version, by its own agency only', () => {
    expect(after(amended)).toMatchObject({ amendment: 2, content: { lifeSafety: true, title: CLOUD.title } });
    expect(() => amendReport(after(), { agencyId: 'us-epa' as AgencyId, deskId: DUTY, changes: {}, reason: null }, T0)).toThrow(
      refused('report-filer-only'),
    );
    expect(() => amendReport(after(), { agencyId: BOMBEROS, deskId: DUTY, changes: {}, reason: null }, T0)).toThrow(
      refused('report-unchanged'),
    );
  });

  it('stands in two languages side by side, by the desk that answers for the second', () => {
    const english = { language: 'en-US', title: 'Ammonia cloud', description: 'At the cargo queue.' };
    const content = answeredBy({ ...CLOUD, translation: english }, FIRE_TIJUANA.deskId);
    const by = { agencyId: BOMBEROS, deskId: FIRE_TIJUANA.deskId, reason: null };
    const both = fileReport({ ...by, country: 'MX' as CountryCode, ownReference: null, content }, { triageDeskId: DUTY }, T0);
    const state = replay(report, both)!;
    expect(state.content).toMatchObject({ title: CLOUD.title, translation: { ...english, deskId: FIRE_TIJUANA.deskId } });

    const next = (changes: Partial<ReportContent>) =>
      amendReport(state, { ...by, changes }, T0).reduce<Report>(report.evolve, state).content;
    expect(next({ lifeSafety: !CLOUD.lifeSafety }).translation).toEqual(content.translation);
    expect(next({ title: 'Nube de cloro' })).not.toHaveProperty('translation');
    const anew = { ...content.translation!, title: 'Chlorine cloud' };
    expect(next({ title: 'Nube de cloro', translation: anew }).translation).toEqual(anew);
    expect(() => next({ translation: content.translation! })).toThrow(refused('report-unchanged'));
    expect(() => next({ translation: { ...anew, language: CLOUD.language } })).toThrow(refused('report-translation-same'));
  });

  it('counts a repeat as a sighting and stays as it was filed', () => {
    const state = after((at) => sightReport(at, { deskId: FIRE_TIJUANA.deskId, content: { ...CLOUD, title: 'Otra vez' } }, T0));
    expect(state).toMatchObject({ sightings: 1, content: { title: CLOUD.title } });
  });

  it('is triaged once, by the desk that holds it', () => {
    const opened = after(triaged({ act: 'open', caseId: CASE, byDeskId: DUTY }));
    expect(opened.triage).toEqual({ state: 'opened', caseId: CASE });
    expect(() => triageReport(opened, { act: 'reject', reason: 'x', byDeskId: DUTY }, T0)).toThrow(
      refused('report-already-triaged'),
    );
    expect(() => triageReport(after(), { act: 'reject', reason: 'x', byDeskId: FIRE_TIJUANA.deskId }, T0)).toThrow(
      refused('report-triage-desk-only'),
    );
  });

  it('is referred to another desk, which then holds it', () => {
    const referred = after(triaged({ act: 'refer', toDeskId: 'mx-bc-ssc' as DeskId, reason: 'state matter', byDeskId: DUTY }));
    expect(() => triageReport(referred, { act: 'open', caseId: CASE, byDeskId: DUTY }, T0)).toThrow(
      refused('report-triage-desk-only'),
    );
    expect(triageReport(referred, { act: 'open', caseId: CASE, byDeskId: 'mx-bc-ssc' as DeskId }, T0)).toHaveLength(1);
  });

  it('waits again when its agency amends what was returned, and is final when rejected', () => {
    expect(after(triaged({ act: 'return', reason: 'where?', byDeskId: DUTY }), amended).triage).toEqual({
      state: 'filed',
      deskId: DUTY,
    });
    expect(() => amended(after(triaged({ act: 'reject', reason: 'hoax', byDeskId: DUTY })))).toThrow(
      refused('report-closed-to-change'),
    );
  });
});
