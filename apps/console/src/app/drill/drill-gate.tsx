import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import type { DrillResponse } from '../../shared/api/client';
import { Problem } from '../../shared/api/problem';
import { useSpeech } from '../../shared/i18n/speech';
import { drillHere, leaveDrill } from '../../shared/realm/realm';
import { drillAsked } from '../../shared/realm/drill-asked';
import { Failure, Loading } from '../../shared/ui/notices';
import { DrillBar } from './drill-bar';
import style from './drill.module.css';
import { words } from './words';

function NotYours() {
  const { say } = useSpeech();
  return (
    <main className={style.gone}>
      <h1>{say(words.gone)}</h1>
      <p>{say(words.goneHint)}</p>
      <button type="button" className={style.button} onClick={() => leaveDrill()}>
        {say(words.leave)}
      </button>
    </main>
  );
}

/** A real event: said in both languages, whatever the reader's. */
function RealEvent({ drill: { pauses } }: { readonly drill: DrillResponse }) {
  const last = pauses.at(-1);
  if (last?.why !== 'real-event' || last.realTo !== null) return null;
  return (
    <div className={style.real} role="alert">
      <strong lang="en">{words.real.en}</strong>
      <strong lang="es">{words.real.es}</strong>
      {last.reason ? <q>{last.reason}</q> : null}
      <button type="button" className={style.button} onClick={() => leaveDrill()}>
        {`${words.leave.en} / ${words.leave.es}`}
      </button>
    </div>
  );
}

function Framed({ drill, children }: { readonly drill: DrillResponse; readonly children: ReactNode }) {
  const { say } = useSpeech();
  useEffect(() => {
    document.documentElement.dataset['drill'] = drill.id;
    return () => void delete document.documentElement.dataset['drill'];
  }, [drill.id]);
  return (
    <>
      <DrillBar drill={drill} />
      <RealEvent drill={drill} />
      {children}
      <div className={style.edge} aria-hidden />
      <p className={style.paper}>{say(words.paper)}</p>
    </>
  );
}

function InDrill({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const { data, error, refetch } = useQuery(drillAsked(id));
  if (error instanceof Problem && error.status === 404) return <NotYours />;
  if (!data) return error ? <Failure error={error} again={() => void refetch()} /> : <Loading />;
  return <Framed drill={data}>{children}</Framed>;
}

/**
 * Around everything that a signed-in person sees: in a drill, nothing is shown before its clock was read and its frame stands. In live work
 * it is not there.
 */
export function DrillGate({ children }: { readonly children: ReactNode }) {
  const id = drillHere();
  return id === null ? children : <InDrill id={id}>{children}</InDrill>;
}
