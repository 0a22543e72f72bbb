import type { RehearsalResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { DataTable } from '../../shared/ui/data-table';
import { DeskName } from '../../shared/ui/desk-name';
import { Empty } from '../../shared/ui/notices';
import style from './rehearsals.module.css';
import { words } from './words';

type Comparison = NonNullable<RehearsalResponse['comparison']>;
type Compared = Comparison['expectations'][number];
type Figures = Comparison['desks'][number]['today'];

const MEASURES = ['acknowledge', 'accept', 'answer', 'confirm'] as const;

/** Nobody reads a change by its colour alone: an arrow and a word stand with it. */
const ARROWS = { better: '▲', worse: '▼', same: '＝', open: '…' } as const;

const rounded = (minutes: number): number => Math.round(minutes * 10) / 10;

function Expectations({ of }: { readonly of: readonly Compared[] }) {
  const { say, term, number, locale } = useSpeech();
  const stateOf = ({ state, minutes }: Compared['today']): string => {
    const said = term('expectation', state);
    return minutes === null ? said : say(words.after, { state: said, minutes: number(rounded(minutes)) });
  };
  return (
    <DataTable label={say(words.expectations)} heads={[words.expectation, words.today, words.drafted, words.change]}>
      {of.map(({ id, text, today, drafted, change }) => (
        <tr key={id}>
          <th scope="row">{text[locale]}</th>
          <td data-label={say(words.today)}>{stateOf(today)}</td>
          <td data-label={say(words.drafted)}>{stateOf(drafted)}</td>
          <td data-label={say(words.change)} className={style.change} data-change={change}>
            <span aria-hidden>{ARROWS[change]}</span> {say(words[change])}
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

function useSayChange() {
  const { say, number } = useSpeech();
  const one = (value: number | null): string => (value === null ? '—' : number(rounded(value)));
  return (today: number | null, drafted: number | null): string =>
    today === drafted ? one(today) : say(words.fromTo, { today: one(today), drafted: one(drafted) });
}

const calledUpon = ({ escalations, nobody }: Figures): number => escalations + nobody;

function Desks({ of }: { readonly of: Comparison['desks'] }) {
  const { say } = useSpeech();
  const change = useSayChange();
  const differing = of.filter(({ differs }) => differs);
  if (differing.length === 0) {
    return (
      <Empty title={say(words.nothing)}>
        <span>{say(words.nothingHint)}</span>
      </Empty>
    );
  }
  return (
    <DataTable
      label={say(words.desks)}
      heads={[words.desk, ...MEASURES.map((measure) => words[measure]), words.escalations, words.disagreements]}
    >
      {differing.map(({ deskId, today, drafted }) => (
        <tr key={deskId}>
          <th scope="row">
            <DeskName deskId={deskId} />
          </th>
          {MEASURES.map((measure) => (
            <td key={measure} data-label={say(words[measure])} className="tabular">
              {change(today[measure].median, drafted[measure].median)}
            </td>
          ))}
          <td data-label={say(words.escalations)} className="tabular">
            {change(calledUpon(today), calledUpon(drafted))}
          </td>
          <td data-label={say(words.disagreements)} className="tabular">
            {change(today.disagreements, drafted.disagreements)}
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

/** What the draft makes of every expectation, and of the desks for which anything differs. */
export function ComparisonTables({ of }: { readonly of: Comparison }) {
  const { say, term } = useSpeech();
  const list = of.injects
    .map(({ number, today, drafted }) =>
      say(words.inject, { number, today: term('inject', today), drafted: term('inject', drafted) }),
    )
    .join('; ');
  return (
    <>
      <Expectations of={of.expectations} />
      {list === '' ? null : <p>{say(words.injects, { list })}</p>}
      <h3>{say(words.desks)}</h3>
      <Desks of={of.desks} />
    </>
  );
}
