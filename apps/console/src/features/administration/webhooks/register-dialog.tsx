import { Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { registerWebhook } from '../../../shared/api/client';
import { Problem } from '../../../shared/api/problem';
import { useAct } from '../../../shared/api/use-act';
import { useDirectory } from '../../../shared/directory/directory';
import { useSpeech } from '../../../shared/i18n/speech';
import { useReturnFocus } from '../../../shared/keyboard/use-return-focus';
import { useSession } from '../../../shared/session/session';
import { Dialog } from '../../../shared/ui/dialog';
import { LongText } from '../../../shared/ui/fields';
import style from '../administration.module.css';
import { type Told } from './told';
import { subjectsOf, typesAbout } from './subjects';
import { TOUCHED, useEventTypes } from './webhook-queries';
import { subjectWords, words } from './words';

const URGENCIES = ['life-safety', 'urgent', 'routine'] as const;
const COVERS = ['desk', 'agency'] as const;

type Body = NonNullable<Parameters<typeof registerWebhook>[0]['body']>;
interface Draft extends Pick<Body, 'name' | 'url' | 'deskId' | 'covers' | 'urgencies' | 'reason'> {
  readonly about: readonly string[];
}

interface PartProps {
  readonly draft: Draft;
  readonly set: (change: Partial<Draft>) => void;
  readonly faultOf: (pointer: string) => string | undefined;
}

function Where({ draft, set, faultOf }: PartProps) {
  const { say } = useSpeech();
  return (
    <>
      <TextInput
        label={say(words.name)}
        description={say(words.nameHint)}
        value={draft.name}
        onChange={({ currentTarget }) => set({ name: currentTarget.value })}
        error={faultOf('/name')}
        maxLength={80}
        required
        data-autofocus
      />
      <TextInput
        label={say(words.url)}
        description={say(words.urlHint)}
        type="url"
        value={draft.url}
        onChange={({ currentTarget }) => set({ url: currentTarget.value })}
        error={faultOf('/url')}
        maxLength={500}
        spellCheck={false}
        required
      />
    </>
  );
}

function Whose({ draft, set, faultOf }: PartProps) {
  const { say, term, locale } = useSpeech();
  const { me } = useSession();
  const { desks } = useDirectory();
  const own = [...desks.values()].filter(({ agencyId }) => agencyId === me.desk.agencyId);
  return (
    <>
      <NativeSelect
        label={say(words.desk)}
        description={say(words.deskHint)}
        value={draft.deskId}
        onChange={({ currentTarget }) => set({ deskId: currentTarget.value })}
        data={own.map((one) => ({ value: one.id, label: one.name[locale] }))}
        error={faultOf('/deskId')}
      />
      <NativeSelect
        label={say(words.gets)}
        value={draft.covers}
        onChange={({ currentTarget }) => set({ covers: currentTarget.value as Draft['covers'] })}
        data={COVERS.map((covers) => ({ value: covers as string, label: term('webhook-cover', covers) }))}
      />
    </>
  );
}

function What({ draft, set }: PartProps) {
  const { say, term } = useSpeech();
  const types = useEventTypes().data?.items ?? [];
  return (
    <>
      <Checkbox.Group
        label={say(words.urgencies)}
        value={[...draft.urgencies]}
        onChange={(urgencies) => set({ urgencies: urgencies as Draft['urgencies'] })}
        required
      >
        <Group gap="sm" mt={6}>
          {URGENCIES.map((urgency) => (
            <Checkbox key={urgency} value={urgency} label={term('notice-urgency', urgency)} />
          ))}
        </Group>
      </Checkbox.Group>
      <Checkbox.Group
        label={say(words.about)}
        description={say(words.aboutHint)}
        value={[...draft.about]}
        onChange={(about) => set({ about })}
      >
        <Group gap="sm" mt={6}>
          {subjectsOf(types).map((subject) => (
            <Checkbox key={subject} value={subject} label={say(subjectWords[subject])} />
          ))}
        </Group>
      </Checkbox.Group>
    </>
  );
}

const emptyDraft = (deskId: string): Draft => ({
  name: '',
  url: '',
  deskId,
  covers: 'desk',
  urgencies: [...URGENCIES],
  reason: '',
  about: [],
});

/** Registers an endpoint; its secret is told by the answer and nowhere else. */
export function RegisterDialog({ close, done }: { readonly close: () => void; readonly done: (told: Told) => void }) {
  useReturnFocus();
  const { say } = useSpeech();
  const { me } = useSession();
  const types = useEventTypes().data?.items ?? [];
  const [draft, setDraft] = useState(() => emptyDraft(me.desk.id));
  const registering = useAct({
    act: ({ about, ...body }: Draft) =>
      registerWebhook({ body: { ...body, eventTypes: typesAbout(types, about) as Body['eventTypes'] } }),
    touches: TOUCHED,
    done: ({ secret }, { name }) => done({ kind: 'secret', name, secret, again: false }),
  });
  const { error } = registering;
  const faultOf = (pointer: string): string | undefined => (error instanceof Problem ? error.faultOf(pointer) : undefined);
  const atField = ['/name', '/url', '/deskId'].some(faultOf);
  const part = { draft, set: (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change })), faultOf };
  const ready = [draft.name, draft.url, draft.reason].every((text) => text.trim() !== '') && draft.urgencies.length > 0;
  return (
    <Dialog
      opened
      close={close}
      title={say(words.add)}
      does={say(words.add)}
      submit={() => registering.mutate(draft)}
      pending={registering.isPending}
      error={atField ? null : error}
      ready={ready}
    >
      <div className={style.form}>
        <Where {...part} />
        <Whose {...part} />
        <What {...part} />
        <LongText
          label={say(words.reason)}
          hint={say(words.reasonHint)}
          value={draft.reason}
          set={(reason) => part.set({ reason })}
          longest={2000}
        />
      </div>
    </Dialog>
  );
}
