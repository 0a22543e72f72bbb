import type { DeskId } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import { linkOf, sayWhat } from './say-notice.js';

const [own, away] = ['mx-tij-bomb', 'mx-tij-pc'] as [DeskId, DeskId];
const about = (stream: string, act: string | null = null) => ({ stream, act, caseId: null, caseNumber: null });

describe('a notice of duty', () => {
  it('given uncovered hours, when the notice is opened, then the roster opens: of the desk, of the one stood in for, of one’s own', () => {
    expect(linkOf({ ...about('roster:1'), deskId: own })).toBe('/desks/mx-tij-bomb/roster');
    expect(linkOf({ ...about('roster:1'), deskId: own, standsInFor: away })).toBe('/desks/mx-tij-pc/roster');
    expect(linkOf(about('roster:1'))).toBe('/roster');
  });

  it('given a note of a shift, when the notice is opened, then that note opens', () => {
    expect(linkOf(about('shift-note:7'))).toBe('/shifts/7');
    expect(sayWhat(about('shift-note:7'), 'es')).toBe('Una nota de entrega de turno');
  });

  it.each([
    ['cover-duty-hours', '/roster'],
    ['sign-shift-note', '/shifts'],
    ['countersign-shift-note', '/shifts'],
    ['settle-shift-dispute', '/shifts'],
  ])('given a rung of the ladder of %s, when the notice is opened, then it leads to where that is done', (act, path) => {
    expect(linkOf(about('obligation:3', act))).toBe(path);
  });
});

describe('an action after a drill', () => {
  it('is done where the desk finds all of them, whichever drill they came of', () => {
    expect(linkOf(about('drill-improvement:1'))).toBe('/drills/improvements');
    expect(linkOf(about('obligation:1', 'do-drill-improvement'))).toBe('/drills/improvements');
    expect(sayWhat(about('drill-improvement:1'), 'es')).toBe('Una acción posterior a un simulacro');
  });
});

describe('a notice of a crisis', () => {
  const within = '01890000-0000-7000-8000-00000000ac71';
  it.each([
    ['statement:1', null, 'statements'],
    ['resource-request:1', null, 'resources'],
    ['issued-alert:1', null, 'alerts'],
    ['obligation:1', 'confirm-activation', 'keys'],
    ['obligation:1', 'do-step', 'checklist'],
    ['obligation:1', 'settle-orders', 'orders'],
    ['obligation:1', 'deliver-resource', 'resources'],
    ['obligation:1', 'review-activation', 'review'],
  ])(
    'about %s (%s) opens the room of its own activation, at its part; the list where the room is not known',
    (stream, act, part) => {
      expect(linkOf({ ...about(stream, act), within })).toBe(`/activations/${within}#${part}`);
      expect(linkOf({ ...about(stream, act), within: null })).toBe('/activations');
    },
  );

  it('about the activation itself opens its room', () => {
    expect(linkOf(about(`activation:${within}`))).toBe(`/activations/${within}`);
  });
});
