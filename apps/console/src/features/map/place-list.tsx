import { Link } from '@tanstack/react-router';
import { IconArrowLeft } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { BorderMap } from '../../shared/api/client';
import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { useListKeys } from '../../shared/keyboard/use-list-keys';
import { CaseLink } from '../../shared/ui/case-link';
import { PriorityMark, type Priority } from '../../shared/ui/marks';
import { Empty } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import style from './map.module.css';
import { type CrossingPlace, totalOf, unplaced, worstOf } from './places';
import { counts, words } from './words';

type Case = BorderMap['cases'][number];

function Cases({ cases }: { readonly cases: readonly Case[] }) {
  const { term } = useSpeech();
  const keys = useListKeys({ items: cases, idOf: ({ id }) => id });
  return (
    <ul className={style.cases} {...keys.list}>
      {cases.map((one) => (
        <li key={one.id} {...keys.row(one)}>
          <PriorityMark priority={one.priority} short />
          <div>
            <CaseLink of={one} rover={keys.rover(one)} />
            <div className={style.soft}>{term('kind', one.kind)}</div>
          </div>
        </li>
      ))}
    </ul>
  );
}

interface ChosenPlaceProps {
  readonly name: string;
  readonly notes: readonly string[];
  readonly cases: readonly Case[];
}

/** The open cases of the place that was chosen, in the list or on the map. */
export function ChosenPlace({ name, notes, cases }: ChosenPlaceProps) {
  const { say, count } = useSpeech();
  const back = useRef<HTMLAnchorElement>(null);
  useEffect(() => back.current?.focus({ preventScroll: true }), [name]);
  return (
    <Panel title={name} beside={<span className={style.soft}>{count(counts.open, cases.length)}</span>} flush>
      <p className={style.back}>
        <Link to="/map" ref={back}>
          <IconArrowLeft size={14} aria-hidden /> {say(words.back)}
        </Link>
        {notes.map((note) => (
          <span key={note} className={style.soft}>
            {' · '}
            {note}
          </span>
        ))}
      </p>
      {cases.length === 0 ? <Empty title={say(words.noneHere)} /> : <Cases cases={cases} />}
    </Panel>
  );
}

const LEVELS: readonly Priority[] = ['P1', 'P2', 'P3', 'P4'];

function Row({ place: { crossing, open }, rover }: { readonly place: CrossingPlace; readonly rover: object }) {
  const { locale } = useSpeech();
  const { corridors } = useDirectory();
  const worst = worstOf(open);
  return (
    <>
      <th scope="row">
        <Link to="/map" search={{ crossing: crossing.id } as never} activeProps={{}} {...rover}>
          {crossing.name[locale]}
        </Link>
        <span className={style.sub}>{corridors.get(crossing.corridor)?.name[locale]}</span>
      </th>
      {LEVELS.map((level) => (
        <td key={level} className="tabular" data-worst={level === worst || undefined} data-level={level}>
          {open[level] || <span className={style.zero}>·</span>}
        </td>
      ))}
    </>
  );
}

function PlaceTable({ places, label }: { readonly places: readonly CrossingPlace[]; readonly label: string }) {
  const { say, term } = useSpeech();
  const keys = useListKeys({ items: places, idOf: ({ crossing }) => crossing.id });
  return (
    <table className={style.places} aria-label={label} {...keys.list}>
      <thead>
        <tr>
          <th scope="col">{say(words.crossing)}</th>
          {LEVELS.map((level) => (
            <th key={level} scope="col">
              <abbr title={term('priority', level)}>{level}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {places.map((place) => (
          <tr key={place.crossing.id} {...keys.row(place)}>
            <Row place={place} rover={keys.rover(place)} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Quiet({ places }: { readonly places: readonly CrossingPlace[] }) {
  const { say, locale } = useSpeech();
  return (
    <details className={style.quiet}>
      <summary>
        {say(words.quiet)} ({places.length})
      </summary>
      <ul>
        {places.map(({ crossing }) => (
          <li key={crossing.id}>
            <Link to="/map" search={{ crossing: crossing.id } as never} activeProps={{}}>
              {crossing.name[locale]}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface PlaceListProps {
  readonly map: BorderMap;
  readonly places: readonly CrossingPlace[];
}

/** Everything that the map shows, as a list: places by urgency, and what lies away from the crossings. */
export function PlaceList({ map, places }: PlaceListProps) {
  const { say, count } = useSpeech();
  const busy = places.filter(({ open }) => totalOf(open) > 0);
  const away = map.cases.filter(({ crossingId }) => crossingId === null);
  const rest = unplaced(map);
  const total = <span className={style.soft}>{count(counts.open, totalOf(map.open))}</span>;
  return (
    <Panel title={say(words.open)} beside={total} flush>
      {busy.length === 0 && away.length === 0 ? <Empty title={say(words.none)} /> : null}
      {busy.length > 0 ? <PlaceTable places={busy} label={say(words.open)} /> : null}
      {away.length > 0 ? (
        <>
          <h3 className={style.minor}>{say(words.elsewhere)}</h3>
          <Cases cases={away} />
        </>
      ) : null}
      {rest > 0 ? <p className={style.note}>{say(words.unplaced, { count: rest })}</p> : null}
      {map.more ? <p className={style.note}>{say(words.more, { count: map.cases.length })}</p> : null}
      <Quiet places={places.filter(({ open }) => totalOf(open) === 0)} />
    </Panel>
  );
}
