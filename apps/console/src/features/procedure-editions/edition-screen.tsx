import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import {
  type AuthorSigned,
  type ProcedureEditionResponse,
  type ProcedureResponse,
  reviseProcedureEdition,
  type SignedAct,
} from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { LongText } from '../../shared/ui/fields';
import { CountryMark } from '../../shared/ui/marks';
import { Moment } from '../../shared/ui/moment';
import { Failure } from '../../shared/ui/notices';
import { OwnKeyMark } from '../../shared/ui/own-key-mark';
import { ReadOne } from '../../shared/ui/read-one';
import { Facts, Panel, Screen } from '../../shared/ui/screen';
import { ProcedureDocument } from '../crisis';
import { RehearseButton } from '../rehearsals';
import { ComparisonPanels } from './comparison';
import { EditionActs } from './edition-acts';
import style from './editions.module.css';
import { useCheck, useEdition, useEditionAct } from './queries';
import { SourceEditor } from './source-editor';
import { words } from './words';

interface EditionProps {
  readonly edition: ProcedureEditionResponse;
}

function Signed({ by, votes }: { readonly by: AuthorSigned; readonly votes?: readonly SignedAct[] }) {
  return (
    <>
      <CountryMark country={by.country} /> {by.name} <Moment at={by.at} />
      {votes ? <OwnKeyMark votes={votes} at={by.at} /> : null}
    </>
  );
}

function About({ edition }: EditionProps) {
  const { say } = useSpeech();
  const { drafted, revised, proposed, approved, ended, base, hash, note, supersededAt, supersededBy, state, votes } = edition;
  const signed = (name: string, by: AuthorSigned | null, signatures?: readonly SignedAct[]) =>
    by ? ([name, <Signed key={name} by={by} {...(signatures && { votes: signatures })} />] as const) : null;
  return (
    <Panel
      title={say(words.about)}
      actions={
        <Link to="/procedures/$procedureId" params={{ procedureId: edition.procedureId } as never}>
          {say(words.readAll)}
        </Link>
      }
    >
      <Facts
        of={[
          note === null ? null : [say(words.why), note],
          base > 0 ? [say(words.base), base] : null,
          signed(say(words.drafted), drafted),
          signed(say(words.revised), revised),
          signed(say(words.proposed), proposed, votes),
          signed(say(words.approved), approved, votes),
          signed(say(state === 'declined' ? words.declined : words.withdrawn), ended),
          ended ? [say(words.why), ended.reason] : null,
          supersededAt ? [say(words.superseded, { edition: supersededBy ?? '' }), <Moment key="over" at={supersededAt} />] : null,
          hash ? [say(words.fingerprint), <code key="hash">{hash.slice(0, 12)}</code>] : null,
        ]}
      />
    </Panel>
  );
}

/** As a reader of the library will see it; the register's names of its instruments are not looked up for a draft. */
function Preview({ text }: { readonly text: ProcedureResponse['text'] | null }) {
  const { say } = useSpeech();
  return (
    <Panel title={say(words.preview)}>
      {text ? (
        <ProcedureDocument
          text={text}
          instruments={text.instruments.map(({ key, use }) => ({ key, use, name: { en: key, es: key } }))}
        />
      ) : (
        <p className={style.soft}>{say(words.noPreview)}</p>
      )}
    </Panel>
  );
}

/** What is typed, against what is stored. */
function useWriting(edition: ProcedureEditionResponse) {
  const [source, setSource] = useState(edition.source);
  const [note, setNote] = useState(edition.note ?? '');
  const saving = useEditionAct<void>(edition, (_, headers) =>
    reviseProcedureEdition({ path: { id: edition.id! }, body: { source, note: note.trim(), cites: edition.cites }, headers }),
  );
  const unsaved = source !== edition.source || note.trim() !== (edition.note ?? '');
  return { source, setSource, note, setNote, saving, unsaved };
}

type Writing = ReturnType<typeof useWriting>;

function WritingPanel({ edition, writing, check }: EditionProps & { writing: Writing; check: ReturnType<typeof useCheck> }) {
  const { say } = useSpeech();
  const { source, setSource, note, setNote, saving, unsaved } = writing;
  return (
    <Panel
      title={say(words.text)}
      beside={<span className={style.soft}>{say(unsaved ? words.unsaved : words.saved)}</span>}
      actions={
        <Button
          size="compact-sm"
          disabled={!unsaved || note.trim().length < 3}
          loading={saving.isPending}
          onClick={() => saving.mutate()}
        >
          {say(words.save)}
        </Button>
      }
    >
      {edition.state === 'proposed' ? <p className={style.soft}>{say(words.takeBack)}</p> : null}
      {saving.error ? <Failure error={saving.error} /> : null}
      {check.error ? <Failure error={check.error} /> : null}
      <SourceEditor
        label={say(words.yaml)}
        source={source}
        set={setSource}
        faults={check.data?.faults ?? edition.faults}
        behind={check.behind}
        readOnly={false}
      />
      <LongText label={say(words.note)} value={note} set={setNote} longest={2000} />
    </Panel>
  );
}

function Edition({ edition }: EditionProps) {
  const { say, locale } = useSpeech();
  const { me, may } = useSession();
  const own = edition.drafted?.country === me.user.country;
  const open = edition.state === 'draft' || edition.state === 'proposed';
  const writes = own && open && may('procedure.draft');
  const writing = useWriting(edition);
  const check = useCheck(edition.procedureId, writing.source, writes);
  const read = writes && check.data ? check.data : edition;
  return (
    <Screen
      title={say(words.title, { title: edition.title[locale], edition: edition.edition })}
      beside={<strong>{edition.stateText}</strong>}
      actions={
        <>
          {open && edition.hash ? (
            <RehearseButton draft={{ kind: 'procedure', key: edition.procedureId, number: edition.edition }} />
          ) : null}
          <EditionActs edition={edition} unsaved={writing.unsaved} />
        </>
      }
    >
      {open && own && !writes ? <p className={style.soft}>{say(words.yours)}</p> : null}
      {edition.state === 'draft' && !own ? <p className={style.soft}>{say(words.theirs)}</p> : null}
      {edition.state === 'proposed' && !own ? <p className={style.soft}>{say(words.answer)}</p> : null}
      <About edition={edition} />
      {writes ? <WritingPanel edition={edition} writing={writing} check={check} /> : null}
      <ComparisonPanels of={read.comparison} />
      <Preview text={read.text} />
    </Screen>
  );
}

/** One edition of a procedure: who stands by it, its text, what it changes, and how it will be read. */
export function ScreenRoute() {
  const { editionId } = useParams({ strict: false }) as { readonly editionId: string };
  const edition = useEdition(editionId);
  return <ReadOne from={edition}>{(read) => <Edition key={read.id} edition={read} />}</ReadOne>;
}
