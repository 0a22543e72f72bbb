import { type ComponentType, lazy, Suspense } from 'react';

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
