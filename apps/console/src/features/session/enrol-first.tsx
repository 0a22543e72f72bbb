import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { signOut } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { Appearance } from '../../shared/ui/appearance';
import { Brand } from '../../shared/ui/brand';
import { FactorPanels } from '../my-sign-in';
import style from './sign-in.module.css';
import { words } from './proof-words';

/** All that is open to somebody who must have a second factor and has none. */
export function EnrolFirst({ done }: { readonly done: () => void }) {
  const { say } = useSpeech();
  useEffect(() => {
    document.title = `${say(words.enrolTitle)} · Enlace`;
  }, [say]);
  const leave = async (): Promise<void> => {
    await signOut();
    window.location.assign('/');
  };
  return (
    <div className={style.page}>
      <div className={style.tools}>
        <Appearance />
        <Button variant="default" size="xs" onClick={() => void leave()}>
          {say(words.signOut)}
        </Button>
      </div>
      <main className={style.wide}>
        <div className={style.mark}>
          <Brand size={30} />
          Enlace
        </div>
        <h1>{say(words.enrolTitle)}</h1>
        <p>{say(words.enrolHint)}</p>
        <FactorPanels added={done} />
      </main>
    </div>
  );
}
