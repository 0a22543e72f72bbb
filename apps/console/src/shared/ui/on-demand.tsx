import { type ComponentType, lazy, Suspense, useEffect, useState } from 'react';
import { whenIdle } from '../idle/when-idle';

/** A part of a screen that most visits never open, fetched when it is: what is read first comes first. */
export const onDemand = <Props extends object>(fetch: () => Promise<ComponentType<Props>>): ComponentType<Props> => {
  const Part = lazy(async () => ({ default: await fetch() }));
  return function OnDemand(props: Props) {
    return (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    );
  };
};

/**
 * A dialog that stands closed on a page: nothing of it is drawn before it is opened. Its code comes while nobody waits, so that it opens at
 * once and also when the network is gone by then.
 */
export const dialogOnDemand = <Props extends { readonly opened: boolean }>(
  fetch: () => Promise<ComponentType<Props>>,
): ComponentType<Props> => {
  const Dialog = onDemand(fetch);
  return function DialogOnDemand(props: Props) {
    const { opened } = props;
    const [asked, setAsked] = useState(false);
    if (opened && !asked) setAsked(true);
    useEffect(() => whenIdle(() => void fetch().catch(() => undefined)), []);
    return asked ? <Dialog {...props} /> : null;
  };
};
