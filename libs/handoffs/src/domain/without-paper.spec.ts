import { describe, expect, it } from '@jest/globals';
import { canonicalJson, type DeskId, type Instant } from '#kernel';
import type { Packet } from './packet.js';
import { withoutPaper } from './without-paper.js';

const NOTE = { at: '2026-11-28T03:00:00.000Z' as Instant, deskId: 'us-sd-fire' as DeskId, text: 'Her name is Ana' };
const FILE = { id: 'file-1', name: 'Ana.jpg', mediaType: 'image/jpeg', sha256: 'ab' };
const REPORT = {
  id: 'report-1',
  version: 2,
  deskId: 'us-sd-fire' as DeskId,
  title: 'Ana',
  description: 'Ana again',
  language: 'en',
};
const packet = {
  v: 1,
  situation: {
    kind: 'long-waits',
    title: 'Ana',
    reports: [
      { ...REPORT, translation: { ...REPORT, language: 'es' } },
      { ...REPORT, id: 'report-2' },
    ],
  },
  actions: { notes: [{ ...NOTE, text: 'Wind from the west' }, NOTE], tasks: [] },
  resources: { attachments: [FILE, { ...FILE, id: 'file-2', name: 'map.pdf' }], strand: null },
} as unknown as Packet;
const text = canonicalJson(packet);

describe('withoutPaper', () => {
  it('takes the words of that note alone, and leaves that there was one', () => {
    const left = JSON.parse(withoutPaper(text, { kind: 'note', note: NOTE })!) as Packet;
    expect(left.actions.notes).toEqual([packet.actions.notes[0], { ...NOTE, text: null }]);
    expect(left.resources).toEqual(packet.resources);
  });

  it('takes the name of that file alone', () => {
    const left = JSON.parse(withoutPaper(text, { kind: 'attachment', id: 'file-1' })!) as Packet;
    expect(left.resources.attachments.map(({ name }) => name)).toEqual([null, 'map.pdf']);
    expect(left.actions).toEqual(packet.actions);
  });

  it.each([
    ['leaves the title that another report gave', false, 'Ana'],
    ['takes the title that it gave', true, 'gone'],
  ])('takes the words of that report alone, and %s', (_, titleToo, title) => {
    const left = JSON.parse(withoutPaper(text, { kind: 'report', id: 'report-1', instead: 'gone', titleToo })!) as Packet;
    expect(left.situation).toEqual({
      ...packet.situation,
      title,
      reports: [{ ...REPORT, title: 'gone', description: 'gone' }, packet.situation.reports[1]],
    });
  });

  it('says that a briefing does not hold it', () => {
    expect(withoutPaper(text, { kind: 'note', note: { ...NOTE, deskId: 'mx-tij-bomb' as DeskId } })).toBeNull();
    expect(withoutPaper(text, { kind: 'attachment', id: 'file-3' })).toBeNull();
    expect(withoutPaper(text, { kind: 'report', id: 'report-3', instead: 'gone', titleToo: true })).toBeNull();
  });
});
