import { useDeskName } from '../../shared/directory/directory';
import { caseFilesWords } from '../../shared/files/case-files-words';
import { fileSize } from '../../shared/files/file-size';
import { languageName } from '../../shared/i18n/language';
import { useSpeech } from '../../shared/i18n/speech';
import { date } from '../../shared/i18n/times';
import { TlpMark } from '../../shared/ui/marks';
import { Panel } from '../../shared/ui/screen';
import { type AnswerDraft, isReference, type ItemDraft, personsIn } from './answer-draft';
import { answerWords as words } from './answer-words';
import { givingWords } from './giving/words';
import { RefusalsSaid } from './refusals-said';
import style from './requests.module.css';
import { words as requestWords } from './words';

/** How it is given, in one line. */
const useFormSaid = () => {
  const { say, locale } = useSpeech();
  return (item: ItemDraft): string => {
    if (isReference(item)) return say(words.byChannel, { channel: item.channel || '…', reference: item.reference || '…' });
    return item.form === 'show' ? say(words.shown, { day: item.expires ? date(item.expires, locale) : '…' }) : say(words.given);
  };
};

/** The original and what was made of it in the other language. */
function TextsSeen({ of: { text, language, translations, files } }: { readonly of: ItemDraft }) {
  const { say, locale } = useSpeech();
  return (
    <>
      {text || files.length > 0 ? <p lang={language}>{text}</p> : <p className={style.soft}>{say(words.nothing)}</p>}
      {translations.map((one) => (
        <p key={one.language} lang={one.language}>
          <span className={style.sub}>
            {say(givingWords.translation, { language: languageName(one.language, locale) })} ·{' '}
            {say(one.checked ? givingWords.checked : givingWords.working)}
          </span>
          {one.text}
        </p>
      ))}
    </>
  );
}

/** Persons, files, and whose information it rests on. */
function Named({ of }: { readonly of: ItemDraft }) {
  const { say, term, locale } = useSpeech();
  const nameOf = useDeskName();
  const { files, restsOn } = of;
  const persons = personsIn(of).map(({ label, minor, protectedAs, sensitive }) =>
    [
      label.trim(),
      minor ? say(words.minor) : null,
      protectedAs && protectedAs !== 'minor' ? term('protection', protectedAs) : null,
      sensitive ? say(givingWords.sensitive) : null,
    ]
      .filter(Boolean)
      .join(', '),
  );
  const parts = [
    [givingWords.persons, persons],
    [caseFilesWords.files, files.map(({ name, bytes }) => say(caseFilesWords.sized, { name, size: fileSize(bytes, locale) }))],
    [givingWords.sources, restsOn.flatMap(({ originatorDeskId }) => (originatorDeskId ? [nameOf(originatorDeskId)] : []))],
  ] as const;
  return parts.map(([name, said]) =>
    said.length > 0 ? (
      <p key={name.en} className={style.sub}>
        {say(name)}: {said.join('; ')}
      </p>
    ) : null,
  );
}

function ItemSeen({ of, number }: { readonly of: ItemDraft; readonly number: number }) {
  const { say, term, locale } = useSpeech();
  const formSaid = useFormSaid();
  const { nature, language, tlp, handling, handlingWords, source, content, evidence, onward, basis, caveat, destroy } = of;
  return (
    <section className={style.seen} aria-label={say(words.item, { number })}>
      <strong lang={language}>{nature || say(words.item, { number })}</strong> <TlpMark tlp={tlp} />
      {isReference(of) ? null : <TextsSeen of={of} />}
      <Named of={of} />
      <p className={style.sub}>
        {[
          formSaid(of),
          `${handling}: ${handling === 'H3' ? handlingWords : term('handling-code', handling)}`,
          `${source}${content}: ${term('source-grade', source)}, ${term('content-grade', String(content))}`,
          term('evidence-consent', evidence),
          term('onward-rule', onward),
          destroy ? say(words.kept, { day: date(destroy, locale) }) : null,
          basis || null,
          caveat || null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </section>
  );
}

/** Items as the other side reads them. */
export function ItemsSeen({ of }: { readonly of: readonly ItemDraft[] }) {
  return of.map((item, index) => (
    // eslint-disable-next-line react/no-array-index-key -- an item has no name before it is given
    <ItemSeen key={index} of={item} number={index + 1} />
  ));
}

interface AnswerPreviewProps {
  readonly of: AnswerDraft;
  readonly toDeskId: string;
  readonly country: string;
}

/** The answer as the desk that asked will read it. */
export function AnswerPreview({ of, toDeskId, country }: AnswerPreviewProps) {
  const { say } = useSpeech();
  const nameOf = useDeskName();
  return (
    <Panel title={say(words.preview)}>
      <p className={style.soft}>{say(words.previewHint, { desk: nameOf(toDeskId) })}</p>
      <div className={style.stack}>
        <ItemsSeen of={of.items} />
        <RefusalsSaid of={of.refusals.filter(({ ground }) => ground !== '')} country={country} />
        <p className={style.soft}>{say(of.complete ? requestWords.complete : requestWords.partial)}</p>
      </div>
    </Panel>
  );
}
