import type { DeclineGround, HandoffResponse } from '../../shared/api/client';
import type { Bilingual } from '../../shared/i18n/speech';
import { actWords } from './act-words';
import type { OfferAct } from './offer-acts';
import type { Said } from './perform-act';

/** What was typed so far; one draft serves every act, so that changing one's mind loses no words. */
export interface ActDraft {
  readonly text: string;
  readonly ground: DeclineGround | null;
  readonly betterDeskId: string | null;
}

export const emptyDraft: ActDraft = { text: '', ground: null, betterDeskId: null };

export const GROUNDS: readonly DeclineGround[] = [
  'not_our_territory',
  'not_our_subject',
  'not_our_level',
  'conflict_of_interest',
  'capacity',
  'duplicate',
  'insufficient_information',
  'legal_bar',
  'other',
];

const MOST_CONDITIONS = 10;

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What is still missing before the act can be sent, in words; null when nothing is. */
export const missingIn = (act: OfferAct, { text, ground }: ActDraft): Bilingual | null => {
  const silent = text.trim() === '';
  switch (act) {
    case 'decline':
      return ground === null ? actWords.needsGround : silent ? actWords.needsReason : null;
    case 'condition':
      return silent ? actWords.needsConditions : linesOf(text).length > MOST_CONDITIONS ? actWords.tooManyConditions : null;
    case 'clarify':
      return silent ? actWords.needsQuestion : null;
    case 'answer':
      return silent ? actWords.needsAnswer : null;
    case 'accept':
    case 'confirm':
    case 'reoffer':
    case 'withdraw':
      return null;
  }
};

/** What the draft says when it is sent as this act; null while something is missing. */
export const saidBy = (act: OfferAct, draft: ActDraft): Said | null => {
  if (missingIn(act, draft)) return null;
  const text = draft.text.trim();
  switch (act) {
    case 'accept':
    case 'confirm':
    case 'reoffer':
      return { act };
    case 'condition':
      return { act, conditions: linesOf(draft.text) };
    case 'decline': {
      const better = draft.betterDeskId === null ? {} : { betterDeskId: draft.betterDeskId };
      return draft.ground === null ? null : { act, groundCode: draft.ground, reason: text, ...better };
    }
    case 'clarify':
      return { act, question: text };
    case 'answer':
      return { act, text };
    case 'withdraw':
      return text === '' ? { act } : { act, reason: text };
  }
};

/** The question that waits for an answer. */
export const openQuestion = ({ clarifications }: HandoffResponse): string | null =>
  clarifications.findLast(({ answer }) => answer === null)?.question ?? null;
