import { Button, NativeSelect } from '@mantine/core';
import { IconBuilding } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import {
  beginAgencySignIn,
  beginAgencyStepUp,
  type DepartureResponse,
  type FactorsView,
  listAgencyServices,
  type OfferedService,
} from '../../shared/api/client';
import { Problem } from '../../shared/api/problem';
import { useSpeech } from '../../shared/i18n/speech';
import { Failure } from '../../shared/ui/notices';
import { useAgencyTab } from './agency-tab';
import { whyNot, words } from './agency-words';
import { serviceOf } from './service-of';
import style from './sign-in.module.css';

/** Where a sign-in comes back to: the page that was asked for, but for what an earlier try left in its address. */
const here = (): string =>
  window.location.search.includes('sign-in-failed') ? '/' : window.location.pathname + window.location.search;

interface ButtonProps {
  readonly label: string;
  readonly isBusy: boolean;
  readonly press: () => void;
}

function ServiceButton({ label, isBusy, press }: ButtonProps) {
  return (
    <Button
      variant="default"
      loading={isBusy}
      onClick={press}
      leftSection={<IconBuilding size={16} aria-hidden />}
      data-mantine-stop-propagation="true"
      classNames={{ root: style.service ?? '', label: style.wraps ?? '' }}
      fullWidth
    >
      {label}
    </Button>
  );
}

/** On this page, which has nothing yet that could be lost. */
function HereButton({ service }: { readonly service: OfferedService }) {
  const { say, locale } = useSpeech();
  const leaving = useMutation({
    mutationFn: () => beginAgencySignIn({ path: { id: service.id }, body: { returnTo: here() } }),
    onSuccess: ({ address }) => window.location.assign(address),
  });
  return (
    <>
      <ServiceButton
        label={say(words.signIn, { agency: service.name[locale] })}
        isBusy={leaving.isPending || leaving.isSuccess}
        press={() => leaving.mutate()}
      />
      {leaving.error ? <Failure error={leaving.error} /> : null}
    </>
  );
}

interface TabButtonProps {
  readonly label: string;
  readonly begin: () => Promise<DepartureResponse>;
  readonly done: (csrfToken: string) => void;
}

/** In a tab of its own: a page stands here. */
function TabButton({ label, begin, done }: TabButtonProps) {
  const { say } = useSpeech();
  const tab = useAgencyTab(begin, done);
  return (
    <>
      <ServiceButton label={label} isBusy={tab.isLeaving} press={tab.leave} />
      <p>{say(words.inTab)}</p>
      {tab.isBlocked ? <p role="alert">{say(words.blocked)}</p> : null}
      {tab.failed === null ? null : <p role="alert">{say(whyNot(tab.failed))}</p>}
      {tab.error ? <Failure error={tab.error} /> : null}
    </>
  );
}

interface AgencyButtonProps {
  readonly username: string;
  /** A page stands open whose session ended. */
  readonly isAgain: boolean;
  readonly entered: (csrfToken: string) => void;
}

function Chosen({ service, isAgain, entered }: Omit<AgencyButtonProps, 'username'> & { readonly service: OfferedService }) {
  const { say, locale } = useSpeech();
  const begin = useCallback(() => beginAgencySignIn({ path: { id: service.id }, body: { returnTo: '/proved' } }), [service.id]);
  if (!isAgain) return <HereButton service={service} />;
  return <TabButton label={say(words.signIn, { agency: service.name[locale] })} begin={begin} done={entered} />;
}

/** By the desk in the user name, or chosen. Nobody is asked whether anybody bears the name. Nothing where no agency has a service. */
export function AgencyButton({ username, ...rest }: AgencyButtonProps) {
  const { say, locale } = useSpeech();
  const asked = useQuery({ queryKey: ['agency-services'], queryFn: () => listAgencyServices(), staleTime: 60_000 });
  const [chosen, setChosen] = useState('');
  const services = asked.data?.items ?? [];
  const own = serviceOf(username, services);
  const service = own ?? services.find(({ id }) => id === chosen);
  if (services.length === 0) return null;
  return (
    <>
      {own ? null : (
        <NativeSelect
          label={say(words.which)}
          value={chosen}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          data={[
            { value: '', label: say(words.choose) },
            ...services.map(({ id, name }) => ({ value: id, label: name[locale] })),
          ]}
        />
      )}
      {service ? <Chosen service={service} {...rest} /> : null}
    </>
  );
}

/** A fresh proof at the service. */
export function AgencyProof({
  service: { name },
  proved,
}: {
  readonly service: NonNullable<FactorsView['agencyService']>;
  readonly proved: () => void;
}) {
  const { say, locale } = useSpeech();
  return <TabButton label={say(words.confirm, { agency: name[locale] })} begin={beginAgencyStepUp} done={proved} />;
}

/** Why the service sent somebody back with nothing. */
export function AgencyRefusal({ code }: { readonly code: string }) {
  const { say } = useSpeech();
  return <Failure error={new Problem({ title: say(words.notProved), detail: say(whyNot(code)) }, 401, null)} />;
}
