import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { LateCode, useLateCode } from '../idle/late-code';
import { whenIdle } from '../idle/when-idle';
import { Failure } from './notices';

/** A part whose code can also be asked for before it is drawn. */
type LatePart<Props> = ComponentType<Props> & Pick<LateCode<unknown>, 'ask'>;

/** A part of a screen that most visits never open, fetched when it is: what is read first comes first. */
export const onDemand = <Props extends object>(
  fetch: () => Promise<ComponentType<Props>>,
  meanwhile: ReactNode = null,
): LatePart<Props> => {
  const code = new LateCode(fetch);
  const OnDemand = (props: Props) => {
    const { data: Part, error, refetch } = useLateCode(code);
    if (Part) return <Part {...props} />;
    return error ? <Failure error={error} again={refetch} /> : meanwhile;
  };
  return Object.assign(OnDemand, { ask: code.ask });
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
    useEffect(() => whenIdle(Dialog.ask), []);
    return asked ? <Dialog {...props} /> : null;
  };
};
