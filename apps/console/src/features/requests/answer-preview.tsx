import { useDeskName } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { TlpMark } from '../../shared/ui/marks';
import { Panel } from '../../shared/ui/screen';
import { type AnswerDraft, isReference, type ItemDraft } from './answer-draft';
import { answerWords as words } from './answer-words';
import { useCountryPack } from './queries';
import style from './requests.module.css';

/** How it is given, in one line. */
const useFormSaid = () => {
  const { say } = useSpeech();
  return (item: ItemDraft): string => {
    if (isReference(item)) return say(words.byChannel, { channel: item.channel || '…', reference: item.reference || '…' });
    return item.form === 'show' ? say(words.shown, { day: item.expires || '…' }) : say(words.given);
  };
};

function ItemSeen({ of, number }: { readonly of: ItemDraft; readonly number: number }) {
  const { say, term } = useSpeech();
  const formSaid = useFormSaid();
  const { nature, text, language, tlp, handling, handlingWords, source, content, evidence, onward, caveat, destroy } = of;
  return (
    <section className={style.seen} aria-label={say(words.item, { number })}>
      <strong lang={language}>{nature || say(words.item, { number })}</strong> <TlpMark tlp={tlp} />
      {isReference(of) ? null : <p lang={language}>{text || <span className={style.soft}>{say(words.nothing)}</span>}</p>}
      <p className={style.sub}>
        {[
          formSaid(of),
          `${handling}: ${handling === 'H3' ? handlingWords : term('handling-code', handling)}`,
          `${source}${content}: ${term('source-grade', source)}, ${term('content-grade', String(content))}`,
          term('evidence-consent', evidence),
          term('onward-rule', onward),
          destroy ? say(words.kept, { day: destroy }) : null,
          caveat || null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </section>
  );
}

interface AnswerPreviewProps {
  readonly of: AnswerDraft;
  readonly toDeskId: string;
  readonly country: string;
}

/** The answer as the desk that asked will read it. */
export function AnswerPreview({ of, toDeskId, country }: AnswerPreviewProps) {
  const { say, locale } = useSpeech();
  const nameOf = useDeskName();
  const ground = useCountryPack(country)?.refusalGrounds.find(({ key }) => key === of.ground);
  return (
    <Panel title={say(words.preview)}>
      <p className={style.soft}>{say(words.previewHint, { desk: nameOf(toDeskId) })}</p>
      <div className={style.stack}>
        {of.items.map((item, index) => (
          // eslint-disable-next-line react/no-array-index-key -- an item has no name before it is given
          <ItemSeen key={index} of={item} number={index + 1} />
        ))}
        {ground ? (
          <p>
            <strong>{say(words.refusal)}:</strong> {[ground.name[locale], of.part, of.groundWords].filter(Boolean).join('; ')}
          </p>
        ) : null}
        <p className={style.soft}>{say(of.complete ? words.complete : words.partial)}</p>
      </div>
    </Panel>
  );
}
