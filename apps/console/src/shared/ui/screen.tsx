import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import style from './screen.module.css';

interface ScreenProps {
  readonly title: string;
  /** What stands beside the heading: a state, a count. */
  readonly beside?: ReactNode;
  /** What can be done on the whole screen. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** The screen uses the whole width and height, as a map or a table does. */
  readonly full?: boolean;
  /** It is read like a letter: one column, not too wide, and its heading with it. */
  readonly narrow?: boolean;
}

/** Whoever has opened a menu while the screen was on its way is in the midst of something. */
const isInMenu = (): boolean => document.activeElement?.closest('[role="menu"]') != null;

/** For the one heading of a screen: names the page by it and gives it the focus when the screen opens. */
export function useHeading(title: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Enlace`;
  }, [title]);
  useEffect(() => {
    if (!isInMenu()) heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
}

/** One screen: its heading takes the focus when it opens, so keyboard and screen reader begin where the eye does. */
export function Screen({ title, beside, actions, children, full = false, narrow = false }: ScreenProps) {
  const heading = useHeading(title);
  return (
    <div className={full ? style.full : style.screen} data-narrow={narrow || undefined}>
      <div className={style.head}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {beside}
        <div className={style.actions}>{actions}</div>
      </div>
      {children}
    </div>
  );
}

interface PanelProps {
  readonly title: string;
  readonly beside?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  readonly id?: string;
  /** Without padding: for tables and lists that reach the edges. */
  readonly flush?: boolean;
}

/** A part of a screen under its own heading. */
export function Panel({ title, beside, actions, children, id, flush = false }: PanelProps) {
  return (
    <section className={style.panel} aria-label={title} id={id}>
      <div className={style.panelHead}>
        <h2>{title}</h2>
        {beside}
        <div className={style.actions}>{actions}</div>
      </div>
      <div className={flush ? undefined : style.panelBody}>{children}</div>
    </section>
  );
}

export type Fact = readonly [name: string, value: ReactNode];

/** Facts under their names. */
export function Facts({ of }: { readonly of: readonly (Fact | null)[] }) {
  return (
    <dl className={style.facts}>
      {of.map((fact) =>
        fact ? (
          <div key={fact[0]}>
            <dt>{fact[0]}</dt>
            <dd>{fact[1]}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
