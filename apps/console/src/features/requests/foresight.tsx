import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { previewRequest, type RequestFormRequest, type RequestPreviewResponse } from '../../shared/api/client';
import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { span } from '../../shared/i18n/times';
import { useSession } from '../../shared/session/session';
import { DeskName } from '../../shared/ui/desk-name';
import { Due, Moment } from '../../shared/ui/moment';
import { Empty, Failure } from '../../shared/ui/notices';
import { Facts, Panel } from '../../shared/ui/screen';
import { CommonWindow } from '../duty';
import { composeWords as words } from './compose-words';
import style from './requests.module.css';

const TYPING_MILLIS = 350;
const MINUTE_MILLIS = 60_000;

/** What sending the form as it stands would do; asked for when the typing pauses. */
export const useForesight = (form: RequestFormRequest | null) => {
  const said = JSON.stringify(form);
  const [settled] = useDebouncedValue(said, TYPING_MILLIS);
  const asked = useQuery({
    queryKey: ['request-preview', settled],
    queryFn: () => previewRequest({ body: JSON.parse(settled) as RequestFormRequest }),
    enabled: settled !== 'null',
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  return { foreseen: form === null ? undefined : asked.data, error: asked.error, behind: asked.isFetching || said !== settled };
};

function Foreseen({ of, corridorId }: { readonly of: RequestPreviewResponse; readonly corridorId: string | null }) {
  const { say } = useSpeech();
  const { acknowledgeBy, dueAt, terms, copies, warnings } = of;
  const by = (at: string) => (
    <>
      <Moment at={at} corridorId={corridorId} /> <span className={style.soft}>·</span> <Due at={at} />
    </>
  );
  const limits = {
    answer: span(terms.limitMinutes * MINUTE_MILLIS),
    confirm: span(terms.confirmMinutes * MINUTE_MILLIS),
  };
  return (
    <>
      <Facts
        of={[
          [say(words.limits), say(words.limitsSaid, limits)],
          acknowledgeBy ? [say(words.confirmBy), by(acknowledgeBy)] : null,
          dueAt ? [say(words.answerBy), by(dueAt)] : null,
          [
            say(words.copied),
            copies.length === 0
              ? say(words.nobody)
              : copies.map(({ deskId }) => (
                  <div key={deskId}>
                    <DeskName deskId={deskId} />
                  </div>
                )),
          ],
        ]}
      />
      {warnings.length > 0 ? (
        <>
          <h3 className={style.minor}>{say(words.worthKnowing)}</h3>
          <ul className={style.remarks}>
            {warnings.map(({ code, text }) => (
              <li key={code}>{text}</li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

interface ForesightPanelProps extends ReturnType<typeof useForesight> {
  readonly toDeskId: string | null;
  /** What is missing is told once sending was tried: before, it is simply not written yet. */
  readonly tried: boolean;
}

/** Faults that both sides can have read alike: they are told with their side. */
const SIDE_OF: Readonly<Record<string, (typeof words)[keyof typeof words]>> = {
  '/legalBasis/own': words.ownBasis,
  '/legalBasis/asked': words.theirBasis,
};

/** Beside the form: by when they must answer, who is copied, what is worth knowing. */
export function ForesightPanel({ foreseen, error, behind, toDeskId, tried }: ForesightPanelProps) {
  const { say } = useSpeech();
  const { me } = useSession();
  const { desks } = useDirectory();
  const corridorId = toDeskId === null ? null : (desks.get(toDeskId)?.corridor ?? null);
  return (
    <Panel
      title={say(words.foresight)}
      beside={
        <span className={style.soft} role="status">
          {behind && foreseen ? say(words.behind) : ''}
        </span>
      }
    >
      {error ? <Failure error={error} /> : null}
      <CommonWindow deskId={me.desk.id} withDeskId={toDeskId} />
      {foreseen ? (
        <Foreseen of={foreseen} corridorId={corridorId} />
      ) : (
        <Empty title={say(words.begin)}>
          <span>{say(words.beginHint)}</span>
        </Empty>
      )}
      {foreseen && tried && foreseen.faults.length > 0 ? (
        <div role="alert">
          <h3 className={style.minor}>{say(words.lacking)}</h3>
          <ul className={style.remarks}>
            {foreseen.faults.map(({ pointer, code, text }) => (
              <li key={`${pointer} ${code}`}>
                {SIDE_OF[pointer] ? `${say(SIDE_OF[pointer])}: ` : null}
                {text}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </Panel>
  );
}
