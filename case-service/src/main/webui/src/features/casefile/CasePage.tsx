import '~/ui/page.css';
import './casefile.css';
import { Tab, Tabs, TabTitleText } from '@patternfly/react-core';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { Navigate, useLocation, useParams } from 'react-router';
import type { Case } from '~/api/model';
import { Problem } from '~/api/problem';
import { DecisionsTab } from '~/features/enforcement/DecisionsTab';
import { BreakGlass } from '~/features/glass/BreakGlass';
import { TasksTab } from '~/features/tasks/TasksTab';
import { t } from '~/texts';
import { ErrorState } from '~/ui/states/ErrorState';
import { SkeletonRows } from '~/ui/states/SkeletonRows';
import { useTitle } from '~/ui/useTitle';
import { choice, useUrl } from '~/ui/useUrl';
import { CaseHeader } from './CaseHeader';
import { ClosedNote } from './ClosedNote';
import { ErasureNote } from './ErasureNote';
import { EscalationNote } from './EscalationNote';
import { EvidenceTab } from './EvidenceTab';
import { ExportNote } from './ExportNote';
import { GlassNote } from './GlassNote';
import { NotesTab } from './NotesTab';
import { useCase, useCaseOf } from './queries';
import { RecordTab } from './RecordTab';
import { StoryTab } from './StoryTab';
import { Timeline } from './timeline/Timeline';
import { useCaseKeys } from './useCaseKeys';
import { useExport } from './useExport';

/** One screen tells the story: who, what happened when, what it weighs, and what was done about it. */
export default function CasePage() {
  const { id = '' } = useParams();
  return /^c-\d{1,15}$/i.test(id) ? <OfReference reference={id.toUpperCase()} /> : <OfId id={id} />;
}

/** A reference in the address leads on to the case. */
function OfReference({ reference }: { reference: string }) {
  const query = useCaseOf(reference);
  const { search } = useLocation();
  if (query.data) return <Navigate to={`/cases/${query.data.id}${search}`} replace />;
  if (query.isError) return <ErrorState page error={query.error} onRetry={() => void query.refetch()} />;
  return query.isPending ? (
    <Waiting />
  ) : (
    <ErrorState page error={new Problem(404)}>
      <BreakGlass wanted={reference} name={reference} />
    </ErrorState>
  );
}

function OfId({ id }: { id: string }) {
  const query = useCase(id);
  // Another case is another view: an export that is under way stays with the one that it is of.
  if (query.data) return <CaseView key={query.data.id} casefile={query.data} />;
  if (!query.isError) return <Waiting />;
  return (
    <ErrorState page error={query.error} onRetry={() => void query.refetch()}>
      {Problem.of(query.error).status === 404 && <BreakGlass wanted={id} name={t.casefile.thisCase} />}
    </ErrorState>
  );
}

function Waiting() {
  return (
    <div className="pb-column">
      <SkeletonRows rows={1} height={64} />
      <SkeletonRows rows={5} height={50} />
      <SkeletonRows rows={10} height={27} />
    </div>
  );
}

const GraphTab = lazy(() => import('~/features/graph/GraphTab'));

const TABS = ['story', 'evidence', 'graph', 'tasks', 'notes', 'decisions', 'record'] as const;

/** Where there is no room for all tabs, the chosen one is among those that are seen. */
function useInSight(tab: string) {
  const around = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tab is another one to be seen
  useEffect(() => {
    const chosen = around.current?.querySelector('.pb-tabs .pf-m-current');
    const list = chosen?.parentElement;
    if (!chosen || !list) return;
    const [one, all] = [chosen.getBoundingClientRect(), list.getBoundingClientRect()];
    list.scrollLeft += (one.left + one.right - all.left - all.right) / 2;
  }, [tab]);
  return around;
}

function CaseView({ casefile }: { casefile: Case }) {
  useTitle(casefile.ref);
  const exported = useExport(casefile);
  const [params, patch] = useUrl();
  const tab = choice(params.get('tab'), TABS) ?? 'story';
  const chosen = casefile.subjects.find(({ subject }) => subject.id === params.get('subject')) ?? casefile.subjects[0];
  const choose = (subject: string) => patch({ subject, family: undefined }, true);
  const show = (name: string) => patch({ tab: name, family: undefined });
  useCaseKeys({ casefile, tabs: TABS, chosen: chosen?.subject.id, onTab: show, onChoose: choose });
  const counts = {
    story: undefined,
    evidence: casefile.exhibitCount,
    graph: undefined,
    tasks: t.task.count(casefile.tasksDone, casefile.taskCount),
    notes: casefile.notes.length,
    decisions: undefined,
    record: casefile.recordCount,
  };
  return (
    <div className="pb-column pb-case">
      <CaseHeader casefile={casefile} exported={exported} />
      <ExportNote name={casefile.ref} exported={exported} />
      <GlassNote casefile={casefile} />
      {casefile.escalation && <EscalationNote casefile={casefile} escalation={casefile.escalation} />}
      {casefile.erasure && <ErasureNote casefile={casefile} erasure={casefile.erasure} />}
      {casefile.state === 'CLOSED' && <ClosedNote casefile={casefile} />}
      <div className="pb-scroll" ref={useInSight(tab)}>
        <Timeline casefile={casefile} chosen={chosen?.subject.id} onChoose={choose} />
        <Tabs activeKey={tab} onSelect={(_, key) => show(String(key))} aria-label={casefile.ref} className="pb-tabs">
          {TABS.map((name) => (
            <Tab
              key={name}
              eventKey={name}
              tabContentId={`tab-${name}`}
              title={
                <TabTitleText>
                  {t.casefile.tabs[name]}{' '}
                  {counts[name] !== undefined && <span className="pb-subtle">{counts[name]}</span>}
                </TabTitleText>
              }
            />
          ))}
        </Tabs>
        <section id={`tab-${tab}`} role="tabpanel" aria-label={t.casefile.tabs[tab]} className="pb-tab">
          {tab === 'story' && (
            <StoryTab
              casefile={casefile}
              chosen={chosen}
              onChoose={choose}
              onEvidence={(subject, family) => patch({ tab: 'evidence', subject, family })}
            />
          )}
          {tab === 'evidence' && (
            <EvidenceTab
              casefile={casefile}
              subject={params.get('family') ? chosen?.subject.id : undefined}
              family={params.get('family') ?? undefined}
              onAll={() => patch({ family: undefined })}
            />
          )}
          {tab === 'graph' && (
            <Suspense fallback={<SkeletonRows rows={8} height={56} />}>
              <GraphTab casefile={casefile} />
            </Suspense>
          )}
          {tab === 'tasks' && <TasksTab casefile={casefile} />}
          {tab === 'notes' && <NotesTab casefile={casefile} />}
          {tab === 'decisions' && <DecisionsTab casefile={casefile} />}
          {tab === 'record' && <RecordTab casefile={casefile} />}
        </section>
      </div>
    </div>
  );
}
