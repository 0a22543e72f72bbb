import { useState } from 'react';
import { translateRequest, type RequestResponse, type Translation } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useTyped } from '../../shared/drafts/use-typed';
import { useDirectory, useWrittenLanguages } from '../../shared/directory/directory';
import { languageName } from '../../shared/i18n/language';
import { useSpeech } from '../../shared/i18n/speech';
import { useReturnFocus } from '../../shared/keyboard/use-return-focus';
import { useSession } from '../../shared/session/session';
import { DeskName } from '../../shared/ui/desk-name';
import { Dialog } from '../../shared/ui/dialog';
import { Choice, KeyedButton, LanguageChoice, LongText } from '../../shared/ui/fields';
import { Panel } from '../../shared/ui/screen';
import { TOUCHES } from './queries';
import style from './requests.module.css';
import { words } from './words';

interface OfRequest {
  readonly of: RequestResponse;
}

/** In which it is not written yet and somebody here reads: the asked desk first. */
const useOtherLanguage = ({ toDeskId, fromDeskId, form }: RequestResponse): string => {
  const { desks } = useDirectory();
  const written = useWrittenLanguages();
  const read = [toDeskId, fromDeskId].flatMap((deskId) => desks.get(deskId)?.languages ?? []);
  return [...read, ...written].find((one) => !form.language.startsWith(one)) ?? form.language;
};

interface Translating {
  readonly language: string;
  readonly text: string;
  readonly status: 'draft' | 'checked';
}

/** The translation as it is written, and the act that gives it. */
const useTranslating = (of: RequestResponse, close: () => void) => {
  const { id, version } = of;
  const language = useOtherLanguage(of);
  const draft = useTyped<Translating>(`request-translation.${id}`, () => ({ language, text: '', status: 'draft' }));
  const act = useAct({
    act: (body: Translating, guard) =>
      translateRequest({ path: { id }, body, headers: { ...guard, 'If-Match': `"${version}"` } }),
    touches: TOUCHES,
    done: () => {
      draft.forget();
      close();
    },
  });
  return { draft, act };
};

function TranslateDialog({ of, close }: OfRequest & { readonly close: () => void }) {
  useReturnFocus();
  const { say } = useSpeech();
  const { draft, act } = useTranslating(of, close);
  const { type } = draft;
  const { language, text, status } = draft.typed;
  return (
    <Dialog
      opened
      close={close}
      title={say(words.translate)}
      does={say(words.translate)}
      submit={() => act.mutate({ language, text: text.trim(), status })}
      pending={act.isPending}
      error={act.error}
      draft={draft}
      ready={text.trim() !== ''}
    >
      <p>{say(words.translateHint)}</p>
      <div>
        <LanguageChoice value={language} set={(next) => type({ language: next })} />
      </div>
      <LongText
        label={say(words.translationText)}
        value={text}
        set={(next) => type({ text: next })}
        longest={16_000}
        lang={language}
        first
      />
      <Choice
        label={say(words.translationStatus)}
        value={status}
        set={(next) => type({ status: next })}
        of={[
          { value: 'draft', label: say(words.statusDraft) },
          { value: 'checked', label: say(words.statusChecked) },
        ]}
      />
    </Dialog>
  );
}

function Translated({ of: { language, text, status, deskId, current } }: { readonly of: Translation }) {
  const { say, term, locale } = useSpeech();
  return (
    <section className={style.text} aria-label={languageName(language, locale)}>
      <h3 className={style.minor}>
        {say(words.translation, { language: languageName(language, locale), status: term('translation-status', status) })}
      </h3>
      <p lang={language}>{text}</p>
      <p className={style.soft}>
        <DeskName deskId={deskId} /> {current ? null : `· ${say(words.outdated)}`}
      </p>
    </section>
  );
}

/** What is asked, as it was written, and beside it what people made of it in the other language: the newest first. */
export function TextPanel({ of }: OfRequest) {
  const { say, locale } = useSpeech();
  const { may } = useSession();
  const [translating, setTranslating] = useState(false);
  const { form, translations, standing, state } = of;
  const takesPart = standing === 'requester' || standing === 'asked';
  const ended = state === 'closed' || state === 'withdrawn' || state === 'superseded';
  const writes = takesPart && !ended && (may('request.ask') || may('request.answer'));
  return (
    <Panel
      title={say(words.text)}
      actions={writes ? <KeyedButton small says={words.translate} keys="t" run={() => setTranslating(true)} /> : null}
    >
      <div className={style.sideBySide}>
        <section className={style.text} aria-label={languageName(form.language, locale)}>
          <h3 className={style.minor}>{say(words.original, { language: languageName(form.language, locale) })}</h3>
          <p lang={form.language}>
            <strong>{form.title}</strong>
          </p>
          <p lang={form.language}>{form.asked}</p>
          {form.facts ? (
            <p lang={form.language}>
              <span className={style.soft}>{say(words.facts)}:</span> {form.facts}
            </p>
          ) : null}
          {form.holderReasons ? (
            <p lang={form.language}>
              <span className={style.soft}>{say(words.holderReasons)}:</span> {form.holderReasons}
            </p>
          ) : null}
        </section>
        <div className={style.stack}>
          {translations.length === 0 ? <p className={style.soft}>{say(words.noTranslation)}</p> : null}
          {translations.toReversed().map((one) => (
            <Translated key={one.translationId} of={one} />
          ))}
        </div>
      </div>
      {translating ? <TranslateDialog of={of} close={() => setTranslating(false)} /> : null}
    </Panel>
  );
}
