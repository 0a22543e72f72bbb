import { useSpeech } from '../../shared/i18n/speech';
import { SHAPES, type Status } from './lanes';
import style from './board.module.css';

/** A status in a word, a shape and a colour: any one of them tells it. */
export function StatusMark({ status }: { readonly status: Status }) {
  const { term } = useSpeech();
  return (
    <span className={style.status} data-status={status}>
      <span aria-hidden>{SHAPES[status]}</span>
      {term('lane-status', status)}
    </span>
  );
}
