import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import {
  type ActivationResponse,
  confirmStatement,
  createActivationStatement,
  declineStatement,
  editStatement,
  proposeStatement,
  speakAloneStatement,
  type StatementResponse,
  withdrawStatement,
} from '../../shared/api/client';
import { useTyped } from '../../shared/drafts/use-typed';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { DeskName } from '../../shared/ui/desk-name';
import { Dialog, type OpenProps } from '../../shared/ui/dialog';
import { LongText } from '../../shared/ui/fields';
import { CountryMark } from '../../shared/ui/marks';
import { Due, Moment } from '../../shared/ui/moment';
import { Read } from '../../shared/ui/notices';
import { OwnKeyMark } from '../../shared/ui/own-key-mark';
import { Panel } from '../../shared/ui/screen';
import { PlainAct, SaidAct } from './acts';
import { words as alertWords } from './alert-words';
import style from './crisis.module.css';
import { IssueAlertDialog } from './issue-alert';
import { words } from './part-words';
import { useRoomAct, useStatements } from './queries';
import { useCommands } from './room-log';

interface RoomProps {
  readonly room: ActivationResponse;
}
type Content = Pick<StatementResponse, 'title' | 'text'>;

const UNWRITTEN = '';
const EMPTY: Content = { title: { en: UNWRITTEN, es: UNWRITTEN }, text: { en: UNWRITTEN, es: UNWRITTEN } };

/** A new one, or another text of one that has no key on it. */
function TextDialog({ room, of, opened, close }: RoomProps & OpenProps & { readonly of: StatementResponse | null }) {
  const { say } = useSpeech();
  const draft = useTyped<Content>(of ? `statement.${of.id}.${of.hash}` : `statement-of.${room.id}`, () =>
    of ? { title: of.title, text: of.text } : EMPTY,
  );
  const { title, text } = draft.typed;
  const body = { title: { en: title.en, es: title.es }, text: { en: text.en, es: text.es } };
  const act = useRoomAct<void>(
    of ?? room,
    (_, headers) =>
      of
        ? editStatement({ path: { id: of.id }, body, headers })
        : createActivationStatement({ path: { id: room.id }, body, headers }),
    () => {
      draft.forget();
      close();
    },
  );
  const says = of ? words.edit : words.draft;
  const heading = (locale: 'en' | 'es') => (
    <TextInput
      label={say(locale === 'en' ? words.titleEn : words.titleEs)}
      value={title[locale]}
      onChange={({ currentTarget }) => draft.type({ title: { ...title, [locale]: currentTarget.value } })}
      maxLength={1000}
      lang={locale}
      required
    />
  );
  const set = (locale: 'en' | 'es') => (value: string) => draft.type({ text: { ...text, [locale]: value } });
  return (
    <Dialog
      opened={opened}
      close={close}
      title={say(says)}
      does={say(words.save)}
      submit={() => act.mutate()}
      pending={act.isPending}
      error={act.error}
      draft={draft}
      ready={[title.en, title.es, text.en, text.es].every((value) => value.trim() !== '')}
    >
      {heading('en')}
      <LongText label={say(words.english)} value={text.en} set={set('en')} longest={6000} lang="en" />
      {heading('es')}
      <LongText label={say(words.spanish)} value={text.es} set={set('es')} longest={6000} lang="es" />
    </Dialog>
  );
}

function OwnActs({ room, of }: RoomProps & { readonly of: StatementResponse }) {
  const { say } = useSpeech();
  const { may } = useSession();
  const [editing, setEditing] = useState(false);
  const { hash, state } = of;
  const path = { id: of.id };
  const loose = state === 'drafted' || state === 'declined' || state === 'lapsed';
  return (
    <div className={style.acts}>
      {loose && may('activation.work') ? (
        <Button size="compact-xs" variant="default" onClick={() => setEditing(true)}>
          {say(words.edit)}
        </Button>
      ) : null}
      {(state === 'drafted' || state === 'lapsed') && may('activation.key') ? (
        <PlainAct room={of} says={words.propose} send={(headers) => proposeStatement({ path, body: { hash }, headers })} first />
      ) : null}
      {loose && may('activation.key') ? (
        <SaidAct
          room={of}
          says={words.alone}
          hint={words.aloneHint}
          label={words.why}
          send={(reason, headers) => speakAloneStatement({ path, body: { hash, reason }, headers })}
        />
      ) : null}
      {(loose || state === 'proposed') && may('activation.key') ? (
        <SaidAct
          room={of}
          says={words.withdraw}
          label={words.why}
          send={(reason, headers) => withdrawStatement({ path, body: { reason }, headers })}
        />
      ) : null}
      {editing ? <TextDialog room={room} of={of} opened close={() => setEditing(false)} /> : null}
    </div>
  );
}

