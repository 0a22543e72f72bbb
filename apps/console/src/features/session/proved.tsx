import { useEffect } from 'react';
import { useSpeech } from '../../shared/i18n/speech';
import { Brand } from '../../shared/ui/brand';
import { tellOpener } from './agency-tab';
import { whyNot, words } from './agency-words';
import style from './sign-in.module.css';

/** Where a tab ends that went to the agency's service: the page that opened it goes on. */
export function Proved() {
  const { say } = useSpeech();
  const failed = new URLSearchParams(window.location.search).get('sign-in-failed');
  const title = say(failed === null ? words.proved : words.notProved);
  useEffect(() => {
    document.title = `${title} · Enlace`;
  }, [title]);
  useEffect(() => {
    tellOpener(failed);
    if (failed === null) window.close();
  }, [failed]);
  return (
    <div className={style.page}>
      <div />
      <main className={style.card}>
        <div className={style.mark}>
          <Brand size={30} />
          Enlace
        </div>
        <h1>{title}</h1>
        <p role="status">{say(failed === null ? words.provedHint : whyNot(failed))}</p>
      </main>
      <div />
    </div>
  );
}
