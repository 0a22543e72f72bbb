import { Button } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { type SyntheticEvent, useState } from 'react';
import { answerRequest, type AnswerRequestRequest, type RequestResponse } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { Choice } from '../../shared/ui/fields';
import form from '../../shared/ui/form.module.css';
import { Failure, Read } from '../../shared/ui/notices';
import { Panel, Screen } from '../../shared/ui/screen';
import { type AnswerDraft, answerOf, isReady, type ItemDraft, needsSecond, newAnswer, newItem } from './answer-draft';
import { AnswerPreview } from './answer-preview';
import { answerWords as words } from './answer-words';
import { Line, Pick } from './field';
import { ItemFields } from './item-fields';
import { TOUCHES, useCountryPack, useRequest } from './queries';
import style from './requests.module.css';

interface DraftProps {
  readonly draft: AnswerDraft;
  readonly change: (part: Partial<AnswerDraft>) => void;
}

/** A part can be refused beside what is given. */
function Refusing({ draft, change, country }: DraftProps & { readonly country: string }) {
  const { say, locale } = useSpeech();
  const grounds = useCountryPack(country)?.refusalGrounds ?? [];
  const chosen = grounds.find(({ key }) => key === draft.ground);
  return (
    <Panel title={say(words.refusal)}>
      <div className={form.form}>
        <p className={style.soft}>{say(words.refusalHint)}</p>
        <Pick
          label={say(words.ground)}
          value={draft.ground}
          set={(ground) => change({ ground })}
          of={[
            { value: '', label: say(words.chooseGround) },
            ...grounds.map(({ key, name }) => ({ value: key, label: name[locale] })),
          ]}
        />
        {chosen ? (
          <div className={style.pair}>
            <Line label={say(words.part)} value={draft.part} set={(part) => change({ part })} />
            <Line
              label={say(words.groundWords)}
              value={draft.groundWords}
              set={(groundWords) => change({ groundWords })}
              needed={chosen.needsWords}
            />
          </div>
        ) : null}
        <Choice
          label={say(words.whole)}
          value={draft.complete ? 'complete' : 'partial'}
          set={(value) => change({ complete: value === 'complete' })}
          of={(['complete', 'partial'] as const).map((value) => ({ value, label: say(words[value]) }))}
        />
      </div>
    </Panel>
  );
}

function Items({ draft, change, asked }: DraftProps & { readonly asked: RequestResponse }) {
  const { say, locale } = useSpeech();
  const { items } = draft;
  const at = (index: number, item: ItemDraft | null): void =>
    change({ items: items.flatMap((one, place) => (place === index ? (item ? [item] : []) : [one])) });
  return (
    <Panel title={say(words.items)}>
      <div className={form.form}>
        <p className={style.soft}>{say(words.itemsHint)}</p>
        {items.map((item, index) => (
          <ItemFields
            // eslint-disable-next-line react/no-array-index-key -- an item has no name before it is given
            key={index}
            of={item}
            number={index + 1}
            change={(part) => at(index, { ...item, ...part })}
            remove={items.length > 1 ? () => at(index, null) : null}
          />
        ))}
        <div>
          <Button size="xs" variant="default" onClick={() => change({ items: [...items, newItem(asked.form, locale)] })}>
            {say(words.addItem)}
          </Button>
        </div>
      </div>
    </Panel>
  );
}

function AnswerPage({ of }: { readonly of: RequestResponse }) {
  const { say, locale } = useSpeech();
  const { me } = useSession();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(() => newAnswer(of.form, locale));
  const change = (part: Partial<AnswerDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const giving = useAct({
    act: (body: AnswerRequestRequest, guard) =>
      answerRequest({ path: { id: of.id }, body, headers: { ...guard, 'If-Match': `"${of.version}"` } }),
    touches: TOUCHES,
    done: () => void navigate({ to: '/requests/$requestId', params: { requestId: of.id } as never }),
  });
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    giving.mutate(answerOf(draft));
  };
  return (
    <Screen
      title={say(words.title, { number: of.number })}
      actions={
        <Link to="/requests/$requestId" params={{ requestId: of.id } as never}>
          {say(words.back)}
        </Link>
      }
    >
      {giving.error ? <Failure error={giving.error} /> : null}
      <form onSubmit={send} className={style.columns}>
        <div className={style.stack}>
          <Items draft={draft} change={change} asked={of} />
          <Refusing draft={draft} change={change} country={me.desk.country} />
          <div className={form.foot}>
            <span />
            <Button type="submit" loading={giving.isPending} disabled={!draft.items.every(isReady)}>
              {say(needsSecond(draft) ? words.handIn : words.send)}
            </Button>
          </div>
        </div>
        <div className={style.aside}>
          <Panel title={say(words.asked)}>
            <p lang={of.form.language} className={style.asked}>
              {of.form.asked}
            </p>
          </Panel>
          <AnswerPreview of={draft} toDeskId={of.fromDeskId} country={me.desk.country} />
        </div>
      </form>
    </Screen>
  );
}

/** Writes an answer item by item, beside what was asked and what the other side will see. */
export function ScreenRoute() {
  const { requestId = '' } = useParams({ strict: false }) as { readonly requestId?: string };
  const found = useRequest(requestId);
  return <Read from={found}>{(of) => <AnswerPage of={of} key={of.id} />}</Read>;
}