function TheirActs({ of }: { readonly of: StatementResponse }) {
  const { may } = useSession();
  const { hash } = of;
  const path = { id: of.id };
  if (of.state !== 'proposed' || !may('activation.key')) return null;
  return (
    <div className={style.acts}>
      <PlainAct room={of} says={words.confirm} send={(headers) => confirmStatement({ path, body: { hash }, headers })} first />
      <SaidAct
        room={of}
        says={words.decline}
        label={words.why}
        send={(reason, headers) => declineStatement({ path, body: { reason }, headers })}
      />
    </div>
  );
}

/** What both have released may go to everybody's systems as well. */
function AlertAct({ of }: { readonly of: StatementResponse }) {
  const { say } = useSpeech();
  const { may } = useSession();
  const [issuing, setIssuing] = useState(false);
  if (of.state !== 'released' || !may('activation.publish')) return null;
  const { activationId, id } = of;
  return (
    <div className={style.acts}>
      <Button size="compact-xs" variant="default" onClick={() => setIssuing(true)}>
        {say(alertWords.issue)}
      </Button>
      {issuing ? (
        <IssueAlertDialog activationId={activationId} audience="public" statementId={id} opened close={() => setIssuing(false)} />
      ) : null}
    </div>
  );
}

function StatementLine({ room, of }: RoomProps & { readonly of: StatementResponse }) {
  const { say } = useSpeech();
  const { country } = useSession().me.user;
  const commands = useCommands(room);
  const { title, text, proposal, stateText, keys, because } = of;
  const last = of.settledProposals.at(-1);
  return (
    <li className={style.step} data-dim={of.state === 'withdrawn' || undefined}>
      <p className={style.stepHead}>
        <CountryMark country={of.country} /> <strong>{stateText}</strong>
        {proposal && of.state === 'proposed' ? (
          <span>
            {say(words.answerBy)} <Moment at={proposal.confirmBy} corridorId={room.corridorId} /> <Due at={proposal.confirmBy} />
          </span>
        ) : null}
        {keys.map((key) => (
          <span key={key.country}>
            <CountryMark country={key.country} /> <Moment at={key.at} corridorId={room.corridorId} />{' '}
            <OwnKeyMark votes={of.votes} at={key.at} />
          </span>
        ))}
      </p>
      <div className={style.both}>
        {(['en', 'es'] as const).map((locale) => (
          <div key={locale} lang={locale}>
            <p>
              <strong>{title[locale]}</strong>
            </p>
            <p className={style.prose}>{text[locale]}</p>
          </div>
        ))}
      </div>
      {last?.reason ? (
        <p>
          {last.settledBy ? <DeskName deskId={last.settledBy.deskId} /> : null} {last.reason}
        </p>
      ) : null}
      {because ? <p>{`${say(words.why)}: ${because}`}</p> : null}
      {commands && of.country === country ? <OwnActs room={room} of={of} /> : null}
      {commands && of.country !== country ? <TheirActs of={of} /> : null}
      {commands ? <AlertAct of={of} /> : null}
    </li>
  );
}

/** What the public is told: with the keys of both, or as one side's own word. */
export function StatementsPanel({ room }: RoomProps) {
  const { say } = useSpeech();
  const { may } = useSession();
  const commands = useCommands(room);
  const [drafting, setDrafting] = useState(false);
  const statements = useStatements(room.id);
  return (
    <Panel
      id="statements"
      title={say(words.statements)}
      flush
      actions={
        commands && may('activation.work') ? (
          <Button size="compact-xs" variant="default" onClick={() => setDrafting(true)}>
            {say(words.draft)}
          </Button>
        ) : null
      }
    >
      <Read from={statements}>
        {({ items }) => (
          <>
            {items.length === 0 ? <p className={style.rest}>{say(words.noStatements)}</p> : null}
            <ul className={style.items}>
              {items.map((of) => (
                <StatementLine key={of.id} room={room} of={of} />
              ))}
            </ul>
          </>
        )}
      </Read>
      {drafting ? <TextDialog room={room} of={null} opened close={() => setDrafting(false)} /> : null}
    </Panel>
  );
}
