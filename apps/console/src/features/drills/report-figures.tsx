import type { DrillReportResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { DataTable } from '../../shared/ui/data-table';
import { DeskName } from '../../shared/ui/desk-name';
import { Panel } from '../../shared/ui/screen';
import type { ReportProps } from './report-parts';
import style from './report.module.css';
import { words } from './report-words';

const MEASURES = ['acknowledge', 'accept', 'answer', 'confirm'] as const;
type Figure = DrillReportResponse['desks'][number]['figures'][(typeof MEASURES)[number]];

function FigureCell({ measure, figure }: { readonly measure: (typeof MEASURES)[number]; readonly figure: Figure }) {
  const { say, term, number } = useSpeech();
  const rounded = (minutes: number | null): string => (minutes === null ? '—' : number(Math.round(minutes * 10) / 10));
  return (
    <td data-label={term('drill-measure', measure)} className="tabular">
      {figure.done === 0 ? '—' : say(words.figure, { median: rounded(figure.median), longest: rounded(figure.longest) })}
      {figure.late > 0 ? <div>{say(words.late, { count: figure.late })}</div> : null}
      {figure.open > 0 ? <div>{say(words.open, { count: figure.open })}</div> : null}
    </td>
  );
}

export function Figures({ report }: ReportProps) {
  const { say, number } = useSpeech();
  const heads = [words.desk, ...MEASURES.map((measure) => MEASURE_WORDS[measure]), words.escalations, words.disagreements];
  return (
    <Panel title={say(words.figures)}>
      <p className={style.soft}>{say(words.figuresHint)}</p>
      <DataTable label={say(words.figures)} heads={heads}>
        {report.desks.map(({ deskId, plays, figures }) => (
          <tr key={deskId}>
            <th scope="row">
              <DeskName deskId={deskId} />
              {plays === 'simulated' ? <span className={style.soft}>{` (${say(words.simulated)})`}</span> : null}
            </th>
            {MEASURES.map((measure) => (
              <FigureCell key={measure} measure={measure} figure={figures[measure]} />
            ))}
            <td data-label={say(words.escalations)}>{number(figures.escalations + figures.nobody)}</td>
            <td data-label={say(words.disagreements)}>{number(figures.disagreements)}</td>
          </tr>
        ))}
      </DataTable>
    </Panel>
  );
}

const MEASURE_WORDS = {
  acknowledge: { en: 'Acknowledge', es: 'Acusar recibo' },
  accept: { en: 'Decide on an offer', es: 'Decidir una oferta' },
  answer: { en: 'Answer', es: 'Responder' },
  confirm: { en: 'Confirm', es: 'Confirmar' },
} as const;
