import { describe, expect, it } from 'vitest';
import type { RequestForm } from '../../shared/api/client';
import { fieldsOf, formOf, newDraft } from './draft';

const fields = { ...newDraft('es').fields, toDeskId: 'us-cbp-ofo-otay-mesa' };

describe('the draft of a request', () => {
  it('is no form while nobody is asked', () => {
    expect(formOf(newDraft('en').fields)).toBeNull();
  });

  it('leaves out what is not said yet, so that half a draft can be kept', () => {
    expect(
      formOf({ ...fields, title: '  ', subjects: [{ label: ' ', personal: true, sensitive: false, minor: false }] }),
    ).toEqual({
      toDeskId: 'us-cbp-ofo-otay-mesa',
      language: 'es',
      serviceClass: 'other',
      lifeSafety: false,
      handling: { code: 'H2' },
      tlp: 'TLP:AMBER',
      legalBasis: { own: {}, asked: {} },
      answerForm: 'release',
      onward: 'never',
    });
  });

  it('says why it is urgent only while it is: what was typed for another class stays out', () => {
    const urgent = { ...fields, urgencyGround: 'life', urgencyReason: 'A child', lifeSafety: true };
    expect(formOf({ ...urgent, serviceClass: 'urgent-direct' })).toMatchObject({
      urgency: { ground: 'life', reason: 'A child' },
      lifeSafety: true,
    });
    const plain = formOf({ ...urgent, serviceClass: 'other' });
    expect([plain?.urgency, plain?.lifeSafety]).toEqual([undefined, false]);
  });

  it('goes to the api and comes back as it was', () => {
    const written = {
      ...fields,
      title: 'Placas',
      subjects: [{ label: 'Camioneta', link: 'La vio un testigo', personal: false, sensitive: false, minor: false }],
      keepUntil: '2027-05-27',
      handling: 'H3' as const,
      handlingWords: 'Solo la unidad',
    };
    const { legalBasis, urgency = null, handling, ...form } = formOf(written)!;
    const stored = {
      ...form,
      caseId: null,
      asked: null,
      purpose: null,
      facts: null,
      holderReasons: null,
      agreement: null,
      urgency,
      handling: { code: handling!.code, words: handling!.words ?? null },
      legalBasis: { own: { key: null, text: null }, asked: { key: null, text: null } },
      subjects: form.subjects!.map((subject) => ({ ...subject, link: subject.link ?? null, protectedAs: null })),
      copyExceptions: [],
    } as unknown as RequestForm;
    expect(legalBasis).toEqual({ own: {}, asked: {} });
    expect(fieldsOf(stored)).toEqual(written);
  });
});
