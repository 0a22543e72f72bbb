import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { getCountryPack } from '../api/client';
import { nameAmong, useSpeech } from '../i18n/speech';
import { useSession } from '../session/session';

/** The law of a country: its legal bases, grounds, purposes, channels and duties. Nearly constant. */
export const countryLaw = (country: string | undefined) =>
  queryOptions({
    queryKey: ['country-pack', country],
    queryFn: () => getCountryPack({ path: { code: country ?? '' } }),
    enabled: country !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Says a purpose for which information crosses, as the country of the reader's desk names it. */
export function usePurposeName(): (key: string) => string {
  const { country } = useSession().me.desk;
  const { locale } = useSpeech();
  const { data } = useQuery(countryLaw(country));
  const names = useMemo(() => data && new Map(data.purposes.map(({ key, name }) => [key, name[locale]])), [data, locale]);
  return (key) => nameAmong(names, key);
}
