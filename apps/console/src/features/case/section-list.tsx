import { useEffect, useState } from 'react';
import { useSpeech } from '../../shared/i18n/speech';
import { useShortcut } from '../../shared/keyboard/shortcuts';
import form from '../../shared/ui/form.module.css';
import style from './case.module.css';
import { useInView } from './reading/case-in-view';
import { useRedactions } from './redactions/queries';
import { goToNeighbour, goToSection, type SectionId, SECTIONS, sectionWords } from './sections';
import { words } from './words';

/** Below the header of the frame, in pixels: what is above it is out of sight. */
const EDGE = 72;

/** The section that stands at the top of what is seen. */
const useSectionInSight = (shown: readonly SectionId[], whole: boolean): SectionId | null => {
  const [current, setCurrent] = useState<SectionId | null>(null);
  const key = shown.join(' ');
  useEffect(() => {
    const look = (): void => {
      const tops = key
        .split(' ')
        .map((id) => ({ id, top: document.getElementById(id)?.getBoundingClientRect().top ?? Infinity }));
      const passed = tops.filter(({ top }) => top <= EDGE + 1).toSorted((one, other) => other.top - one.top);
      setCurrent((passed[0]?.id ?? null) as SectionId | null);
    };
    let frame: number | undefined;
    const lookSoon = (): void => {
      frame ??= requestAnimationFrame(() => {
        frame = undefined;
        look();
      });
    };
    // At the top of the page there is nothing to find out, and looking would make the browser lay out what it is about to draw.
    if (window.scrollY > 0) lookSoon();
    window.addEventListener('scroll', lookSoon, { passive: true });
    return () => {
      if (frame !== undefined) cancelAnimationFrame(frame);
      window.removeEventListener('scroll', lookSoon);
    };
  }, [key, whole]);
  return current;
};

/** The parts of the page, and the way to each by pointer or keyboard. */
export function SectionList({ whole }: { readonly whole: boolean }) {
  const { say } = useSpeech();
  const { seen } = useInView();
  const asked = useRedactions(seen.id, whole).data ?? [];
  const absent: readonly SectionId[] = [
    ...(seen.conflict ? [] : ['conflict' as const]),
    ...(asked.length ? [] : ['redactions' as const]),
  ];
  const shown = SECTIONS.filter((id) => !absent.includes(id));
  const current = useSectionInSight(shown, whole);
  useShortcut({ keys: ']', says: words.next, group: 'go', run: () => goToNeighbour(1, EDGE) });
  useShortcut({ keys: '[', says: words.previous, group: 'go', run: () => goToNeighbour(-1, EDGE) });
  return (
    <nav className={style.sections} aria-label={say(words.sections)}>
      <ol>
        {shown.map((id) => (
          <li key={id}>
            <a
              href={`#${id}`}
              aria-current={id === current ? 'location' : undefined}
              onClick={(event) => {
                event.preventDefault();
                goToSection(id);
              }}
            >
              {say(sectionWords[id])}
            </a>
          </li>
        ))}
      </ol>
      <p className={style.hint}>
        <kbd className={form.key}>[</kbd> <kbd className={form.key}>]</kbd>
      </p>
    </nav>
  );
}
