import { useEffect } from 'react';
import { Appearance } from '../../shared/ui/appearance';
import { Brand } from '../../shared/ui/brand';
import { useSpeech } from '../../shared/i18n/speech';
import { onDemand } from '../../shared/ui/on-demand';
import { CredentialsForm } from './credentials-form';
import style from './sign-in.module.css';
import { words } from './words';

const AgencyRefusal = onDemand(async () => (await import('./agency-button')).AgencyRefusal);

export function SignIn({ done }: { readonly done: () => void }) {
  const { say } = useSpeech();
  const failed = new URLSearchParams(window.location.search).get('sign-in-failed');
  useEffect(() => {
    document.title = `${say(words.title)} · Enlace`;
  }, [say]);
  return (
    <div className={style.page}>
      <div className={style.tools}>
        <Appearance />
      </div>
      <main className={style.card}>
        <div className={style.mark}>
          <Brand size={30} />
          Enlace
        </div>
        <p className={style.what}>{say(words.what)}</p>
        <h1>{say(words.title)}</h1>
        {failed === null ? null : <AgencyRefusal code={failed} />}
        <CredentialsForm done={done} />
      </main>
      <footer className={style.notice}>{say(words.notice)}</footer>
    </div>
  );
}
