import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type AlertPreviewResponse, createActivationAlert, previewActivationAlert } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useSpeech } from '../../shared/i18n/speech';
import { Dialog, type OpenProps } from '../../shared/ui/dialog';
import { LongText } from '../../shared/ui/fields';
import { Read } from '../../shared/ui/notices';
import { Facts } from '../../shared/ui/screen';
import { capWords, Gravity, NotReal } from '../alerts';
import { words } from './alert-words';
import style from './crisis.module.css';

type Audience = AlertPreviewResponse['audience'];

interface Wish {
  readonly audience: Audience;
  readonly statementId?: string;
  readonly hours: number;
  readonly because?: Words;
  readonly instruction?: Words;
}

interface Words {
  readonly en: string;
  readonly es: string;
}

interface IssueProps {
  readonly activationId: string;
  readonly audience: Audience;
  readonly statementId?: string;
  /** It cancels what stands, with a reason. */
  readonly cancels?: boolean;
}

const HINTS = { partners: 'partnersHint', public: 'publicHint' } as const;
const PAUSE_MILLIS = 400;
const HOURS = [3, 6, 12, 24, 48, 72];
const USUAL_HOURS = 12;
const NOTHING = '';
const UNWRITTEN: Words = { en: NOTHING, es: NOTHING };

/** What was typed, once it was not typed on for a moment: the preview is asked for then, and not with each letter. */
function useSettled(typed: Words): Words {
  const [settled, setSettled] = useState(typed);
  const { en, es } = typed;
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ en: en.trim(), es: es.trim() }), PAUSE_MILLIS);
    return () => clearTimeout(timer);
  }, [en, es]);
  return settled;
}

const isEmpty = ({ en, es }: Words): boolean => en.trim() === '' && es.trim() === '';
const isBoth = ({ en, es }: Words): boolean => en.trim() !== '' && es.trim() !== '';
const isSame = (one: Words, other: Words): boolean => one.en.trim() === other.en.trim() && one.es.trim() === other.es.trim();

const wishOf = ({ audience, statementId, cancels }: IssueProps, said: Words, hours: number): Wish => ({
  audience,
  hours,
  ...(statementId !== undefined && { statementId }),
  ...(isBoth(said) && (cancels ? { because: said } : { instruction: said })),
});

function Does({ of }: { readonly of: AlertPreviewResponse }) {
  const { say } = useSpeech();
  const count = of.references.length;
  if (of.type === 'Cancel') return say(words.cancels, { count });
  return count === 0 ? say(words.begins) : say(words.updates, { count });
}

/** What will go out, in both languages side by side. */
export function AlertPreview({ of }: { readonly of: AlertPreviewResponse }) {
  const { say } = useSpeech();
  return (
    <section className={style.goesOut} aria-label={say(words.goesOut)}>
      <p className={style.stepHead}>
        <strong>{say(capWords[of.type])}</strong> <NotReal status={of.status} /> <Gravity {...of} />
        <span>{say(capWords[of.scope])}</span>
      </p>
      <div className={style.both}>
        {of.texts.map(({ language, headline, description, instruction, senderName, areas }) => (
          <div key={language} className={style.goesOut}>
            <p lang={language}>
              <strong>{headline}</strong>
            </p>
            <p lang={language} className={style.prose}>
              {description}
            </p>
            {instruction ? (
              <p lang={language} className={style.prose}>
                {instruction}
              </p>
            ) : null}
            <Facts
              of={[
                [
                  say(words.from),
                  <span key="from" lang={language}>
                    {senderName}
                  </span>,
                ],
                [
                  say(words.areas),
                  <span key="where" lang={language}>
                    {areas.join(', ')}
                  </span>,
                ],
              ]}
            />
          </div>
        ))}
      </div>
      {of.restriction ? <p className={style.soft}>{of.restriction}</p> : null}
      <Facts of={[[say(words.does), <Does key="does" of={of} />]]} />
    </section>
  );
}

interface WordsProps {
  readonly typed: Words;
  readonly set: (typed: Words) => void;
  readonly cancels: boolean;
}

function WordsFields({ typed, set, cancels }: WordsProps) {
  const { say } = useSpeech();
  const shared = { longest: 1000, needed: cancels };
  return (
    <>
      <LongText
        {...shared}
        label={say(cancels ? words.whyEn : words.askEn)}
        value={typed.en}
        set={(en) => set({ ...typed, en })}
        lang="en"
      />
      <LongText
        {...shared}
        label={say(cancels ? words.whyEs : words.askEs)}
        value={typed.es}
        set={(es) => set({ ...typed, es })}
        lang="es"
      />
      {isEmpty(typed) || isBoth(typed) ? null : <p className={style.soft}>{say(words.bothLanguages)}</p>}
    </>
  );
}

/** Reads what an alert would say, and issues exactly that: what changes meanwhile is shown anew before anything goes out. */
export function IssueAlertDialog({ opened, close, ...props }: IssueProps & OpenProps) {
  const { say } = useSpeech();
  const { activationId, audience, cancels = false } = props;
  const [typed, setTyped] = useState<Words>(UNWRITTEN);
  const [hours, setHours] = useState(USUAL_HOURS);
  const settled = useSettled(typed);
  const wish = wishOf(props, settled, hours);
  const path = { id: activationId };
  const preview = useQuery({
    queryKey: ['activations', activationId, 'alert-preview', wish],
    queryFn: () => previewActivationAlert({ path, body: wish }),
    enabled: opened && (!cancels || isBoth(settled)),
  });
  const act = useAct({
    act: (hash: string, guard) => createActivationAlert({ path, body: { ...wish, hash }, headers: { ...guard } }),
    touches: ['activations'],
    done: close,
  });
  const hash = preview.isFetching ? undefined : preview.data?.hash;
  const said = isSame(typed, settled) && (cancels ? isBoth(typed) : isEmpty(typed) || isBoth(typed));
  return (
    <Dialog
      opened={opened}
      close={close}
      title={`${say(cancels ? words.withdraw : words.issue)}: ${say(words[audience])}`}
      does={say(cancels ? words.withdraw : words.send)}
      submit={() => (hash === undefined ? undefined : act.mutate(hash))}
      pending={act.isPending}
      error={act.error}
      ready={said && hash !== undefined}
      grave={cancels}
    >
      <p>{`${say(cancels ? words.withdrawHint : words[HINTS[audience]])} ${say(words.frozen)}`}</p>
      <WordsFields typed={typed} set={setTyped} cancels={cancels} />
      <NativeSelect
        label={say(words.hours)}
        value={hours}
        onChange={({ currentTarget }) => setHours(Number(currentTarget.value))}
        data={HOURS.map((count) => ({ value: String(count), label: say(words.hoursOf, { count }) }))}
      />
      {cancels && !isBoth(settled) ? null : <Read from={preview}>{(of) => <AlertPreview of={of} />}</Read>}
    </Dialog>
  );
}
