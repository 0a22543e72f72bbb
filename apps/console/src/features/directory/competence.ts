import { isTerm, sayTerm } from '#phrases';
import { useCallback } from 'react';
import { useSpeech } from '../../shared/i18n/speech';
import { isFunction } from './opposites';

const nounOf = (competence: string): string => (isFunction(competence) ? 'desk-function' : 'kind');

/** A competence in both languages: a reader of one may look for the other's word. */
export const competenceTexts = (competence: string): readonly string[] => {
  const key = `${nounOf(competence)}.${competence}`;
  return isTerm(key) ? [sayTerm(key, 'en'), sayTerm(key, 'es')] : [competence];
};

/** A competence in the reader's words. */
export function useSayCompetence(): (competence: string) => string {
  const { term } = useSpeech();
  return useCallback((competence) => term(nounOf(competence), competence), [term]);
}
