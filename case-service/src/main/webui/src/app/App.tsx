import './apart.css';
import { Spinner } from '@patternfly/react-core';
import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { useMe } from '~/api/me';
import type { Me } from '~/api/model';
import { Problem } from '~/api/problem';
import { QueuePage } from '~/features/queue/QueuePage';
import { t } from '~/texts';
import { ErrorState } from '~/ui/states/ErrorState';
import { Frame } from './Frame';
import { Guard } from './Guard';
import { homeOf } from './roles';
import { SignedOut } from './SignedOut';
import { Toasts } from './Toasts';

const AuditPage = lazy(() => import('~/features/record/AuditPage'));
const BackTestsPage = lazy(() => import('~/features/backtests/BackTestsPage'));
const CasePage = lazy(() => import('~/features/casefile/CasePage'));
const CasesPage = lazy(() => import('~/features/cases/CasesPage'));
const ConsultationsPage = lazy(() => import('~/features/consultations/ConsultationsPage'));
const DashboardPage = lazy(() => import('~/features/dashboard/DashboardPage'));
const DeskPage = lazy(() => import('~/features/enforcement/DeskPage'));
const GlassPage = lazy(() => import('~/features/glass/GlassPage'));
const HalfPage = lazy(() => import('~/features/consultations/HalfPage'));
const PoliciesPage = lazy(() => import('~/features/policies/PoliciesPage'));
const RuleFilePage = lazy(() => import('~/features/rules/RuleFilePage'));
const RulesPage = lazy(() => import('~/features/rules/RulesPage'));
const UnmaskPage = lazy(() => import('~/features/unmask/UnmaskPage'));
const WatchPage = lazy(() => import('~/features/watch/WatchPage'));
const SubjectPage = lazy(() => import('~/features/subject/SubjectPage'));
const SubjectsPage = lazy(() => import('~/features/subjects/SubjectsPage'));

/** Signed out, signed in, or neither known nor reachable. */
export function App() {
  const me = useMe();
  const ended = me.isError && Problem.of(me.error).kind === 'signed-out';
  if (me.data) return <SignedIn me={me.data} ended={ended} />;
  if (ended) return <SignedOut />;
  if (me.isError) {
    return (
      <main className="pb-starting">
        <ErrorState page error={me.error} onRetry={() => void me.refetch()} />
      </main>
    );
  }
  return (
    <div className="pb-starting">
      <Spinner aria-label={t.state.loading} />
    </div>
  );
}

function SignedIn({ me, ended }: { me: Me; ended: boolean }) {
  const home = homeOf(me) ?? 'cases';
  return (
    <Toasts>
      <Suspense>
        <Routes>
          <Route element={<Frame me={me} ended={ended} />}>
            <Route index element={<Navigate to={`/${home}`} replace />} />
            <Route
              path="dashboard"
              element={
                <Guard page="dashboard">
                  <DashboardPage />
                </Guard>
              }
            />
            <Route
              path="queue"
              element={
                <Guard page="queue">
                  <QueuePage />
                </Guard>
              }
            />
            <Route
              path="enforcement"
              element={
                <Guard page="enforcement">
                  <DeskPage />
                </Guard>
              }
            />
            <Route
              path="cases"
              element={
                <Guard page="cases">
                  <CasesPage />
                </Guard>
              }
            />
            <Route
              path="cases/:id"
              element={
                <Guard page="cases">
                  <CasePage />
                </Guard>
              }
            />
            <Route
              path="subjects"
              element={
                <Guard page="subjects">
                  <SubjectsPage />
                </Guard>
              }
            />
            <Route
              path="subjects/:id"
              element={
                <Guard page="subjects">
                  <SubjectPage />
                </Guard>
              }
            />
            <Route
              path="rules"
              element={
                <Guard page="rules">
                  <RulesPage />
                </Guard>
              }
            />
            <Route
              path="rules/new"
              element={
                <Guard page="rules">
                  <RuleFilePage />
                </Guard>
              }
            />
            <Route
              path="rules/:name"
              element={
                <Guard page="rules">
                  <RuleFilePage />
                </Guard>
              }
            />
            <Route
              path="back-tests"
              element={
                <Guard page="back-tests">
                  <BackTestsPage />
                </Guard>
              }
            />
            <Route
              path="policies"
              element={
                <Guard page="policies">
                  <PoliciesPage />
                </Guard>
              }
            />
            <Route
              path="consultations"
              element={
                <Guard page="consultations">
                  <ConsultationsPage />
                </Guard>
              }
            />
            <Route
              path="consultations/:id"
              element={
                <Guard page="consultations">
                  <HalfPage />
                </Guard>
              }
            />
            <Route
              path="unmask"
              element={
                <Guard page="unmask">
                  <UnmaskPage />
                </Guard>
              }
            />
            <Route
              path="glass"
              element={
                <Guard page="glass">
                  <GlassPage />
                </Guard>
              }
            />
            <Route
              path="watch"
              element={
                <Guard page="watch">
                  <WatchPage />
                </Guard>
              }
            />
            <Route
              path="audit"
              element={
                <Guard page="audit">
                  <AuditPage />
                </Guard>
              }
            />
            <Route path="*" element={<ErrorState page error={new Problem(404)} />} />
          </Route>
        </Routes>
      </Suspense>
    </Toasts>
  );
}
