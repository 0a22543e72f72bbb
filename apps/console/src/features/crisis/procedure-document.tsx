import { Fragment, type ReactNode } from 'react';
import type { ProcedureResponse } from '../../shared/api/client';
import { type Bilingual, useSpeech } from '../../shared/i18n/speech';
import { span } from '../../shared/i18n/times';
import { CountryMark } from '../../shared/ui/marks';
import style from './crisis.module.css';
import { words } from './words';

/** A text in both languages, side by side. */
function Both({ of }: { readonly of: Bilingual }) {
  return (
    <span className={style.both}>
      <span lang="en">{of.en}</span>
      <span lang="es">{of.es}</span>
    </span>
  );
}

function Part({ title, children }: { readonly title: Bilingual; readonly children: ReactNode }) {
  const { say } = useSpeech();
  return (
    <section className={style.part}>
      <h2>{say(title)}</h2>
      {children}
    </section>
  );
}

interface ItemProps {
  /** Who, when, at which level. */
  readonly head: ReactNode;
  readonly text: Bilingual;
  readonly more?: readonly (readonly [Bilingual, Bilingual])[];
}

function Item({ head, text, more = [] }: ItemProps) {
  const { say } = useSpeech();
  return (
    <li className={style.item}>
      <p className={style.itemHead}>{head}</p>
      <Both of={text} />
      {more.map(([name, said]) => (
        <Fragment key={name.en}>
          <p className={style.soft}>{say(name)}</p>
          <Both of={said} />
        </Fragment>
      ))}
    </li>
  );
}

type Text = ProcedureResponse['text'];

function useNames({ roles, questions }: Text) {
  const { say, term, locale } = useSpeech();
  const roleOf = (id: string): string => roles.find((role) => role.id === id)?.title[locale] ?? id;
  const askOf = (id: string): Bilingual => questions.find((question) => question.id === id)?.ask ?? { en: id, es: id };
  const levelsOf = (levels: readonly string[]): string => levels.map((level) => term('level', level)).join(', ');
  const onlyIf = (when: { readonly question: string; readonly is: boolean } | undefined): (readonly [Bilingual, Bilingual])[] => {
    if (!when) return [];
    const { en, es } = askOf(when.question);
    const answer = when.is ? words.yes : words.no;
    return [[words.onlyIf, { en: `${en} ${answer.en}`, es: `${es} ${answer.es}` }]];
  };
  return { roleOf, levelsOf, onlyIf, say, term };
}

function Doing({ text }: { readonly text: Text }) {
  const { roleOf, levelsOf, onlyIf, say, term } = useNames(text);
  return (
    <>
      <Part title={words.tellings}>
        <ol className={style.items}>
          {text.tellings.map(({ id, by, tell, withinMinutes, levels, what, when }) => (
            <Item
              key={id}
              head={`${roleOf(by)} → ${roleOf(tell)} · ${say(words.within, { minutes: withinMinutes })} · ${levelsOf(levels)}`}
              text={what}
              more={onlyIf(when)}
            />
          ))}
        </ol>
      </Part>
      <Part title={words.steps}>
        <ol className={style.items}>
          {text.steps.map(({ id, role, phase, dueMinutes, levels, lifeSafety, evidence, when, do: what }) => (
            <Item
              key={id}
              head={[
                roleOf(role),
                term('phase', phase),
                say(words.within, { minutes: dueMinutes }),
                levelsOf(levels),
                ...(lifeSafety ? [say(words.life)] : []),
              ].join(' · ')}
              text={what}
              more={[...onlyIf(when), [words.evidence, evidence]]}
            />
          ))}
        </ol>
      </Part>
      <Part title={words.notice}>
        <ul className={style.items}>
          {text.noticeBefore.map(({ act, tell, leadMinutes, why, unless }) => (
            <Item
              key={act}
              head={`${term('order', act)} · ${say(words.ahead, { span: span(leadMinutes * 60_000) })} · ${tell.map(roleOf).join(', ')}`}
              text={why}
              more={[[words.unless, unless]]}
            />
          ))}
        </ul>
      </Part>
    </>
  );
}

