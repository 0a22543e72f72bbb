import { useQuery } from '@tanstack/react-query';
import { allPages } from '../../shared/api/all-pages';
import { listAgreements, type AgreementResponse } from '../../shared/api/client';

export const useAgreements = () =>
  useQuery({
    queryKey: ['agreements'],
    queryFn: () => allPages((cursor) => listAgreements({ query: { limit: 200, cursor } })),
    staleTime: 10 * 60_000,
  });

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether every word that is looked for stands in what the agreement says, in either language, with or without accents. */
export const fits = (agreement: AgreementResponse, asked: string): boolean => {
  const { key, name, instrument, note } = agreement;
  const texts = folded([key, name.en, name.es, instrument.en, instrument.es, note.en, note.es].join(' '));
  return folded(asked)
    .split(/\s+/)
    .every((word) => texts.includes(word));
};

const HOUR = 60;
const DAY = 24 * HOUR;

/** Minutes as the register's people say them: `10 min`, `8 h`, `3 d`. The units are the same in both languages. */
export const sayMinutes = (minutes: number): string => {
  if (minutes % DAY === 0) return `${minutes / DAY} d`;
  return minutes % HOUR === 0 ? `${minutes / HOUR} h` : `${minutes} min`;
};
