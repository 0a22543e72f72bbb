import { memo, type RefObject, useEffect, useRef, useState } from 'react';
import style from './editions.module.css';

/** More lines than an editor is high. */
const PIECE = 60;

/** The numbers in view and one piece before and after them: a text of twenty thousand lines has no more of them than a short one. */
const drawnAround = (piece: number, count: number): { readonly first: number; readonly last: number } => ({
  first: Math.max(0, (piece - 1) * PIECE),
  last: Math.min(count, (piece + 2) * PIECE),
});

interface LineNumbersProps {
  readonly count: number;
  readonly faulty: ReadonlySet<number>;
  /** The field whose lines they are; they go where it goes. */
  readonly area: RefObject<HTMLTextAreaElement | null>;
}

/** The numbers of the lines beside a text. */
export const LineNumbers = memo(function LineNumbers({ count, faulty, area }: LineNumbersProps) {
  const gutter = useRef<HTMLDivElement>(null);
  const [piece, setPiece] = useState(0);
  const { first, last } = drawnAround(piece, count);
  useEffect(() => {
    const field = area.current;
    if (!field) return undefined;
    const follow = (): void => {
      const { scrollTop } = field;
      setPiece(Math.floor(scrollTop / Number.parseFloat(getComputedStyle(field).lineHeight) / PIECE) || 0);
      if (gutter.current) gutter.current.scrollTop = scrollTop;
    };
    follow();
    field.addEventListener('scroll', follow, { passive: true });
    return () => field.removeEventListener('scroll', follow);
  }, [area, count, piece]);
  return (
    <div ref={gutter} className={style.gutter} aria-hidden>
      <div style={{ minWidth: `${String(count).length}ch`, height: `${count}lh`, paddingTop: `${first}lh` }}>
        {Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index + 1).map((line) => (
          <span key={line} data-fault={faulty.has(line) || undefined}>
            {line}
          </span>
        ))}
      </div>
    </div>
  );
});
