import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getOperationCondition } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { Ago } from '../../shared/ui/moment';
import { engineWords, troubleWords } from './engine-words';
import style from './operations.module.css';

/** The auditor looks four times a minute. */
const ASK_AGAIN_MILLIS = 20_000;

/** Tells those who supervise when they may not rely on being told, why, and what to do meanwhile. Nothing while all is well. */
export function EngineBanner() {
  const { say } = useSpeech();
  const { data } = useQuery({
    queryKey: ['engine-condition'],
    queryFn: () => getOperationCondition(),
    refetchInterval: ASK_AGAIN_MILLIS,
  });
  if (!data || data.escalates) return null;
  const told = data.silent ? [say(engineWords.silent)] : data.troubles.map((trouble) => say(troubleWords[trouble]));
  const [before, after] = say(engineWords.lastWell, { ago: '\n' }).split('\n');
  return (
    <div className={style.banner} role="status">
      <IconAlertTriangle size={18} aria-hidden />
      <div>
        {told.map((text) => (
          <p key={text}>{text}</p>
        ))}
        <p className={style.soft}>
          {data.lastWell ? (
            <>
              {before}
              <Ago at={data.lastWell} />
              {after}
            </>
          ) : (
            say(engineWords.neverWell)
          )}
        </p>
      </div>
    </div>
  );
}
