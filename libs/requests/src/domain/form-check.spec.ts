import { type DeskId, instant } from '#kernel';
import { errorPhrase, fill } from '#phrases';
import { describe, expect, it } from '@jest/globals';
import { formFaults, formWarnings, type KnownAgreement } from './form-check.js';
import { facts, form, subject } from './request.fixture.js';
import { needsSecondPerson, type RequestForm } from './request-form.js';
import type { RequestFault } from './request.errors.js';

const told = (changes: Partial<RequestForm>, about = facts()): string[] =>
  formFaults(form(changes), about).map(({ pointer, code }) => `${pointer} ${code}`);

const agreement = (changes: Partial<KnownAgreement> = {}): KnownAgreement => ({
  key: 'plan',
  standing: 'in-force',
  onExpired: 'block',
  purposes: [],
  parties: { countries: [], agencies: [] },
  ...changes,
});
const URGENT = { serviceClass: 'urgent-direct', urgency: { ground: 'threat-to-life', reason: 'A person is trapped.' } } as const;

describe('a form that is to be sent', () => {
  it('passes when its six contents are there', () => {
    expect(told({})).toEqual([]);
    expect(told(URGENT)).toEqual([]);
    expect(told({ ...URGENT, lifeSafety: true })).toEqual([]);
  });

  const EMPTY: [keyof RequestForm, string][] = [
    ['title', '/title request-title-missing'],
    ['asked', '/asked request-asked-missing'],
    ['purpose', '/purpose request-purpose-missing'],
    ['facts', '/facts request-facts-missing'],
    ['holderReasons', '/holderReasons request-holder-reasons-missing'],
    ['serviceClass', '/serviceClass request-class-missing'],
    ['handling', '/handling request-handling-missing'],
    ['tlp', '/tlp request-tlp-missing'],
    ['answerForm', '/answerForm request-answer-form-missing'],
    ['onward', '/onward request-onward-missing'],
  ];
  it.each(EMPTY)('needs %s', (field, fault) => expect(told({ [field]: null })).toEqual([fault]));

  const WRONG: [string, Partial<RequestForm>, string][] = [
    [
      'a subject without its tie',
      { subjects: [subject(), subject({ link: null })] },
      '/subjects/1/link request-subject-link-missing',
    ],
    ['H3 without words', { handling: { code: 'H3', words: null } }, '/handling/words request-handling-words-missing'],
    ['an unknown purpose', { purpose: 'gossip' }, '/purpose request-purpose-unknown'],
    ['evidence, which goes another way', { purpose: 'evidence' }, '/purpose request-purpose-elsewhere'],
    ['urgency without a ground', { serviceClass: 'urgent-direct' }, '/urgency request-urgency-missing'],
    [
      'a ground outside the list',
      { ...URGENT, urgency: { ground: 'hurry', reason: 'x' } },
      '/urgency/ground request-urgency-unknown',
    ],
    [
      'a ground without its reason',
      { ...URGENT, urgency: { ground: 'threat-to-life', reason: null } },
      '/urgency/reason request-urgency-reason-missing',
    ],
    ['a ground for what is not urgent', { urgency: URGENT.urgency }, '/urgency request-urgency-not-urgent'],
    ['risk to life that is not urgent', { lifeSafety: true }, '/serviceClass request-life-safety-not-urgent'],
    [
      'no legal basis of a side',
      { legalBasis: { own: { key: null, text: null }, asked: { key: null, text: 'x' } } },
      '/legalBasis/own request-legal-basis-missing',
    ],
    [
      'a basis of the other country',
      { legalBasis: { own: { key: null, text: 'x' }, asked: { key: 'us-basis', text: null } } },
      '/legalBasis/asked/key request-legal-basis-unknown',
    ],
    ['an unknown agreement', { agreement: 'handshake' }, '/agreement request-agreement-unknown'],
    ['a person without an end of keeping', { subjects: [subject({ personal: true })] }, '/keepUntil request-keep-until-missing'],
    ['an end of keeping that has passed', { keepUntil: instant('2026-01-01') }, '/keepUntil request-time-past'],
    [
      'an exception of a third country',
      { copyExceptions: [{ country: 'CA', exception: 'terrorism', reason: 'x' }] },
      '/copyExceptions/0/country request-copy-country-unconcerned',
    ],
  ];
  it.each(WRONG)('is refused for %s', (_what, changes, fault) => expect(told(changes)).toEqual([fault]));

  it('is refused for a desk that is not there or not at work', () => {
    expect(told({ toDeskId: 'nowhere' as DeskId }, facts({ asked: null }))).toContain('/toDeskId request-desk-unknown');
    const asleep = { ...facts().asked!, active: false };
    expect(told({}, facts({ asked: asleep }))).toEqual(['/toDeskId request-desk-inactive']);
  });

  it('tells every fault at once', () => expect(told({ title: null, asked: null, purpose: 'evidence' })).toHaveLength(3));

  it('says each fault in both languages, and where evidence goes', () => {
    const all: readonly RequestFault[] = WRONG.flatMap(([, changes]) => formFaults(form(changes), facts()));
    for (const { code, params } of all) {
      const { title, detail } = errorPhrase(code);
      for (const locale of ['en', 'es'] as const)
        expect(`${fill(title, params, locale)} ${fill(detail, params, locale)}`).not.toMatch(/\{\w+\}/);
    }
    const [evidence] = formFaults(form({ purpose: 'evidence' }), facts());
    expect(fill(errorPhrase(evidence!.code).detail, evidence!.params, 'es')).toContain('asistencia jurídica mutua');
  });
});

