import { Fragment, memo } from 'react';
import type { ScenarioResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { DataTable } from '../../shared/ui/data-table';
import { DeskName } from '../../shared/ui/desk-name';
import { useGrowing } from '../../shared/ui/use-growing';
import style from './scenarios.module.css';
import { words } from './words';

type Scenario = ScenarioResponse['scenario'];
type Inject = Scenario['injects'][number];

interface RowProps {
  readonly of: Inject;
  /** What must have become of an expectation before it comes, by the words of that expectation. */
  readonly condition: string | null;
}

function When({ of, condition }: RowProps) {
  const { say, term } = useSpeech();
  return (
    <>
      {of.if ? (
        <p className={style.soft}>
          {say(words.onlyIf, { what: condition ?? of.if.expectation, is: term('expectation', of.if.is) })}
        </p>
      ) : null}
      {of.after ? (
        <p className={style.soft}>{say(words.notBefore, { minutes: of.after.minutes, number: of.after.inject })}</p>
      ) : null}
    </>
  );
}

function Expected({ of: { expected, expect = [], notes } }: { readonly of: Inject }) {
  const { say, locale } = useSpeech();
  return (
    <>
      {expected ? <p>{expected[locale]}</p> : null}
      {expect.length > 0 ? (
        <ul className={style.plain}>
          {expect.map(({ id, text, rule }) => (
            <li key={id}>
              {text[locale]} <span className={style.soft}>{say(words.within, { minutes: rule.within })}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {notes ? (
        <p className={style.soft}>
          {say(words.notes)}: {notes[locale]}
        </p>
      ) : null}
    </>
  );
}

const Row = memo(function Row({ of, condition }: RowProps) {
  const { say, term, locale } = useSpeech();
  const { number, at, kind, channel, from, to, text, does = [] } = of;
  return (
    <tr>
      <th scope="row">{number}</th>
      <td data-label={say(words.minute)}>{at}</td>
      <td data-label={say(words.what)}>
        <p className={style.from}>
          {from[locale]} <span className={style.soft}>{`${term('inject-channel', channel)} · ${term('inject-kind', kind)}`}</span>
        </p>
        <p>{text[locale]}</p>
        <When of={of} condition={condition} />
        {does.length > 0 ? (
          <p className={style.soft}>
            {say(words.makes)}: {[...new Set(does.map((effect) => term('inject-effect', effect.do)))].join(', ')}
          </p>
        ) : null}
      </td>
      <td data-label={say(words.to)}>
        {to
          ? to.map((desk, index) => (
              <Fragment key={desk}>
                {index > 0 ? <br /> : null}
                <DeskName deskId={desk} />
              </Fragment>
            ))
          : say(words.everyDesk)}
      </td>
      <td data-label={say(words.expected)}>
        <Expected of={of} />
      </td>
    </tr>
  );
});

/** Rows under one head: a long move is laid out piece by piece, those in view alone. */
const PIECE = 50;
/** About what a row is high, until it was laid out. */
const ROW_REM = 5;

const inPieces = (injects: readonly Inject[]): readonly (readonly Inject[])[] =>
  Array.from({ length: Math.ceil(injects.length / PIECE) }, (_, nth) => injects.slice(nth * PIECE, (nth + 1) * PIECE));

interface PieceProps {
  readonly injects: readonly Inject[];
  readonly label: string;
  readonly conditions: ReadonlyMap<string, string>;
  /** One of several of its move. */
  readonly several: boolean;
}

function Piece({ injects, label, conditions, several }: PieceProps) {
  const { say } = useSpeech();
  const [first, last] = [injects[0]?.number ?? '', injects.at(-1)?.number ?? ''];
  return (
    <div
      {...(several && { className: style.piece, style: { containIntrinsicBlockSize: `auto ${injects.length * ROW_REM}rem` } })}
    >
      <DataTable
        label={several ? say(words.moveNumbers, { move: label, first, last }) : label}
        heads={[words.number, words.minute, words.what, words.to, words.expected]}
        className={style.injects}
      >
        {injects.map((inject) => (
          <Row key={inject.number} of={inject} condition={conditions.get(inject.if?.expectation ?? '') ?? null} />
        ))}
      </DataTable>
    </div>
  );
}

/** The master scenario events list, move by move. */
export function InjectsTable({ scenario: { moves, injects } }: { readonly scenario: Scenario }) {
  const { say, locale } = useSpeech();
  const drawn = new Set(injects.slice(0, useGrowing(injects.length, 2 * PIECE)));
  const conditions = new Map(injects.flatMap(({ expect = [] }) => expect.map(({ id, text }) => [id, text[locale]])));
  return (
    <>
      {moves.map(({ number, title, situation, at }) => {
        const label = say(words.moveFrom, { number, title: title[locale], minutes: at });
        const pieces = inPieces(injects.filter((inject) => inject.move === number && drawn.has(inject)));
        return (
          <section key={number} className={style.moveBlock}>
            <h3>{label}</h3>
            <p className={style.soft}>{situation[locale]}</p>
            {pieces.map((piece, nth) => (
              <Piece key={nth} injects={piece} label={label} conditions={conditions} several={pieces.length > 1} />
            ))}
          </section>
        );
      })}
    </>
  );
}
