import { addMinutes, type Instant } from '#kernel';

/** What somebody may do from a mail. */
export const MAIL_ACTS = ['acknowledge', 'accept', 'decline', 'answer'] as const;
export type MailAct = (typeof MAIL_ACTS)[number];

/** What a person must hold at the desk to do it; asked for again when the link is used. */
export type NeededPermission = 'case.work' | 'handoff.answer' | 'handoff.offer' | 'request.answer' | 'request.ask';

interface Answerable {
  readonly acts: readonly MailAct[];
  readonly permission: NeededPermission;
}

/**
 * What may be done by mail about what is owed, by kind of subject and act. What needs more than a ground and a text (an answer with its
 * conditions, an arbitration) is not here: it is done in the product.
 */
const ANSWERABLE: Readonly<Record<string, Answerable>> = {
  'case acknowledge-case': { acts: ['acknowledge'], permission: 'case.work' },
  'handoff answer-handoff': { acts: ['accept', 'decline'], permission: 'handoff.answer' },
  'handoff answer-clarification': { acts: ['answer'], permission: 'handoff.offer' },
  'request acknowledge-request': { acts: ['acknowledge'], permission: 'request.answer' },
  'request answer-clarification': { acts: ['answer'], permission: 'request.ask' },
  'provision acknowledge-provision': { acts: ['acknowledge'], permission: 'request.answer' },
};

/** What is owed, as far as links care. */
export interface Owed {
  readonly subjectKind: string;
  readonly act: string;
}

export const mailActsOf = ({ subjectKind, act }: Owed): Answerable | null => ANSWERABLE[`${subjectKind} ${act}`] ?? null;

/** A link is of use while its act is owed, and for no longer than this. */
const LINK_DAYS = 7;

export const linkExpiry = (issuedAt: Instant): Instant => addMinutes(issuedAt, LINK_DAYS * 24 * 60);

/** What is known of a link and of what it is for at the moment of its use. */
export interface LinkFacts {
  readonly expiresAt: Instant;
  readonly usedAt: Instant | null;
  /** The act is still owed by the desk of the link. */
  readonly isOwed: boolean;
  /** The person is in office at the desk and may do it. */
  readonly mayAct: boolean;
}

export type LinkStanding = 'good' | 'used' | 'over' | 'expired' | 'not-yours';

/** Whether a link may be used. What was done is said before what might have been. */
export const standingOf = ({ expiresAt, usedAt, isOwed, mayAct }: LinkFacts, now: Instant): LinkStanding => {
  if (usedAt !== null) return 'used';
  if (!isOwed) return 'over';
  if (now >= expiresAt) return 'expired';
  return mayAct ? 'good' : 'not-yours';
};
