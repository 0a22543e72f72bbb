import { Button, FileInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { createProcedureDraft, getProcedureSource } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useSpeech } from '../../shared/i18n/speech';
import { type OpenProps, ReasonDialog } from '../../shared/ui/dialog';
import style from './crisis.module.css';
import { words } from './edition-words';

interface Drafting {
  readonly id: string;
  readonly source: string;
  readonly note: string;
}

/** Drafts an edition and goes to where it is written. */
function useDrafting() {
  const navigate = useNavigate();
  return useAct<Drafting, { readonly id: string | null }>({
    act: ({ id, source, note }, guard) => createProcedureDraft({ path: { id }, body: { source, note }, headers: { ...guard } }),
    touches: ['procedures'],
    done: ({ id }) => void navigate({ to: '/procedure-editions/$editionId', params: { editionId: id } as never }),
  });
}

function DraftDialog({ procedureId: id, opened, close }: OpenProps & { readonly procedureId: string }) {
  const { say } = useSpeech();
  const inForce = useQuery({
    queryKey: ['procedures', id, 'source'],
    queryFn: () => getProcedureSource({ path: { id } }),
    enabled: opened,
  });
  const { mutate, isPending, error } = useDrafting();
  const source = inForce.data?.source;
  return (
    <ReasonDialog
      opened={opened}
      close={close}
      title={say(words.draft)}
      does={say(words.draft)}
      reason={{ label: say(words.whyChange) }}
      submit={(note) => source === undefined || mutate({ id, source, note })}
      ready={source !== undefined}
      pending={isPending}
      error={error ?? inForce.error}
    >
      <p className={style.soft}>{say(words.draftHint)}</p>
    </ReasonDialog>
  );
}

/** The procedure that a file is of, by its name, as the library has it. */
const procedureOf = (name: string): string => name.replace(/\.(ya?ml|json)$/, '');

/** Brings a file in: of the procedure that the screen shows, else of the one that the file is called by. */
export function ImportDialog({ procedureId, opened, close }: OpenProps & { readonly procedureId?: string }) {
  const { say } = useSpeech();
  const [file, setFile] = useState<File | null>(null);
  const { mutate, isPending, error } = useDrafting();
  const send = (note: string): void => {
    if (file) void file.text().then((source) => mutate({ id: procedureId ?? procedureOf(file.name), source, note }));
  };
  return (
    <ReasonDialog
      opened={opened}
      close={close}
      title={say(words.importTitle)}
      does={say(words.importIt)}
      reason={{ label: say(words.whyChange), first: false }}
      submit={send}
      ready={file !== null}
      pending={isPending}
      error={error}
    >
      <FileInput
        label={say(words.file)}
        description={say(words.importHint)}
        value={file}
        onChange={setFile}
        accept=".yaml,.yml,.json"
        data-autofocus
        clearable
      />
    </ReasonDialog>
  );
}

/** The two ways to a draft: from the text in force, or from a file. */
export function DraftButtons({ procedureId }: { readonly procedureId: string }) {
  const { say } = useSpeech();
  const [open, setOpen] = useState<'draft' | 'import' | null>(null);
  const close = (): void => setOpen(null);
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setOpen('import')}>
        {say(words.importIt)}
      </Button>
      <Button size="xs" variant="default" onClick={() => setOpen('draft')}>
        {say(words.draft)}
      </Button>
      <DraftDialog procedureId={procedureId} opened={open === 'draft'} close={close} />
      <ImportDialog procedureId={procedureId} opened={open === 'import'} close={close} />
    </>
  );
}
