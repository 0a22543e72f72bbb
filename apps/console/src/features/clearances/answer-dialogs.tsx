import { Checkbox, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import {
  askAdvanceNotice,
  type AskAdvanceNoticeRequest,
  clearAdvanceNotice,
  type ClearAdvanceNoticeRequest,
  refuseAdvanceNotice,
  type RefuseAdvanceNoticeRequest,
} from '../../shared/api/client';
import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { ownZone } from '../../shared/i18n/times';
import { instantOf, localOf } from '../../shared/i18n/wall-clock';
import { useReturnFocus } from '../../shared/keyboard/use-return-focus';
import { useSession } from '../../shared/session/session';
import { Dialog } from '../../shared/ui/dialog';
import { LanguageChoice, LongText } from '../../shared/ui/fields';
import { FromTo } from '../../shared/ui/from-to';
import style from './clearances.module.css';
import { type ActProps, useNoticeAct } from './use-notice-act';
import { useZonesOf } from './use-zones';
import { words } from './words';
import { TimeField } from '../../shared/ui/time-field';

type Condition = NonNullable<ClearAdvanceNoticeRequest['conditions']>[number];

const CONDITIONS: readonly Condition['code'][] = [
  'escort',
  'inspection',
  'papers-at-hand',
  'named-lane',
  'sealed-load',
  'call-ahead',
  'health-check',
  'crossing-together',
  'no-weapons',
];
const GROUNDS: readonly RefuseAdvanceNoticeRequest['ground'][] = [
  'papers-missing',
  'crossing-shut',
  'no-capacity',
  'health-measure',
  'animal-health-measure',
  'not-admissible',
  'safety',
  'other',
];

function Conditions({
  value,
  set,
}: {
  readonly value: readonly Condition[];
  readonly set: (next: readonly Condition[]) => void;
}) {
  const { say, term } = useSpeech();
  const own = value.find(({ code }) => code === 'other')?.text;
  const [en, es] = [own?.en ?? '', own?.es ?? ''];
  const others = value.filter(({ code }) => code !== 'other');
  const setOwn = (text: NonNullable<typeof own>): void => set(text.en || text.es ? [...others, { code: 'other', text }] : others);
  return (
    <fieldset className={style.lines}>
      <legend>{say(words.conditions)}</legend>
      <div className={style.checks}>
        {CONDITIONS.map((code) => (
          <Checkbox
            key={code}
            label={term('clearance-condition', code)}
            checked={value.some((one) => one.code === code)}
            onChange={({ currentTarget }) =>
              set(currentTarget.checked ? [...value, { code }] : value.filter((one) => one.code !== code))
            }
          />
        ))}
      </div>
      <div className={style.pair}>
        <TextInput
          label={say(words.ownConditionEn)}
          value={en}
          maxLength={300}
          lang="en"
          onChange={({ currentTarget }) => setOwn({ en: currentTarget.value, es })}
        />
        <TextInput
          label={say(words.ownConditionEs)}
          value={es}
          maxLength={300}
          lang="es"
          onChange={({ currentTarget }) => setOwn({ en, es: currentTarget.value })}
        />
      </div>
    </fieldset>
  );
}

/** A condition of its own is said in both languages, or not at all. */
const isWhole = ({ code, text }: Condition): boolean => code !== 'other' || Boolean(text?.en.trim() && text.es.trim());

interface LocalWindow {
  readonly from: string;
  readonly until: string;
}

interface OwnWindowProps {
  /** Null: the window that was announced. */
  readonly value: LocalWindow | null;
  readonly set: (next: LocalWindow | null) => void;
  readonly announced: LocalWindow;
  readonly says: string;
  readonly zone: string;
}

/** A window of the desk's own, on its own clock. */
function OwnWindow({ value, set, announced, says, zone }: OwnWindowProps) {
  const { say } = useSpeech();
  return (
    <>
      <Checkbox
        label={say(words.ownWindow)}
        checked={value !== null}
        onChange={({ currentTarget }) => set(currentTarget.checked ? announced : null)}
      />
      {value ? (
        <div className={style.pair}>
          <TimeField kind="moment" zone={zone} label={says} value={value.from} set={(next) => set({ ...value, from: next })} />
          <TimeField
            kind="moment"
            zone={zone}
            label={say(words.until)}
            value={value.until}
            set={(next) => set({ ...value, until: next })}
          />
        </div>
      ) : null}
    </>
  );
}

export function ClearDialog({ notice, close }: ActProps) {
  useReturnFocus();
  const { say } = useSpeech();
  const { me } = useSession();
  const { desks } = useDirectory();
  const zone = desks.get(me.desk.id)?.zone ?? ownZone();
  const zones = useZonesOf(notice.crossingId);
  const { from, until } = notice.window;
  const [conditions, setConditions] = useState<readonly Condition[]>([]);
  const [own, setOwn] = useState<LocalWindow | null>(null);
  const act = useNoticeAct<ClearAdvanceNoticeRequest>(close, (body, headers) =>
    clearAdvanceNotice({ path: { id: notice.id }, body, headers: { ...headers } }),
  );
  const window = own?.from && own.until && { from: instantOf(own.from, zone), until: instantOf(own.until, zone) };
  return (
    <Dialog
      opened
      close={close}
      title={say(words.clearTitle)}
      does={say(words.clear)}
      submit={() => act.mutate({ edition: notice.edition, conditions: [...conditions], ...(window && { window }) })}
      pending={act.isPending}
      error={act.error}
      ready={conditions.every(isWhole) && (own === null || own.until > own.from)}
    >
      <p>{say(words.clearHint)}</p>
      <p>
        {say(words.announcedWindow)}: <FromTo from={from} until={until} zones={zones} />
      </p>
      <OwnWindow
        value={own}
        set={setOwn}
        announced={{ from: localOf(from, zone), until: localOf(until, zone) }}
        says={say(words.from)}
        zone={zone}
      />
      <Conditions value={conditions} set={setConditions} />
    </Dialog>
  );
}

export function RefuseDialog({ notice, close }: ActProps) {
  useReturnFocus();
  const { say, term, locale } = useSpeech();
  const [ground, setGround] = useState<(typeof GROUNDS)[number] | null>(null);
  const [text, setText] = useState('');
  const [language, setLanguage] = useState<string>(locale);
  const path = { id: notice.id };
  const act = useNoticeAct<RefuseAdvanceNoticeRequest>(close, (body, headers) =>
    refuseAdvanceNotice({ path, body, headers: { ...headers } }),
  );
  return (
    <Dialog
      opened
      close={close}
      title={say(words.refuseTitle)}
      does={say(words.refuse)}
      submit={() => ground && act.mutate({ edition: notice.edition, ground, text: text.trim(), language })}
      pending={act.isPending}
      error={act.error}
      ready={ground !== null && text.trim() !== ''}
    >
      <Select
        label={say(words.ground)}
        data={GROUNDS.map((value) => ({ value, label: term('clearance-refusal', value) }))}
        value={ground}
        onChange={(value) => setGround(GROUNDS.find((one) => one === value) ?? null)}
        required
        data-autofocus
      />
      <LongText label={say(words.explain)} value={text} set={setText} longest={1000} lang={language} />
      <LanguageChoice value={language} set={setLanguage} />
    </Dialog>
  );
}

export function AskDialog({ notice, close }: ActProps) {
  useReturnFocus();
  const { say, locale } = useSpeech();
  const [text, setText] = useState('');
  const [language, setLanguage] = useState<string>(locale);
  const path = { id: notice.id };
  const act = useNoticeAct<AskAdvanceNoticeRequest>(close, (body, headers) =>
    askAdvanceNotice({ path, body, headers: { ...headers } }),
  );
  return (
    <Dialog
      opened
      close={close}
      title={say(words.askTitle)}
      does={say(words.ask)}
      submit={() => act.mutate({ edition: notice.edition, text: text.trim(), language })}
      pending={act.isPending}
      error={act.error}
      ready={text.trim() !== ''}
    >
      <p>{say(words.askHint)}</p>
      <LongText label={say(words.question)} value={text} set={setText} longest={1000} lang={language} first />
      <LanguageChoice value={language} set={setLanguage} />
    </Dialog>
  );
}
