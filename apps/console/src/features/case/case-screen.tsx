import { Link, useParams } from '@tanstack/react-router';
import { startTransition, useEffect, useState } from 'react';
import { afterPaint } from '../../shared/idle/after-paint';
import { Problem } from '../../shared/api/problem';
import { useSpeech } from '../../shared/i18n/speech';
import { Empty, Read } from '../../shared/ui/notices';
import { Screen } from '../../shared/ui/screen';
import { HandoffPanel } from '../handoffs';
import { CaseRequests } from '../requests';
import style from './case.module.css';
import { ClocksPanel } from './clocks/clocks-panel';
import { ConflictPanel } from './conflict/conflict-panel';
import { CustodyPanel } from './custody/custody-panel';
import { BreakGlass } from './glass/break-glass';
import { GlassBanner } from './glass/glass-banner';
import { DesksPanel } from './desks/desks-panel';
import { CaseHead } from './head/case-head';
import { ImpactPanel } from './impact/impact-panel';
import { NewsBar } from './news/news-bar';
import { useNews } from './news/use-news';
import { CorrectionsPanel } from './papers/corrections-panel';
import { FilesPanel } from './papers/files-panel';
import { LinksPanel } from './papers/links-panel';
import { CaseInView, useInView } from './reading/case-in-view';
import { useCase, useTimeline } from './reading/queries';
import { RedactionsPanel } from './redactions/redactions-panel';
import { RoutingPanel } from './routing/routing-panel';
import { SectionList } from './section-list';
import { sectionWords } from './sections';
import { SituationPanel } from './situation/situation-panel';
import { TimelinePanel } from './timeline/timeline-panel';
import { words } from './words';
import { NotesPanel } from './notes-and-tasks/notes-panel';
import { TasksPanel } from './notes-and-tasks/tasks-panel';

/** What is below the first glance. It reads its own data, and comes once the head, the situation and the clocks are on the page. */
function RestOfIt() {
  const { say } = useSpeech();
  const { seen, reader } = useInView();
  const news = useNews(useTimeline(seen.id).data, reader.userId);
  return (
    <>
      <HandoffPanel case={seen} />
      <ConflictPanel />
      <CaseRequests
        caseId={seen.id}
        takesQuestions={seen.state !== 'closed' && !seen.breakGlass}
        title={say(sectionWords.requests)}
        id="requests"
      />
      <NotesPanel />
      <FilesPanel />
      <CorrectionsPanel />
      <RedactionsPanel />
      <CustodyPanel />
      <TimelinePanel fresh={new Set(news.fresh.map(({ id }) => id))} />
      <NewsBar news={news} />
    </>
  );
}

/** False while the first glance is drawn. Who comes back to a case that was read already has all of it at once, and the page where it was. */
const useWhole = (): boolean => {
  const { seen } = useInView();
  const [whole, setWhole] = useState(useTimeline(seen.id, false).data !== undefined);
  useEffect(() => afterPaint(() => startTransition(() => setWhole(true))), []);
  return whole;
};

function CasePage() {
  const whole = useWhole();
  return (
    <div className={style.page}>
      <GlassBanner />
      <CaseHead />
      <div className={style.columns}>
        <SectionList whole={whole} />
        <div className={style.main}>
          <SituationPanel />
          <ClocksPanel />
          {whole ? <RestOfIt /> : null}
        </div>
        <div className={style.aside}>
          {whole ? (
            <>
              <ImpactPanel />
              <TasksPanel />
              <DesksPanel />
              <LinksPanel />
              <RoutingPanel />
            </>
          ) : null}
        </div>
      </div>
    </div>
  );
}

/** What was not released does not exist for a desk: both are told alike. */
function NotReleased({ error }: { readonly error: Problem }) {
  const { say } = useSpeech();
  return (
    <Screen title={error.title}>
      <Empty title={error.detail}>
        <Link to="/cases">{say(words.toCases)}</Link>
        <BreakGlass />
      </Empty>
    </Screen>
  );
}

/** One case, whole. */
export function ScreenRoute() {
  const { caseId = '' } = useParams({ strict: false }) as { readonly caseId?: string };
  const found = useCase(caseId);
  const { error } = found;
  if (error instanceof Problem && error.status === 404) return <NotReleased error={error} />;
  return (
    <Read from={found}>
      {(seen) => (
        <CaseInView seen={seen} key={seen.id}>
          <CasePage />
        </CaseInView>
      )}
    </Read>
  );
}
