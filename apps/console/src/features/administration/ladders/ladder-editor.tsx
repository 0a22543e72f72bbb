import { Button, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { createLadderDraft, type EditionRead, type LadderRead } from '../../../shared/api/client';
import { Problem } from '../../../shared/api/problem';
import { useAct } from '../../../shared/api/use-act';
import { useDirectory } from '../../../shared/directory/directory';
import { useSpeech } from '../../../shared/i18n/speech';
import { useSession } from '../../../shared/session/session';
import { DeskSelect } from '../../../shared/ui/desk-select';
import { Choice } from '../../../shared/ui/fields';
import { Failure } from '../../../shared/ui/notices';
import { Panel } from '../../../shared/ui/screen';
import { IfNobodyActs } from './if-nobody-acts';
import { bodyOf, draftOf, type LadderDraft } from './ladder-draft';
import { ladderWords as words } from './ladder-words';
import style from './ladders.module.css';
import { StepRows, type StepRowsProps } from './step-rows';

type FieldsProps = StepRowsProps & { readonly of: LadderRead };

function NameAndLimit({ of, draft, set, faultAt }: FieldsProps) {
  const { say } = useSpeech();
  const { name, limit } = draft;
  return (
    <>
      <div className={style.fields}>
        <TextInput
          label={say(words.nameEn)}
          lang="en"
          value={name.en}
          onChange={({ currentTarget }) => set({ ...draft, name: { ...name, en: currentTarget.value } })}
          error={faultAt('/ladder/name/en')}
          maxLength={120}
          required
        />
        <TextInput
          label={say(words.nameEs)}
          lang="es"
          value={name.es}
          onChange={({ currentTarget }) => set({ ...draft, name: { ...name, es: currentTarget.value } })}
          error={faultAt('/ladder/name/es')}
          maxLength={120}
          required
        />
      </div>
      {of.limitGiven ? <p className={style.soft}>{say(words.limitGiven)}</p> : null}
      {of.aboutLife ? <p className={style.soft}>{say(words.lifeHint)}</p> : null}
      <div className={style.fields}>
        <NumberInput
          label={say(words.limitMinutes)}
          value={limit.minutes}
          onChange={(value) => set({ ...draft, limit: { ...limit, minutes: Number(value) } })}
          disabled={of.limitGiven}
          min={1}
          allowDecimal={false}
          error={faultAt('/ladder/limit/minutes') ?? faultAt('/ladder/limit')}
        />
        <NativeSelect
          label={say(words.limitCount)}
          value={limit.count}
          onChange={({ currentTarget }) => set({ ...draft, limit: { ...limit, count: currentTarget.value as 'real' | 'duty' } })}
          disabled={of.limitGiven || of.aboutLife}
          data={(['real', 'duty'] as const).map((value) => ({ value, label: say(words[value]) }))}
          error={faultAt('/ladder/limit/count')}
        />
      </div>
    </>
  );
}

function Rounds({ draft, set, faultAt }: FieldsProps) {
  const { say } = useSpeech();
  return (
    <div className={style.fields}>
      <NumberInput
        label={say(words.times)}
        value={draft.times}
        onChange={(value) => set({ ...draft, times: Number(value) })}
        min={0}
        max={5}
        allowDecimal={false}
        error={faultAt('/ladder/repeat/times')}
      />
      <NativeSelect
        label={say(words.fromStep)}
        value={String(draft.fromStep ?? '')}
        onChange={({ currentTarget }) => set({ ...draft, fromStep: Number(currentTarget.value) })}
        disabled={draft.times === 0}
        data={draft.steps.map(({ id }, place) => ({ value: String(id), label: say(words.stepNumber, { number: place + 1 }) }))}
        error={faultAt('/ladder/repeat/fromStep')}
      />
      <NumberInput
        label={say(words.every)}
        value={draft.everyMinutes}
        onChange={(value) => set({ ...draft, everyMinutes: Number(value) })}
        disabled={draft.times === 0}
        min={0}
        step={15}
        allowDecimal={false}
        error={faultAt('/ladder/repeat/everyMinutes')}
      />
    </div>
  );
}

function Bounds({ of, draft, set, faultAt }: FieldsProps) {
  const { say } = useSpeech();
  return (
    <div className={style.fields}>
      <NumberInput
        label={say(words.silence)}
        value={draft.silenceMinutes}
        onChange={(value) => set({ ...draft, silenceMinutes: Number(value) })}
        min={15}
        max={1440}
        step={15}
        allowDecimal={false}
        error={faultAt('/ladder/silenceMinutes')}
      />
      {of.acknowledging ? (
        <NumberInput
          label={say(words.acknowledgement)}
          description={say(words.acknowledgementHint)}
          value={draft.acknowledgementMinutes ?? ''}
          onChange={(value) => set({ ...draft, acknowledgementMinutes: value === '' ? null : Number(value) })}
          min={15}
          step={15}
          allowDecimal={false}
          error={faultAt('/ladder/acknowledgementMinutes')}
        />
      ) : null}
    </div>
  );
}

type ScopeKind = 'all' | 'country' | 'desk';

/** For whom it is written; what concerns one country's desks alone is written there. */
function Scope({
  scope,
  set,
  error,
}: {
  readonly scope: string;
  readonly set: (scope: string) => void;
  readonly error?: string | undefined;
}) {
  const { say, term } = useSpeech();
  const { me } = useSession();
  const { desks } = useDirectory();
  const { country } = me.desk;
  const kind = scope.split(':')[0] as ScopeKind;
  const whole: Record<ScopeKind, string> = { all: 'all', country: `country:${country}`, desk: `desk:${me.desk.id}` };
  return (
    <>
      <Choice
        label={say(words.scope)}
        value={kind}
        set={(next) => set(whole[next])}
        of={[
          { value: 'all', label: say(words.forAll) },
          { value: 'country', label: say(words.forCountry, { country: term('side', country) }) },
          { value: 'desk', label: say(words.forDesk) },
        ]}
      />
      {kind === 'desk' ? (
        <DeskSelect
          label={say(words.desk)}
          value={scope.slice('desk:'.length)}
          choose={(deskId) => deskId && set(`desk:${deskId}`)}
          among={(deskId) => desks.get(deskId)?.country === country}
          error={error}
        />
      ) : null}
    </>
  );
}

interface LadderEditorProps {
  readonly of: LadderRead;
  readonly from: EditionRead;
  readonly close: () => void;
}

/** A change of a ladder, written by keyboard, with what follows from it beside it. */
export function LadderEditor({ of, from, close }: LadderEditorProps) {
  const { say, locale } = useSpeech();
  const [draft, set] = useState<LadderDraft>(() => draftOf(from.body));
  const [scope, setScope] = useState('all');
  const [note, setNote] = useState('');
  const saving = useAct({ act: createLadderDraftOf, touches: ['ladders'] });
  const { error, data } = saving;
  const faults = error instanceof Problem ? error.errors : [];
  const faultAt = (pointer: string): string | undefined => faults.find((one) => one.pointer === pointer)?.detail;
  const ladder = bodyOf(draft);
  const fields = { of, draft, set, faultAt };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    saving.mutate({ key: of.key, scope, ladder, note });
  };
  return (
    <Panel title={`${say(words.draft)}: ${from.body.name[locale]}`}>
      <div className={style.beside}>
        <form onSubmit={submit} className={style.form}>
          <NameAndLimit {...fields} />
          <StepRows {...fields} />
          <Rounds {...fields} />
          <Bounds {...fields} />
          <Scope scope={scope} set={setScope} error={faultAt('/scope')} />
          <Textarea
            label={say(words.note)}
            value={note}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
            minLength={3}
            maxLength={1000}
            rows={2}
            required
          />
          {error ? <Failure error={error} /> : null}
          <div className={style.foot}>
            <Button type="submit" loading={saving.isPending} disabled={data !== undefined}>
              {say(words.save)}
            </Button>
            <Button variant="subtle" color="gray" onClick={close}>
              {say(words.close)}
            </Button>
            {data ? <p className={style.done}>{say(words.saved, { version: data.ladderVersion })}</p> : null}
          </div>
        </form>
        <IfNobodyActs ladderKey={of.key} ladder={ladder} />
      </div>
    </Panel>
  );
}

type Drafted = Parameters<typeof createLadderDraft>[0]['body'];
const createLadderDraftOf = (body: Drafted, guard: { readonly 'Idempotency-Key': string }) =>
  createLadderDraft({ headers: { ...guard }, body });
