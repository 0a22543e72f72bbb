import { Button } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { Screen } from '../../shared/ui/screen';
import { ReadOne } from '../../shared/ui/read-one';
import style from './crisis.module.css';
import { DraftButtons } from './draft-buttons';
import { ProcedureDocument } from './procedure-document';
import { InForce, ProcedureHistory } from './procedure-history';
import { ProcedureImprovements } from './procedure-improvements';
import { useProposed } from './proposed';
import { useProcedure } from './queries';
import { RaiseDialog } from './raise-dialog';
import { words } from './words';

/** A procedure as a document that one reads through, both languages side by side; and the key to activate it. */
export function ScreenRoute() {
  const { procedureId } = useParams({ strict: false }) as { readonly procedureId: string };
  const { say, locale } = useSpeech();
  const { may } = useSession();
  const procedure = useProcedure(procedureId);
  const proposed = useProposed();
  const [raising, setRaising] = useState(proposed !== null && may('activation.raise'));
  return (
    <ReadOne from={procedure}>
      {(read) => (
        <Screen
          title={read.text.title[locale]}
          beside={<span className={style.soft}>{say(words.version, { version: read.version })}</span>}
          actions={
            <>
              <Button size="xs" variant="default" onClick={() => window.print()}>
                {say(words.print)}
              </Button>
              {may('procedure.draft') ? <DraftButtons procedureId={read.id} /> : null}
              {may('activation.raise') ? (
                <Button size="xs" onClick={() => setRaising(true)}>
                  {say(words.raise)}
                </Button>
              ) : null}
            </>
          }
        >
          <InForce of={read} />
          <ProcedureDocument text={read.text} instruments={read.instruments} />
          <ProcedureImprovements procedureId={read.id} />
          <ProcedureHistory procedureId={read.id} />
          <RaiseDialog procedure={read} proposed={proposed} opened={raising} close={() => setRaising(false)} />
        </Screen>
      )}
    </ReadOne>
  );
}
