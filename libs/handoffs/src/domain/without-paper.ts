import { canonicalJson } from '#kernel';
import type { Packet } from './packet.js';

/** What was taken out of a case: a note is known in a packet by what it was, a file by its id. */
export type PaperGone =
  | { readonly kind: 'note'; readonly note: Packet['actions']['notes'][number] }
  | { readonly kind: 'attachment'; readonly id: string }
  /** What stands in place of its words, and whether the case's title goes with them. */
  | { readonly kind: 'report'; readonly id: string; readonly instead: string; readonly titleToo: boolean };

const isNote = (one: Packet['actions']['notes'][number], other: Packet['actions']['notes'][number]): boolean =>
  one.text === other.text && one.at === other.at && one.deskId === other.deskId;

const withoutWords = (packet: Packet, { id, instead, titleToo }: Extract<PaperGone, { kind: 'report' }>): string | null => {
  const { situation } = packet;
  if (!situation.reports.some((report) => report.id === id)) return null;
  const reports = situation.reports.map((report) => {
    const { translation: _, ...words } = report;
    return report.id === id ? { ...words, title: instead, description: instead } : report;
  });
  return canonicalJson({ ...packet, situation: { ...situation, reports, ...(titleToo ? { title: instead } : {}) } });
};

/** The briefing's text without what a note or a report said, or without the name of a file; null when it does not hold it. That there was one stays. */
export const withoutPaper = (text: string, gone: PaperGone): string | null => {
  const packet = JSON.parse(text) as Packet;
  const { actions, resources } = packet;
  if (gone.kind === 'report') return withoutWords(packet, gone);
  if (gone.kind === 'note') {
    if (!actions.notes.some((note) => isNote(note, gone.note))) return null;
    const notes = actions.notes.map((note) => (isNote(note, gone.note) ? { ...note, text: null } : note));
    return canonicalJson({ ...packet, actions: { ...actions, notes } });
  }
  if (!resources.attachments.some(({ id }) => id === gone.id)) return null;
  const attachments = resources.attachments.map((file) => (file.id === gone.id ? { ...file, name: null } : file));
  return canonicalJson({ ...packet, resources: { ...resources, attachments } });
};
