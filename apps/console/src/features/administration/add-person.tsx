import { Button, Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { addPerson, type PersonView, setPersonPassword } from '../../shared/api/client';
import { Problem } from '../../shared/api/problem';
import { useAct } from '../../shared/api/use-act';
import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { Failure } from '../../shared/ui/notices';
import { LateModal } from '../../shared/ui/late-modal';
import style from './administration.module.css';
import { newPassword } from './password';
import { PasswordField } from './person-dialogs';
import { grantable, type Role, suggestUsername } from './suggest';
import { words } from './words';

interface AddPersonProps {
  readonly people: readonly PersonView[];
  readonly close: () => void;
  readonly done: (told: string) => void;
}

interface NewPerson {
  readonly name: string;
  readonly username: string;
  readonly desk: string;
  readonly roles: readonly Role[];
}

/** Adds the person, then sets the first password: two acts, each of which may fail by itself. */
const useAdding = (password: string, done: (told: string) => void) => {
  const { say } = useSpeech();
  const setting = useAct({
    act: ({ id }: { id: string; name: string }) => setPersonPassword({ path: { id }, body: { password } }),
    touches: ['people'],
    done: (_answer, { name }) => done(say(words.added, { name })),
  });
  const adding = useAct({
    act: ({ name, username, desk, roles }: NewPerson, guard) =>
      addPerson({ headers: { ...guard }, body: { name, username, memberships: [{ desk, roles: [...roles] }] } }),
    touches: ['people'],
    done: ({ id }, { name }) => setting.mutate({ id, name }),
  });
  return { adding, setting };
};

const faultIn = (error: unknown, ...pointers: readonly string[]): string | undefined =>
  error instanceof Problem ? pointers.map((pointer) => error.faultOf(pointer)).find(Boolean) : undefined;

function RolesChoice({ roles, set, error }: { roles: readonly Role[]; set: (roles: Role[]) => void; error: string | undefined }) {
  const { say, term } = useSpeech();
  const { me } = useSession();
  const { desks } = useDirectory();
  return (
    <Checkbox.Group
      label={say(words.roles)}
      description={say(words.rolesHint)}
      value={[...roles]}
      onChange={(chosen) => set(chosen as Role[])}
      error={error}
      required
    >
      <Group gap="sm" mt={6}>
        {grantable(desks.get(me.desk.id)?.joint === true).map((role) => (
          <Checkbox key={role} value={role} label={term('role', role)} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}

/** What was refused, at its field; `other` is what belongs to none. */
const faultsOf = (adding: unknown, setting: unknown) => {
  const at = {
    name: faultIn(adding, '/name'),
    username: faultIn(adding, '/username'),
    password: faultIn(setting, '/password'),
    roles: faultIn(adding, '/memberships/0/roles', '/memberships/0/desk'),
  };
  return { ...at, other: Object.values(at).some(Boolean) ? null : (adding ?? setting) };
};

function DeskChoice({ desk, set }: { readonly desk: string; readonly set: (desk: string) => void }) {
  const { say, locale } = useSpeech();
  const { me } = useSession();
  const { desks } = useDirectory();
  const own = [...desks.values()].filter(({ agencyId }) => agencyId === me.desk.agencyId);
  return (
    <NativeSelect
      label={say(words.desk)}
      value={desk}
      onChange={({ currentTarget }) => set(currentTarget.value)}
      data={own.map((one) => ({ value: one.id, label: one.name[locale] }))}
    />
  );
}

function Foot({ close, says, loading }: { readonly close: () => void; readonly says: string; readonly loading: boolean }) {
  const { say } = useSpeech();
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={close}>
        {say(words.cancel)}
      </Button>
      <Button type="submit" loading={loading}>
        {says}
      </Button>
    </Group>
  );
}

export function AddPerson({ people, close, done }: AddPersonProps) {
  const { say } = useSpeech();
  const { me } = useSession();
  const [name, setName] = useState('');
  const [desk, setDesk] = useState(me.desk.id);
  const [roles, setRoles] = useState<readonly Role[]>(['liaison']);
  const [typed, setTyped] = useState<string | null>(null);
  const [password, setPassword] = useState(newPassword);
  const username = typed ?? suggestUsername(roles, desk, people);
  const { adding, setting } = useAdding(password, done);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (adding.data) setting.mutate({ id: adding.data.id, name });
    else adding.mutate({ name: name.trim(), username: username.trim(), desk, roles });
  };
  const faults = faultsOf(adding.error, setting.error);
  return (
    <LateModal opened onClose={close} title={say(words.add)} size="lg">
      <form onSubmit={submit} className={style.form}>
        {setting.error ? <p className={style.warn}>{say(words.addedNoPassword, { name })}</p> : null}
        {faults.other ? <Failure error={faults.other} /> : null}
        <TextInput
          label={say(words.name)}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          error={faults.name}
          required
          data-autofocus
        />
        <DeskChoice desk={desk} set={setDesk} />
        <RolesChoice roles={roles} set={setRoles} error={faults.roles} />
        <TextInput
          label={say(words.username)}
          description={say(words.usernameHint)}
          value={username}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          error={faults.username}
          spellCheck={false}
          required
        />
        <PasswordField label={say(words.firstPassword)} value={password} set={setPassword} error={faults.password} />
        <Foot
          close={close}
          says={say(adding.data ? words.setPassword : words.add)}
          loading={adding.isPending || setting.isPending}
        />
      </form>
    </LateModal>
  );
}
