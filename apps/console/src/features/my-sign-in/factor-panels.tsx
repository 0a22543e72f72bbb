import { useState } from 'react';
import type { FactorAddedResponse } from '../../shared/api/client';
import { useCsrfToken } from '../../shared/api/transport';
import { Read } from '../../shared/ui/notices';
import { AuthenticatorApp } from './authenticator-app';
import style from './my-sign-in.module.css';
import { useMySignIn } from './my-sign-in-queries';
import { Passkeys } from './passkeys';
import { CodesShown, RecoveryCodes } from './recovery-codes';

interface FactorPanelsProps {
  /** A factor came, and whoever it is of has kept the recovery codes. */
  readonly added?: () => void;
}

/** What the one who is signed in has besides a password. Codes that were given stand alone until they are kept. */
export function FactorPanels({ added }: FactorPanelsProps) {
  const asked = useMySignIn();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const hear = ({ csrfToken, recoveryCodes }: FactorAddedResponse): void => {
    useCsrfToken(csrfToken);
    if (recoveryCodes) setCodes(recoveryCodes);
    else added?.();
  };
  const kept = (): void => {
    setCodes(null);
    added?.();
  };
  if (codes) return <CodesShown codes={codes} kept={kept} />;
  return (
    <Read from={asked}>
      {(factors) => (
        <div className={style.panels}>
          <Passkeys passkeys={factors.passkeys} added={hear} />
          <AuthenticatorApp totp={factors.totp} added={hear} />
          <RecoveryCodes factors={factors} show={setCodes} />
        </div>
      )}
    </Read>
  );
}
