import type { HandoffResponse } from '../../shared/api/client';
import type { Bilingual } from '../../shared/i18n/speech';
import { actWords } from './act-words';

/** Who brought the offer where it is now: what the loser of a race is told. `{from}` and `{to}` are the desks. */
export const whatHappened = ({ state, outcome }: Pick<HandoffResponse, 'state' | 'outcome'>): Bilingual =>
  actWords[state === 'withdrawn' && outcome?.by === null ? 'now.overtaken' : (`now.${state}` as const)];
