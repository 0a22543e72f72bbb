import { describe, expect, it } from 'vitest';
import type { ReviewMomentResponse } from '../../shared/api/client';
import { isAbout, nameOf } from './review-moments';

const moment = (more: Partial<ReviewMomentResponse>): ReviewMomentResponse => ({
  ref: 'step-done.s1',
  kind: 'step-done',
  kindText: 'step done',
  at: '2018-11-25T19:30:00Z',
  country: 'US',
  deskId: 'us-cbp-ofo-san-ysidro',
  about: 's1',
  text: null,
  lateMinutes: null,
  what: { en: 'Clear the lanes', es: 'Despejar los carriles' },
  entry: null,
  ...more,
});

describe('a moment of a review', () => {
  it('is called by its kind and what it was, in the language of the reader', () => {
    expect(nameOf(moment({}), 'es')).toBe('step done: Despejar los carriles');
    expect(nameOf(moment({ what: null }), 'en')).toBe('step done');
  });

  it('has the observations that name it, and those about its step or order; not those about another moment of it', () => {
    expect(isAbout({ about: { of: 'moment', id: 'step-done.s1' } }, moment({}))).toBe(true);
    expect(isAbout({ about: { of: 'step', id: 's1' } }, moment({}))).toBe(true);
    expect(isAbout({ about: { of: 'step', id: 's2' } }, moment({}))).toBe(false);
    expect(isAbout({ about: { of: 'order', id: 'o1' } }, moment({ kind: 'lifted', about: 'o1' }))).toBe(false);
    expect(isAbout({ about: { of: 'whole', id: null } }, moment({ kind: 'ended', about: null }))).toBe(false);
  });
});