describe('an agreement that is named', () => {
  const named = (changes: Partial<KnownAgreement>) => told({ agreement: 'plan' }, facts({ agreement: agreement(changes) }));

  it('carries the request when both sides are party to it and it covers the purpose', () => {
    expect(named({})).toEqual([]);
    expect(named({ parties: { countries: ['US', 'MX'], agencies: [] }, purposes: ['operational'] })).toEqual([]);
  });

  it('blocks or warns when it has expired, as it states itself', () => {
    expect(named({ standing: 'expired' })).toEqual(['/agreement request-agreement-expired']);
    expect(named({ standing: 'expired', onExpired: 'warn' })).toEqual([]);
    const warning = facts({ agreement: agreement({ standing: 'expired', onExpired: 'warn' }) });
    expect(formWarnings(form({ agreement: 'plan' }), { ...warning, translatedTo: [], needsSecond: false })).toEqual([
      'agreement-expired',
    ]);
  });

  it('does not carry what it does not cover', () => {
    expect(named({ parties: { countries: ['US'], agencies: [] } })).toEqual(['/agreement request-agreement-not-party']);
    expect(named({ purposes: ['health'] })).toEqual(['/agreement request-agreement-not-purpose']);
    expect(named({ standing: 'not-yet-in-force' })).toEqual(['/agreement request-agreement-not-in-force']);
  });
});

describe('what a sender should know', () => {
  const warned = (changes: Partial<RequestForm>, translatedTo: string[] = []) =>
    formWarnings(form({ agreement: 'plan', ...changes }), {
      ...facts({ agreement: agreement() }),
      translatedTo,
      needsSecond: needsSecondPerson(form(changes)),
    });

  it('is nothing when all is well', () => expect(warned({})).toEqual([]));

  it('is that the asked desk does not work in the language, until a translation is there', () => {
    expect(warned({ language: 'en' })).toEqual(['language-not-read']);
    expect(warned({ language: 'en' }, ['es-MX'])).toEqual([]);
  });

  it('is a large scope, and that a second person is needed', () => {
    expect(warned({ subjects: Array.from({ length: 11 }, () => subject()) })).toEqual(['scope-large']);
    expect(warned({ subjects: [subject({ protectedAs: 'witness' })] })).toEqual(['second-person']);
  });
});
