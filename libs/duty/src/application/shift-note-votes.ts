import { hashOf, type Vote } from '#votes';
import type { ShiftNote } from '../domain/shift-note.js';

/** What somebody signs of a note, as it stood before. */
export type NoteVote = (id: string, note: ShiftNote) => Vote;

const voteOn = (action: string, id: string, { deskId, from }: ShiftNote, params: Vote['params']): Vote => ({
  action,
  proposalId: `shift-note:${id}`,
  params: { deskId, from, ...params },
});

/** The note as it was signed, with all that was said of it since: what whoever ends it has before them. */
const asSigned = ({ until, changes, signed, disputes }: ShiftNote): string => hashOf({ until, changes, signed, disputes });

/** The outgoing officer answers for the own words. The facts are taken at that moment, so the second of both signs them. */
export const signing =
  (words: string): NoteVote =>
  (id, note) =>
    voteOn('shift-note.sign', id, note, { words });

/** The incoming officer takes all of it over. */
export const countersigning =
  (remark: string | null): NoteVote =>
  (id, note) =>
    voteOn('shift-note.countersign', id, note, { note: asSigned(note), signedBy: note.signed?.by ?? '', remark });

/** The supervisor ends the dispute in the place of the second signature. */
export const settling =
  (reason: string): NoteVote =>
  (id, note) =>
    voteOn('shift-note.settle', id, note, { note: asSigned(note), signedBy: note.signed?.by ?? '', reason });
