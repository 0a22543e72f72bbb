import type { ShiftNoteResponse } from '../../shared/api/client';
import { type Bilingual, useSpeech } from '../../shared/i18n/speech';
import { Moment } from '../../shared/ui/moment';
import { Panel } from '../../shared/ui/screen';
import style from './shifts.module.css';
import { words } from './words';

type Said = NonNullable<ShiftNoteResponse['signed']>;

const saidOn = ({ signed, disputes, countersigned, settled }: ShiftNoteResponse): readonly (readonly [Bilingual, Said])[] =>
  [
    [words.signedBy, signed] as const,
    ...disputes.flatMap((dispute) => [[words.disputedBy, dispute] as const, [words.answeredBy, dispute.answer] as const]),
    [words.countersignedBy, countersigned] as const,
    [words.settledBy, settled] as const,
  ].flatMap(([says, said]) => (said ? [[says, said] as const] : []));

/** Who said what on the note, in the order in which it was said. */
export function Signatures({ note }: { readonly note: ShiftNoteResponse }) {
  const { say } = useSpeech();
  const said = saidOn(note);
  return (
    <Panel title={say(words.said)}>
      {said.length === 0 ? <p className={style.soft}>{say(words.unsigned)}</p> : null}
      <ol className={style.said}>
        {said.map(([says, { by, name, at, text }]) => (
          <li key={`${at} ${by}`}>
            <p className={style.saidHead}>
              {say(says)} <strong>{name}</strong>{' '}
              <span className={style.soft}>
                <Moment at={at} />
              </span>
            </p>
            {text === '' ? <p className={style.soft}>{say(words.noWords)}</p> : <p className={style.text}>{text}</p>}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
