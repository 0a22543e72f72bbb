import { MultiSelect, NumberInput, Select, TextInput } from '@mantine/core';
import { createDrillInject, type InjectResponse } from '../../shared/api/client';
import { useDeskName } from '../../shared/directory/directory';
import { useTyped } from '../../shared/drafts/use-typed';
import { useSpeech } from '../../shared/i18n/speech';
import { Dialog, type OpenProps } from '../../shared/ui/dialog';
import { LongText } from '../../shared/ui/fields';
import { effectsOf, isWhole, type Makes, MAKES_NOTHING, MakesFields } from './makes-fields';
import { type DrillRead, useDrillAct } from './queries';
import { words } from './words';

/** What reaches people by another way than the product: nothing has to be made for it. */
const CHANNELS = ['phone', 'radio', 'mail', 'media', 'social', 'form'] as const satisfies readonly InjectResponse['channel'][];

interface Added {
  readonly channel: (typeof CHANNELS)[number];
  readonly from: { readonly en: string; readonly es: string };
  readonly text: { readonly en: string; readonly es: string };
  readonly to: readonly string[];
  readonly at: number | null;
  readonly makes: Makes;
}

const UNSAID = '';
const NOTHING: Added = {
  channel: 'phone',
  from: { en: UNSAID, es: UNSAID },
  text: { en: UNSAID, es: UNSAID },
  to: [],
  at: null,
  makes: MAKES_NOTHING,
};

const isSaid = ({ from, text }: Added): boolean => [from.en, from.es, text.en, text.es].every((said) => said.trim() !== '');

interface FieldsProps {
  readonly added: Added;
  readonly change: (part: Partial<Added>) => void;
}

function Said({ added: { from, text }, change }: FieldsProps) {
  const { say } = useSpeech();
  return (
    <>
      <LongText
        label={say(words.textEn)}
        value={text.en}
        set={(en) => change({ text: { ...text, en } })}
        longest={4000}
        lang="en"
        first
      />
      <LongText
        label={say(words.textEs)}
        value={text.es}
        set={(es) => change({ text: { ...text, es } })}
        longest={4000}
        lang="es"
      />
      <TextInput
        label={say(words.fromEn)}
        value={from.en}
        onChange={({ currentTarget }) => change({ from: { ...from, en: currentTarget.value } })}
        required
      />
      <TextInput
        label={say(words.fromEs)}
        value={from.es}
        onChange={({ currentTarget }) => change({ from: { ...from, es: currentTarget.value } })}
        required
      />
    </>
  );
}

function Where({ added, change, drill }: FieldsProps & { readonly drill: DrillRead }) {
  const { say, term } = useSpeech();
  const deskName = useDeskName();
  return (
    <>
      <Select
        label={say(words.channel)}
        data={CHANNELS.map((value) => ({ value, label: term('inject-channel', value) }))}
        value={added.channel}
        onChange={(channel) => change({ channel: (channel ?? 'phone') as Added['channel'] })}
        allowDeselect={false}
      />
      <MultiSelect
        label={say(words.to)}
        data={drill.desks.map(({ deskId }) => ({ value: deskId, label: deskName(deskId) }))}
        value={[...added.to]}
        onChange={(to) => change({ to })}
        searchable
      />
      <NumberInput
        label={say(words.addNow)}
        value={added.at ?? ''}
        onChange={(at) => change({ at: typeof at === 'number' ? at : null })}
        min={0}
      />
    </>
  );
}

/** An inject that the scenario does not have: said in both languages, since both sides read it. */
export function AddInjectDialog({ drill, opened, close }: OpenProps & { readonly drill: DrillRead }) {
  const { say } = useSpeech();
  const draft = useTyped(`inject.${drill.id}`, () => NOTHING);
  const { typed: added, type: change } = draft;
  const { mutate, isPending, error } = useDrillAct(
    drill.id,
    ({ channel, from, text, to, at, makes }: Added, sent) =>
      createDrillInject({
        ...sent,
        body: {
          channel,
          from,
          text,
          ...(to.length > 0 && { to: [...to] }),
          ...(at !== null && { at }),
          ...effectsOf(makes),
        },
      }),
    () => {
      draft.forget();
      close();
    },
  );
  return (
    <Dialog
      opened={opened}
      close={close}
      title={say(words.add)}
      does={say(words.add)}
      submit={() => mutate(added)}
      pending={isPending}
      error={error}
      draft={draft}
      ready={isSaid(added) && isWhole(added.makes)}
    >
      <Said added={added} change={change} />
      <Where added={added} change={change} drill={drill} />
      <MakesFields makes={added.makes} set={(makes) => change({ makes })} drill={drill} />
    </Dialog>
  );
}
