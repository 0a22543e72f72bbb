import { NativeSelect } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { terms } from '#phrases';
import { getRequestStatistics, type RequestStatisticsResponse } from '../../shared/api/client';
import { serverNow } from '../../shared/api/transport';
import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { addressHere } from '../../shared/realm/realm';
import { useSession } from '../../shared/session/session';
import { ProvedLink } from '../../shared/session/proved-link';
import { DataTable } from '../../shared/ui/data-table';
import { DeskName } from '../../shared/ui/desk-name';
import { Empty, Read } from '../../shared/ui/notices';
import { Panel, Screen } from '../../shared/ui/screen';
import { useCountryPacks } from './queries';
import style from './requests.module.css';
import { statisticsWords as words } from './statistics-words';
import { words as requestWords } from './words';

const FIGURES = [
  'requests',
  'answered',
  'refusedInPart',
  'refusedInFull',
  'withdrawn',
  'open',
  'overLimitForAuthorisation',
  'overLimitForClarification',
  'overLimitOtherwise',
] as const;

const YEARS_SHOWN = 5;

type Counts = RequestStatisticsResponse['totals'][number]['counts'];

interface OfYear {
  readonly of: RequestStatisticsResponse;
}

/** A count, or that it is too small to be told. */
const useTold = ({ smallCount }: RequestStatisticsResponse) => {
  const { say, number } = useSpeech();
  return (count: number | null): string =>
    count === null ? say(terms['request-table.few'], { count: smallCount }) : number(count);
};

function Figures({ of, counts }: OfYear & { readonly counts: Counts }) {
  const { term } = useSpeech();
  const told = useTold(of);
  return FIGURES.map((figure) => (
    <td key={figure} className="tabular" data-label={term('request-table', figure)}>
      {told(counts[figure])}
    </td>
  ));
}

function ByCounterpart({ of }: OfYear) {
  const { say, term } = useSpeech();
  const heads = [
    terms['request-table.counterpart'],
    terms['request-table.direction'],
    terms['request-table.serviceClass'],
    ...FIGURES.map((figure) => terms[`request-table.${figure}`]),
  ];
  return (
    <Panel title={say(words.by)} flush>
      <DataTable label={say(words.by)} heads={heads} className={style.figures}>
        {of.lines.map(({ direction, counterpartDeskId, serviceClass, counts }) => (
          <tr key={`${direction} ${counterpartDeskId} ${serviceClass}`}>
            <th scope="row">
              <DeskName deskId={counterpartDeskId} />
            </th>
            <td>{term('request-direction', direction)}</td>
            <td>{term('service-class', serviceClass)}</td>
            <Figures of={of} counts={counts} />
          </tr>
        ))}
      </DataTable>
    </Panel>
  );
}

function Totals({ of }: OfYear) {
  const { say, term } = useSpeech();
  const heads = [terms['request-table.direction'], ...FIGURES.map((figure) => terms[`request-table.${figure}`])];
  return (
    <Panel title={say(words.totals)} flush>
      <DataTable label={say(words.totals)} heads={heads} className={style.figures}>
        {of.totals.map(({ direction, counts }) => (
          <tr key={direction}>
            <th scope="row">{term('request-direction', direction)}</th>
            <Figures of={of} counts={counts} />
          </tr>
        ))}
      </DataTable>
    </Panel>
  );
}

/** A ground by the name that the laws of the countries concerned give it. */
const useGroundName = ({ lines }: RequestStatisticsResponse) => {
  const { locale } = useSpeech();
  const { me } = useSession();
  const { desks } = useDirectory();
  const countries = [me.desk.country, ...lines.map(({ counterpartDeskId }) => desks.get(counterpartDeskId)?.country)];
  const packs = useCountryPacks([...new Set(countries)].filter((country) => country !== undefined));
  return (ground: string): string =>
    packs.flatMap(({ refusalGrounds }) => refusalGrounds).find(({ key }) => key === ground)?.name[locale] ?? ground;
};

function Grounds({ of }: OfYear) {
  const { say, term } = useSpeech();
  const told = useTold(of);
  const nameOf = useGroundName(of);
  const lines = [...of.grounds, ...of.groundTotals.map((one) => ({ ...one, counterpartDeskId: null }))];
  return of.grounds.length === 0 ? null : (
    <Panel title={say(words.grounds)} flush>
      <DataTable
        label={say(words.grounds)}
        heads={[
          terms['request-table.ground'],
          terms['request-table.counterpart'],
          terms['request-table.direction'],
          terms['request-table.count'],
        ]}
      >
        {lines.map(({ direction, counterpartDeskId, ground, count }) => (
          <tr key={`${direction} ${counterpartDeskId} ${ground}`}>
            <th scope="row">{nameOf(ground)}</th>
            <td>{counterpartDeskId === null ? say(terms['request-table.total']) : <DeskName deskId={counterpartDeskId} />}</td>
            <td>{term('request-direction', direction)}</td>
            <td className="tabular">{told(count)}</td>
          </tr>
        ))}
      </DataTable>
    </Panel>
  );
}

function Year({ of }: OfYear) {
  const { say } = useSpeech();
  if (of.lines.length === 0)
    return (
      <Empty title={say(words.none)}>
        <span>{say(words.noneHint)}</span>
      </Empty>
    );
  return (
    <div className={style.stack}>
      <p className={style.soft}>{say(words.hint, { few: of.smallCount })}</p>
      <Totals of={of} />
      <ByCounterpart of={of} />
      <Grounds of={of} />
    </div>
  );
}

/** How many requests were sent and received in a year, and what came of them. */
export function ScreenRoute() {
  const { say } = useSpeech();
  const navigate = useNavigate();
  const present = new Date(serverNow()).getUTCFullYear();
  const wanted = Number((useSearch({ strict: false }) as { readonly year?: unknown }).year);
  const years = Array.from({ length: YEARS_SHOWN }, (_, back) => present - back);
  const year = years.find((one) => one === wanted) ?? present;
  const asked = useQuery({
    queryKey: ['requests', 'statistics', year],
    queryFn: () => getRequestStatistics({ query: { year } }),
  });
  return (
    <Screen
      title={say(words.title)}
      beside={<Link to="/requests">{say(requestWords.title)}</Link>}
      actions={
        <>
          <NativeSelect
            aria-label={say(words.year)}
            value={String(year)}
            data={years.map(String)}
            onChange={({ currentTarget }) =>
              void navigate({ to: '/requests/statistics', search: { year: Number(currentTarget.value) } as never, replace: true })
            }
          />
          <ProvedLink
            variant="default"
            href={addressHere(`/api/v1/requests/statistics/export?year=${year}`)}
            leftSection={<IconDownload size={15} aria-hidden />}
            aria-label={say(words.csv)}
          >
            {say(words.table)}
          </ProvedLink>
        </>
      }
    >
      <Read from={asked}>{(of) => <Year of={of} />}</Read>
    </Screen>
  );
}
