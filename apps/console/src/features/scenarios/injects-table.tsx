import { Fragment } from 'react';
import type { ScenarioResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { DataTable } from '../../shared/ui/data-table';
import { DeskName } from '../../shared/ui/desk-name';
import style from './scenarios.module.css';
import { words } from './words';

type Scenario = ScenarioResponse['scenario'];
type Inject = Scenario['injects'][number];

function When({ of, scenario }: { readonly of: Inject; readonly scenario: Scenario }) {
  const { say, term, locale } = useSpeech();
  const asked = scenario.injects.flatMap(({ expect = [] }) => expect).find(({ id }) => id === of.if?.expectation);
  return (
    <>
      {of.if ? (
        <p className={style.soft}>
          {say(words.onlyIf, { what: asked?.text[locale] ?? of.if.expectation, is: term('expectation', of.if.is) })}
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

function Row({ of, scenario }: { readonly of: Inject; readonly scenario: Scenario }) {
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
        <When of={of} scenario={scenario} />
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
}

/** The master scenario events list, move by move. */
export function InjectsTable({ scenario }: { readonly scenario: Scenario }) {
  const { say, locale } = useSpeech();
  return (
    <>
      {scenario.moves.map(({ number, title, situation, at }) => (
        <section key={number} className={style.moveBlock}>
          <h3>{say(words.moveFrom, { number, title: title[locale], minutes: at })}</h3>
          <p className={style.soft}>{situation[locale]}</p>
          <DataTable
            label={say(words.moveFrom, { number, title: title[locale], minutes: at })}
            heads={[words.number, words.minute, words.what, words.to, words.expected]}
            className={style.injects}
          >
            {scenario.injects
              .filter((inject) => inject.move === number)
              .map((inject) => (
                <Row key={inject.number} of={inject} scenario={scenario} />
              ))}
          </DataTable>
        </section>
      ))}
    </>
  );
}
