import type { ShiftNoteResponse } from '../../shared/api/client';
import { type Bilingual, useSpeech } from '../../shared/i18n/speech';
import { Moment } from '../../shared/ui/moment';
import { OwnKeyMark } from '../../shared/ui/own-key-mark';
import { Panel } from '../../shared/ui/screen';
import style from './shifts.module.css';
import { words } from './words';

type Said = NonNullable<ShiftNoteResponse['signed']>;

/** Whose word ends a note, or begins it, is one of two people; what is disputed and answered between them is in what the second signs. */
const saidOn = ({
  signed,
  disputes,
  countersigned,
  settled,
}: ShiftNoteResponse): readonly (readonly [Bilingual, Said, boolean])[] =>
  [
    [words.signedBy, signed, true] as const,
    ...disputes.flatMap((dispute) => [
      [words.disputedBy, dispute, false] as const,
      [words.answeredBy, dispute.answer, false] as const,
    ]),
    [words.countersignedBy, countersigned, true] as const,
    [words.settledBy, settled, true] as const,
  ].flatMap(([says, said, ofTwo]) => (said ? [[says, said, ofTwo] as const] : []));

/** Who said what on the note, in the order in which it was said. */
export function Signatures({ note }: { readonly note: ShiftNoteResponse }) {
  const { say } = useSpeech();
  const said = saidOn(note);
  return (
    <Panel title={say(words.said)}>
      {said.length === 0 ? <p className={style.soft}>{say(words.unsigned)}</p> : null}
      <ol className={style.said}>
        {said.map(([says, { by, name, at, text }, ofTwo]) => (
          <li key={`${at} ${by}`}>
            <p className={style.saidHead}>
              {say(says)} <strong>{name}</strong>{' '}
              <span className={style.soft}>
                <Moment at={at} />
              </span>{' '}
              {ofTwo ? <OwnKeyMark votes={note.votes} at={at} by={by} /> : null}
            </p>
            {text === '' ? <p className={style.soft}>{say(words.noWords)}</p> : <p className={style.text}>{text}</p>}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