function Opening({ text }: { readonly text: Text }) {
  const { roleOf, term } = useNames(text);
  return (
    <>
      <Part title={words.flow}>
        <ul className={style.items}>
          {text.flow.map(({ mode, direction, tier, elevated, crisis, recovery, how }) => (
            <Item
              key={`${mode} ${direction} ${tier}`}
              head={[
                `${term('mode', mode)} ${term('flow-direction', direction)}`,
                term('tier', tier),
                ...(
                  [
                    ['elevated', elevated],
                    ['crisis', crisis],
                    ['recovery', recovery],
                  ] as const
                ).map(([level, state]) => `${term('level', level)}: ${term('flow', state)}`),
              ].join(' · ')}
              text={how}
            />
          ))}
        </ul>
      </Part>
      <Part title={words.reopening}>
        <ol className={style.items}>
          {text.reopening.map(({ id, opens, gate, decidedBy }) => (
            <li key={id} className={style.item}>
              <p className={style.itemHead}>{decidedBy.map(roleOf).join(' + ')}</p>
              <Both of={opens} />
              <Both of={gate} />
            </li>
          ))}
        </ol>
      </Part>
    </>
  );
}

/** How often one reports, when it ends, and what is asked afterwards. */
function Closing({ text }: { readonly text: Text }) {
  const { say, term } = useSpeech();
  return (
    <>
      <Part title={words.reports}>
        <ul className={style.plain}>
          {text.reports.map(({ level, audience, everyMinutes }) => (
            <li key={`${level} ${audience}`}>
              {`${term('level', level)} · ${term('report-audience', audience)} · ${say(words.every, { minutes: everyMinutes })}`}
            </li>
          ))}
        </ul>
      </Part>
      <Part title={words.deactivation}>
        <ul className={style.items}>
          {text.deactivation.map((one) => (
            <li key={one.en} className={style.item}>
              <Both of={one} />
            </li>
          ))}
        </ul>
      </Part>
      <Part title={words.review}>
        <ul className={style.items}>
          {text.afterAction.questions.map((one) => (
            <li key={one.en} className={style.item}>
              <Both of={one} />
            </li>
          ))}
        </ul>
      </Part>
    </>
  );
}

/** A procedure as a document that one reads through, both languages side by side. */
export function ProcedureDocument({ text, instruments }: Pick<ProcedureResponse, 'text' | 'instruments'>) {
  const { term, locale } = useSpeech();
  return (
    <article className={style.document}>
      <Part title={words.purpose}>
        <Both of={text.purpose} />
      </Part>
      <Part title={words.triggers}>
        <ul className={style.items}>
          {text.triggers.map(({ level, when }) => (
            <Item key={`${level} ${when.en}`} head={term('level', level)} text={when} />
          ))}
        </ul>
      </Part>
      <Part title={words.roles}>
        <ul className={style.plain}>
          {text.roles.map(({ id, country, duty, title, reach }) => (
            <li key={id}>
              <CountryMark country={country} /> {title[locale]}{' '}
              <span className={style.soft}>{reach?.[locale] ?? term('role-duty', duty)}</span>
            </li>
          ))}
        </ul>
      </Part>
      <Doing text={text} />
      <Opening text={text} />
      <Closing text={text} />
      <Part title={words.instruments}>
        <ul className={style.items}>
          {instruments.map(({ key, name, use }) => (
            <Item key={key} head={name[locale]} text={use} />
          ))}
        </ul>
      </Part>
      <Part title={words.sources}>
        <ul className={style.items}>
          {text.sources.map(({ id, basis, where, says }) => (
            <Item key={id} head={[id, where, term('source-basis', basis)].filter(Boolean).join(' · ')} text={says} />
          ))}
        </ul>
      </Part>
    </article>
  );
}
