import { createElement } from 'react';
import { wholeVocabulary } from '../../shared/i18n/vocabulary';
import { Loading } from '../../shared/ui/notices';
import { onDemand } from '../../shared/ui/on-demand';

/** Where the board stands for those who do not sign in. */
export const PUBLIC_BOARD = '/public/board';

/** Loaded for its address alone. */
export const PublicBoard = onDemand(async () => {
  const [code] = await Promise.all([import('./public-board'), wholeVocabulary()]);
  return code.PublicBoard;
}, createElement(Loading));
