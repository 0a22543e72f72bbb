import { useSpeech } from '../../shared/i18n/speech';
import { DeskName } from '../../shared/ui/desk-name';
import { Due } from '../../shared/ui/moment';
import { Failure } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import style from './clearances.module.css';
import { type Draft, previewOf } from './draft';
import { Papers } from './papers';
import { useNoticePreview } from './queries';
import { words } from './words';

/** Who would be asked, by when, and what they commonly want to see. */
export function PreviewPanel({ draft, activationId }: { readonly draft: Draft; readonly activationId: string | null }) {
  const { say, term } = useSpeech();
  const body = previewOf(draft);
  const { data, error } = useNoticePreview(body && { ...body, ...(activationId && { activationId }) });
  return (
    <Panel title={say(words.willBeAsked)}>
      <div aria-live="polite" className={style.stack}>
        {body === null ? <p className={style.quiet}>{say(words.chooseFirst)}</p> : null}
        {error ? <Failure error={error} /> : null}
        {body && data ? (
          <>
            <ul className={style.plain}>
              {data.asked.map(({ deskId, functions, dueAt }) => (
                <li key={deskId}>
                  <DeskName deskId={deskId} /> <Due at={dueAt} />
                  <span className={style.sub}>{functions.map((each) => term('clearance-function', each)).join(', ')}</span>
                </li>
              ))}
            </ul>
            <h3 className={style.small}>{say(words.willBeTold)}</h3>
            <ul className={style.plain}>
              {data.told.map((deskId) => (
                <li key={deskId}>
                  <DeskName deskId={deskId} />
                </li>
              ))}
            </ul>
            <Papers of={data.papers} />
          </>
        ) : null}
      </div>
    </Panel>
  );
}
