import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import style from './menu-button.module.css';

interface MenuItem {
  readonly key: string;
  readonly says: ReactNode;
  readonly icon?: ReactNode;
  /** The one of several that holds now. */
  readonly current?: boolean;
  readonly run: () => void;
}

interface MenuButtonProps {
  /** What the button shows. */
  readonly children: ReactNode;
  /** Its name, where what it shows does not say it. */
  readonly label?: string;
  readonly className?: string | undefined;
  /** What stands above the items. */
  readonly heading?: string | undefined;
  readonly items: readonly MenuItem[];
}

const STEPS: Readonly<Record<string, (at: number, many: number) => number>> = {
  ArrowDown: (at, many) => (at + 1) % many,
  ArrowUp: (at, many) => (at - 1 + many) % many,
  Home: () => 0,
  End: (_, many) => many - 1,
};

/** Closes what is open when the pointer or the focus goes elsewhere. */
const useLeaving = (opened: boolean, close: () => void) => {
  const frame = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (!opened) return;
    const leave = ({ target }: Event): void => {
      if (!frame.current?.contains(target as Node)) close();
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  });
  return frame;
};

/** Whether it is open, and what the keyboard does with it. */
const useMenu = () => {
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const frame = useLeaving(opened, () => setOpened(false));
  const all = (): HTMLElement[] => [...(list.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
  useEffect(() => {
    if (opened) all()[0]?.focus();
  }, [opened]);
  const back = (): void => {
    setOpened(false);
    button.current?.focus();
  };
  const hear = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (event.key === 'Tab') return setOpened(false);
    if (event.key === 'Escape' && opened) back();
    else if (step && opened) {
      const own = all();
      own[step(own.indexOf(document.activeElement as HTMLElement), own.length)]?.focus();
    } else if (event.key === 'ArrowDown') setOpened(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { opened, turn: () => setOpened(!opened), back, hear, frame, button, list };
};

interface ItemsProps extends Pick<MenuButtonProps, 'heading' | 'items'> {
  readonly back: () => void;
}

function Items({ heading, items, back }: ItemsProps) {
  return (
    <>
      {heading ? <span className={style.heading}>{heading}</span> : null}
      {items.map(({ key, says, icon, current, run }) => (
        <button
          key={key}
          type="button"
          role="menuitem"
          tabIndex={-1}
          aria-current={current}
          className={style.item}
          onClick={() => {
            back();
            run();
          }}
        >
          {icon}
          <span>{says}</span>
          {current ? <span aria-hidden>✓</span> : null}
        </button>
      ))}
    </>
  );
}

/** A button with a few acts behind it, under its right edge: small enough for what stands on every page, or in every row of a list. */
export function MenuButton({ children, label, className = '', heading, items }: MenuButtonProps) {
  const { opened, turn, back, hear, frame, button, list } = useMenu();
  const id = useId();
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the keys of the button and the items inside
    <span ref={frame} className={style.frame} onKeyDown={hear}>
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={opened}
        aria-controls={opened ? id : undefined}
        onClick={turn}
      >
        {children}
      </button>
      {opened ? (
        <div ref={list} id={id} role="menu" aria-label={label ?? heading} className={style.list}>
          <Items heading={heading} items={items} back={back} />
        </div>
      ) : null}
    </span>
  );
}
