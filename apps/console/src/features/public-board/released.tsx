import { useQuery } from '@tanstack/react-query';
import { listPublicStatements, type PublicStatementsResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { Moment } from '../../shared/ui/moment';
import style from './public.module.css';
import { words } from './words';

const LOOK_AGAIN_MILLIS = 60_000;
type Statement = PublicStatementsResponse['statements'][number];

/** Names of countries are of the browser: without sign-in there is no directory. */
const countryName = (code: string, locale: string): string =>
  new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code;

function StatementText({ of }: { readonly of: Statement }) {
  const { say, locale } = useSpeech();
  const countries = of.countries.map((code) => countryName(code, locale));
  return (
    <article className={style.statement} data-alone={!of.joint || undefined}>
      <h3>{of.title[locale]}</h3>
      <p className={style.soft}>
        <b>{of.joint ? say(words.joint) : say(words.alone, { country: countries[0] ?? '' })}</b> <Moment at={of.releasedAt} />
      </p>
      <p className={style.prose}>{of.text[locale]}</p>
    </article>
  );
}

/** What was released to everybody, newest first; nothing stands there while nothing was. */
export function Released() {
  const { say, locale, term } = useSpeech();
  const { data } = useQuery({
    queryKey: ['public-statements'],
    queryFn: () => listPublicStatements(),
    refetchInterval: LOOK_AGAIN_MILLIS,
  });
  if (!data || data.statements.length + data.reports.length === 0) return null;
  return (
    <section aria-label={say(words.released)} className={style.released}>
      <h2>{say(words.released)}</h2>
      {data.statements.map((of) => (
        <StatementText key={of.id} of={of} />
      ))}
      {data.reports.map(({ id, title, sides, country, asOf }) => (
        <p key={id}>
          <b>{title[locale]}</b>{' '}
          {sides
            .map((side) => `${countryName(side.country, locale)}: ${side.level ? term('level', side.level) : say(words.noLevel)}`)
            .join('; ')}{' '}
          <span className={style.soft}>
            {`${countryName(country, locale)}, ${say(words.asOf)} `}
            <Moment at={asOf} />
          </span>
        </p>
      ))}
    </section>
  );
}
