import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CaseResponse } from '../../shared/api/client';
import { useTyped } from '../../shared/drafts/use-typed';
import { useDeskName } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { useShortcut } from '../../shared/keyboard/shortcuts';
import { useSession } from '../../shared/session/session';
import { dialogOnDemand } from '../../shared/ui/on-demand';
import { barred } from './hand-over-bar';
import style from './handoffs.module.css';
import { newDraft } from './offer-draft';
import { offerWords as words } from './offer-words';

const OfferDialog = dialogOnDemand(async () => (await import('./offer-dialog')).OfferDialog);

/** The way to offer the case; where it is barred, the reason stands beside it. */
export function HandOver({ onCase }: { readonly onCase: CaseResponse }) {
  const { say, locale } = useSpeech();
  const { me, may } = useSession();
  const deskName = useDeskName();
  const [opened, setOpened] = useState(false);
  const draft = useTyped(`offer.${onCase.id}`, () => newDraft(locale, onCase.lifeSafety));
  const bar = barred(onCase, me.desk.id, may);
  useShortcut(bar ? null : { keys: 'h', says: words.handOver, group: 'act', run: () => setOpened(true) });
  return (
    <>
      {bar ? (
        <span className={style.soft} id="hand-over-barred">
          {say(words[`barred.${bar}`], { desk: deskName(onCase.lead.deskId) })}
        </span>
      ) : null}
      <Button
        size="compact-sm"
        variant="default"
        disabled={bar !== null}
        aria-describedby={bar ? 'hand-over-barred' : undefined}
        onClick={() => setOpened(true)}
      >
        {say(words.handOver)}
        {bar ? null : (
          <kbd className={style.key} aria-hidden>
            h
          </kbd>
        )}
      </Button>
      <OfferDialog
        opened={opened}
        onCase={onCase}
        draft={draft}
        close={() => setOpened(false)}
        sent={() => {
          setOpened(false);
          draft.forget();
        }}
      />
    </>
  );
}
