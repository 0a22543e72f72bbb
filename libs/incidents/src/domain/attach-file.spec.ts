import { describe, expect, it } from '@jest/globals';
import { attachFile, mustFitQuota } from './attach-file.js';
import { caseAfter, CONSULATE, EPA, PHOTO, STRANGER, T0 } from './case.fixture.js';
import { removeParticipant } from './remove-participant.js';
import { unwatchCase, watchCase } from './watch-case.js';

const attach = (changes: object = {}) =>
  attachFile(caseAfter(), { by: CONSULATE, attachmentId: 'a', ...PHOTO, text: null, finding: null, ...changes }, T0);
const refused = (code: string) => expect.objectContaining({ code });

describe('attaching a file', () => {
  it('is for every desk that sees the case, and names file, type, size and hash', () => {
    expect(attach()).toMatchObject([{ type: 'case.attached', data: { deskId: CONSULATE.deskId, attachmentId: 'a', ...PHOTO } }]);
  });

  it.each([
    ['no bytes', { bytes: 0 }, 'case-attachment-empty'],
    ['a type that is not taken', { mediaType: null }, 'case-attachment-type-refused'],
    ['an ending that is of another type', { name: 'nube.pdf' }, 'case-attachment-name-misfit'],
    ['no ending', { name: 'nube' }, 'case-attachment-name-misfit'],
    ['malware in it', { finding: 'Eicar-Test-Signature' }, 'case-attachment-infected'],
    ['a folder', { name: '../nube.jpg' }, 'case-attachment-name-unclean'],
    ['a folder as Windows writes it', { name: 'C:\\nube.jpg' }, 'case-attachment-name-unclean'],
    ['a line break', { name: 'nube\r\n.jpg' }, 'case-attachment-name-unclean'],
    ['a turned reading direction', { name: 'nube\u202egpj.jpg' }, 'case-attachment-name-unclean'],
    ['a blank at its end', { name: 'nube.jpg ' }, 'case-attachment-name-unclean'],
    ['a name of 201 characters', { name: `${'n'.repeat(197)}.jpg` }, 'case-attachment-name-unclean'],
  ])('is refused with %s', (_, changes, code) => {
    expect(() => attach(changes)).toThrow(refused(code));
  });

  it.each([
    '(S//NF) nube.jpg',
    '(TS) nube.jpg',
    '(C)_nube.jpg',
    '(s-nf) nube.jpg',
    'TOP SECRET nube.jpg',
    'nube_top-secret.jpg',
    'SECRET nube.jpg',
    'secret_noforn.jpg',
    'NOFORN.jpg',
    'TS-SCI nube.jpg',
    'ultrasecreto.jpg',
  ])('is refused with the marking in %s', (name) => {
    expect(() => attach({ name })).toThrow(refused('case-attachment-name-classified'));
  });

  it.each([
    ['a banner', { text: 'SECRET//NOFORN\nThe convoy leaves at dawn.' }, 'case-attachment-classified'],
    ['a legend of reserve', { text: 'Fiscalía General\nRESERVADO\nSe observó el vehículo.' }, 'case-attachment-reserved'],
    ['a criminal history', { text: 'QH.CA0371000.NAM/DOE' }, 'case-attachment-criminal-history'],
    ['a name that says it is one', { name: 'antecedentes penales.jpg' }, 'case-attachment-criminal-history'],
  ])('is refused with %s in what it says, whatever it is called', (_, changes, code) => {
    expect(() => attach({ name: 'nube.jpg', ...changes })).toThrow(refused(code));
  });

  it.each([
    '(U) nube.jpg',
    'UNCLASSIFIED nube.jpg',
    'Secretaría de Salud.jpg',
    'acta secretario.jpg',
    'nube (3).jpg',
    'tsunami.jpg',
  ])('takes %s, which bears no marking', (name) => expect(attach({ name })).toHaveLength(1));
});

describe('the files of an agency', () => {
  it('take as much as they may, and not a byte more', () => {
    const limit = 2 * 1024 * 1024;
    expect(() => mustFitQuota(limit, 2)).not.toThrow();
    expect(() => mustFitQuota(limit + 1, 2)).toThrow(refused('case-attachment-quota-full'));
  });
});

describe('watching a case', () => {
  it('is taken up once and left once', () => {
    const watched = caseAfter((at) => watchCase(at, STRANGER, T0));
    expect(watched.watchers).toEqual([STRANGER.deskId]);
    expect(watchCase(watched, STRANGER, T0)).toEqual([]);
    expect(unwatchCase(caseAfter(), STRANGER, T0)).toEqual([]);
    expect(
      caseAfter(
        (at) => watchCase(at, STRANGER, T0),
        (at) => unwatchCase(at, STRANGER, T0),
      ).watchers,
    ).toEqual([]);
  });

  it('ends when the desk sees the case no longer', () => {
    const after = caseAfter(
      (at) => watchCase(at, CONSULATE, T0),
      (at) => removeParticipant(at, { by: EPA, deskId: CONSULATE.deskId, reason: 'done' }, T0),
    );
    expect(after.watchers).toEqual([]);
  });
});
