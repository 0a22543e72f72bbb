import { Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getAgencySignIn, requireSecondFactor } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useSpeech } from '../../shared/i18n/speech';
import { Failure, Read } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import { words } from './words';

/** What the agency asks of everybody who signs in. */
export function AgencySignIn() {
  const { say } = useSpeech();
  const asked = useQuery({ queryKey: ['agency-sign-in'], queryFn: () => getAgencySignIn() });
  const changing = useAct({
    act: (secondFactorRequired: boolean) => requireSecondFactor({ body: { secondFactorRequired } }),
    touches: ['agency-sign-in'],
  });
  return (
    <Panel title={say(words.agencySignIn)}>
      <Read from={asked}>
        {({ secondFactorRequired }) => (
          <Switch
            label={say(words.factorRequired)}
            description={say(words.factorRequiredHint)}
            checked={secondFactorRequired}
            disabled={changing.isPending}
            onChange={({ currentTarget }) => changing.mutate(currentTarget.checked)}
          />
        )}
      </Read>
      {changing.error ? <Failure error={changing.error} /> : null}
    </Panel>
  );
}
