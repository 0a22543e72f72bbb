import { Select } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { BorderBoardResponse } from '../../shared/api/client';
import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { Moment } from '../../shared/ui/moment';
import { Empty, Read } from '../../shared/ui/notices';
import { Panel, Screen } from '../../shared/ui/screen';
import { useChosen } from '../../shared/ui/use-chosen';
import { ViewSwitch } from '../../shared/ui/view-switch';
import { BoardMap } from './board-map';
import style from './board.module.css';
import { CrossingTable } from './crossing-table';
import { chosenOf, WHICH, type Which } from './lanes';
import { useBoard } from './queries';
import { words } from './words';

const VIEWS = ['asTable', 'asMap'] as const;

const isDemonstration = ({ crossings }: BorderBoardResponse): boolean =>
  crossings.some(({ lanes }) => lanes.some(({ wait }) => wait?.source === 'demonstration'));

interface FiltersProps {
  readonly which: Which;
  readonly setWhich: (which: Which) => void;
  readonly corridor: string;
  readonly setCorridor: (corridor: string) => void;
}

function Filters({ which, setWhich, corridor, setCorridor }: FiltersProps) {
  const { say, locale } = useSpeech();
  const { corridors } = useDirectory();
  const places = [...corridors.values()].map(({ id, name }) => ({ value: id, label: name[locale] }));
  return (
    <>
      <Select
        aria-label={say(words.corridor)}
        data={[{ value: '', label: say(words.everywhere) }, ...places.toSorted((a, b) => a.label.localeCompare(b.label, locale))]}
        value={corridor}
        onChange={(chosen) => setCorridor(chosen ?? '')}
        allowDeselect={false}
      />
      <ViewSwitch label={words.which} among={WHICH} says={words} chosen={which} choose={setWhich} />
    </>
  );
}

function Beside({ at }: { readonly at: string | undefined }) {
  const { say } = useSpeech();
  return (
    <span className={style.links}>
      {at ? (
        <span className={style.soft}>
          {say(words.asOf)} <Moment at={at} />
        </span>
      ) : null}
      <Link to="/feeds">{say(words.feeds)}</Link>
      <Link to="/alerts">{say(words.alerts)}</Link>
      <Link to="/wall">{say(words.wall)}</Link>
      <a href="/public/board">{say(words.publicView)}</a>
    </span>
  );
}

interface ShownProps {
  readonly board: BorderBoardResponse;
  readonly which: Which;
  readonly corridor: string;
  readonly setCorridor: (corridor: string) => void;
  readonly asMap: boolean;
}

function Shown({ board, which, corridor, setCorridor, asMap }: ShownProps) {
  const { say } = useSpeech();
  const crossings = chosenOf(board.crossings, which, corridor);
  if (crossings.length === 0) return <Empty title={say(words.none)}>{say(words.noneHint)}</Empty>;
  return (
    <>
      {isDemonstration(board) ? <p className={style.note}>{say(words.demonstrationNote)}</p> : null}
      {asMap ? (
        <BoardMap crossings={crossings} zoom={setCorridor} />
      ) : (
        <Panel title={say(words[which])} flush>
          <CrossingTable crossings={crossings} />
        </Panel>
      )}
    </>
  );
}

/** What every crossing is right now: by table or map, with each side's word and the waits' age. */
export function ScreenRoute() {
  const { say } = useSpeech();
  const board = useBoard();
  const [which, setWhich] = useChosen('which', WHICH, 'all');
  const [view, setView] = useChosen('view', VIEWS, 'asTable');
  const [corridor, setCorridor] = useState('');
  return (
    <Screen
      title={say(words.title)}
      full
      beside={<Beside at={board.data?.at} />}
      actions={<ViewSwitch label={words.view} among={VIEWS} says={words} chosen={view} choose={setView} />}
    >
      <div className={style.filters}>
        <Filters which={which} setWhich={setWhich} corridor={corridor} setCorridor={setCorridor} />
      </div>
      <Read from={board}>
        {(data) => <Shown board={data} which={which} corridor={corridor} setCorridor={setCorridor} asMap={view === 'asMap'} />}
      </Read>
    </Screen>
  );
}
