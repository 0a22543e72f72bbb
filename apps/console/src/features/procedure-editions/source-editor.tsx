import { memo, useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import type { EditionFaultResponse as TextFault } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import style from './editions.module.css';
import { LineNumbers } from './line-numbers';
import { offsetOf } from './places';
import { words } from './words';

interface FaultsProps {
  readonly of: readonly TextFault[];
  readonly go: (fault: TextFault) => void;
}

/** What is wrong; each fault leads to its line. */
const Faults = memo(function Faults({ of, go }: FaultsProps) {
  const { say } = useSpeech();
  return (
    <ol className={style.faults} aria-label={say(words.faults)}>
      {of.map((fault) => (
        <li key={`${fault.code} ${fault.pointer} ${fault.line}:${fault.column} ${fault.text}`}>
          <button type="button" className={style.fault} onClick={() => go(fault)}>
            <b>{say(words.at, { line: fault.line, column: fault.column })}</b>
            <span>{fault.text}</span>
          </button>
        </li>
      ))}
    </ol>
  );
});

/** Puts the writer at a place of the text, and the place into sight. */
const goTo = (area: HTMLTextAreaElement, { line, column }: Pick<TextFault, 'line' | 'column'>): void => {
  const offset = offsetOf(area.value, line, column);
  const end = offsetOf(area.value, line, Number.MAX_SAFE_INTEGER);
  area.focus();
  area.setSelectionRange(offset, end);
  const height = Number.parseFloat(getComputedStyle(area).lineHeight);
  area.scrollTop = Math.max(0, (line - 4) * height);
};

/**
 * What the field holds is put there only when it came from elsewhere, a file or a kept draft: React would compare and copy half a million characters
 * with each key.
 */
function useSource(source: string, set: (source: string) => void) {
  const area = useRef<HTMLTextAreaElement>(null);
  const held = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (!area.current || held.current === source) return;
    area.current.value = source;
    held.current = source;
  }, [source]);
  const type = (typed: string): void => {
    held.current = typed;
    set(typed);
  };
  return { area, type };
}

interface SourceEditorProps {
  /** What the text is, for who does not see the page. */
  readonly label: string;
  readonly source: string;
  readonly set: (source: string) => void;
  readonly faults: readonly TextFault[];
  /** The faults are of an earlier text: the server looks at this one. */
  readonly behind: boolean;
  readonly readOnly: boolean;
}

/** The text as it is written, its lines numbered, with what is wrong below. A plain field: every reader and keyboard knows it. */
export function SourceEditor({ label, source, set, faults, behind, readOnly }: SourceEditorProps) {
  const { say } = useSpeech();
  const { area, type } = useSource(source, set);
  const faulty = useMemo(() => new Set(faults.map(({ line }) => line)), [faults]);
  const go = useCallback(
    (fault: TextFault): void => {
      if (area.current) goTo(area.current, fault);
    },
    [area],
  );
  return (
    <>
      <div className={style.editor}>
        <LineNumbers count={source.split('\n').length} faulty={faulty} area={area} />
        <textarea
          ref={area}
          className={style.source}
          aria-label={label}
          aria-describedby="editor-hint"
          aria-invalid={faults.length > 0}
          readOnly={readOnly}
          onChange={({ currentTarget }) => type(currentTarget.value)}
          wrap="off"
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
        />
      </div>
      <div className={style.below}>
        <strong role="status">
          {behind
            ? say(words.checking)
            : faults.length === 0
              ? say(words.noFaults)
              : say(words.faultCount, { count: faults.length })}
        </strong>
        <span id="editor-hint" className={style.soft}>
          {readOnly ? null : say(words.yamlHint)}
        </span>
      </div>
      <Faults of={faults} go={go} />
    </>
  );
}
