import { Button, type ButtonProps } from '@mantine/core';
import { type MouseEvent, type ReactNode, useState } from 'react';
import { checkFreshProof } from '../api/client';
import { Problem } from '../api/problem';
import { Failure } from '../ui/notices';

interface ProvedLinkProps extends ButtonProps {
  readonly href: string;
  readonly 'aria-label'?: string;
  readonly title?: string;
  readonly children: ReactNode;
}

/**
 * A file that is taken along only after a fresh proof. A browser that follows a link can be asked for nothing, so that is done first; whoever
 * leaves it has taken nothing.
 */
export function ProvedLink({ href, ...rest }: ProvedLinkProps) {
  const [refusal, setRefusal] = useState<unknown>(null);
  const take = async (event: MouseEvent<HTMLAnchorElement>): Promise<void> => {
    event.preventDefault();
    setRefusal(null);
    try {
      await checkFreshProof();
    } catch (error) {
      if (!(error instanceof Problem && error.code === 'step-up-required')) setRefusal(error);
      return;
    }
    const link = document.createElement('a');
    link.href = href;
    link.download = '';
    link.click();
  };
  return (
    <>
      <Button component="a" href={href} download onClick={(event) => void take(event)} {...rest} />
      {refusal ? <Failure error={refusal} /> : null}
    </>
  );
}
