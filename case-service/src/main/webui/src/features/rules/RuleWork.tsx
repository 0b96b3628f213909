import { Button, FormGroup, Tab, Tabs, TabTitleText, TextInput } from '@patternfly/react-core';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Answer } from '~/api/client';
import type { RuleFile } from '~/api/detection';
import { Problem } from '~/api/problem';
import { useSignedIn } from '~/app/MeContext';
import { detects } from '~/app/roles';
import { useToast } from '~/app/Toasts';
import { t } from '~/texts';
import { ProblemNote } from '~/ui/dialog/ProblemNote';
import { Moment } from '~/ui/Moment';
import { SkeletonRows } from '~/ui/states/SkeletonRows';
import { useDebounced } from '~/ui/useDebounced';
import { useTitle } from '~/ui/useTitle';
import { HistoryPanel } from './HistoryPanel';
import { OFFERED, TEMPLATE } from './offered';
import { PreviewPanel } from './PreviewPanel';
import { usePreview, useRuleActs } from './queries';
import { FileActions } from './RuleActions';
import { readSamples } from './samples';
import { VersionsPanel } from './VersionsPanel';

const RuleEditor = lazy(() => import('./RuleEditor'));
const REST = 500;
const NAME = /^(?!\.+$)[A-Za-z0-9._-]{1,200}$/;
const words = t.rules.file;

interface Props {
  /** As it was read; undefined for a new one. */
  read: Answer<RuleFile> | undefined;
  /** Reads it anew, and with that begins anew. */
  onReload: () => void;
}

/** The editor with what its text finds beside it. */
export function RuleWork({ read, onReload }: Props) {
  const me = useSignedIn();
  const file = read?.data;
  const before = file?.text ?? TEMPLATE;
  const [name, setName] = useState('');
  const [text, setText] = useState(before);
  const [events, setEvents] = useState(OFFERED[0]?.text ?? '');
  const [goTo, setGoTo] = useState<{ line: number }>();
  const [tab, setTab] = useState<'preview' | 'history' | 'versions'>('preview');
  const save = useSaving(read, onReload);
  const rested = useDebounced(text, REST);
  const samples = readSamples(useDebounced(events, REST));
  const preview = usePreview(rested, samples.events);
  const changed = text !== before;
  useTitle(file?.name ?? words.newTitle);
  useUnsaved(changed);
  const ready = file ? changed : NAME.test(name);
  const run = () => {
    if (ready) save.run(file?.name ?? name, text);
  };
  return (
    <div className="pb-column">
      <header className="pb-page-head">
        <div className="pb-page-title">
          <p className="pb-subtle">
            <Link to="/rules">{t.rules.title}</Link>
          </p>
          <h1>{file?.name ?? words.newTitle}</h1>
          {file && (
            <p className="pb-subtle">
              {t.rules.states[file.state] ?? file.state} · {t.rules.version(file.version)} ·{' '}
              {t.rules.changedBy(file.changedBy)} <Moment at={file.changedAt} full />
            </p>
          )}
        </div>
        <div className="pb-page-actions">
          {changed && file && <span className="pb-subtle">{words.unsaved}</span>}
          {read && <FileActions read={read} onReload={onReload} />}
          <Button isDisabled={!ready || save.busy} isLoading={save.busy} onClick={run}>
            {file ? words.save(file.name) : words.add}
          </Button>
        </div>
      </header>
      <div className="pb-rule-work">
        <section className="pb-rule-text" aria-label={words.text}>
          {save.problem && <SavingProblem problem={save.problem} onReload={onReload} />}
          {!file && <NameField value={name} onChange={setName} />}
          <Suspense fallback={<SkeletonRows rows={10} height={24} />}>
            <RuleEditor
              label={words.text}
              initial={before}
              problems={preview.data?.problems ?? NONE}
              goTo={goTo}
              onChange={setText}
              onSave={run}
            />
          </Suspense>
          <Faults problems={preview.data?.problems ?? NONE} onGo={(line) => setGoTo({ line })} />
        </section>
        <section className="pb-rule-beside" aria-label={words.beside}>
          <Tabs
            activeKey={tab}
            onSelect={(_, key) => setTab(key as typeof tab)}
            aria-label={words.beside}
            usePageInsets={false}
          >
            <Tab eventKey="preview" title={<TabTitleText>{words.preview}</TabTitleText>}>
              <PreviewPanel events={events} onEvents={setEvents} samples={samples} preview={preview} />
            </Tab>
            {detects(me) && (
              <Tab eventKey="history" title={<TabTitleText>{words.history}</TabTitleText>}>
                <HistoryPanel
                  name={file?.name ?? (name || words.newTitle)}
                  text={text}
                  faulty={(preview.data?.problems ?? NONE).length > 0}
                />
              </Tab>
            )}
            {file && (
              <Tab eventKey="versions" title={<TabTitleText>{words.versions}</TabTitleText>}>
                {tab === 'versions' && <VersionsPanel name={file.name} text={text} />}
              </Tab>
            )}
          </Tabs>
        </section>
      </div>
    </div>
  );
}

const NONE: never[] = [];

/** Asks before the page is left with something that is not saved. */
function useUnsaved(changed: boolean): void {
  useEffect(() => {
    if (!changed) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [changed]);
}

function useSaving(read: Answer<RuleFile> | undefined, onReload: () => void) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const { add, change } = useRuleActs();
  const navigate = useNavigate();
  const toast = useToast();
  const run = async (name: string, text: string) => {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    try {
      const saved = read ? await change(name, { text }, read.etag) : await add({ name, text });
      toast({
        variant: saved.problems.length > 0 ? 'warning' : 'success',
        title: words.saved(saved.name, saved.version, saved.problems.length),
      });
      if (read) onReload();
      else await navigate(`/rules/${encodeURIComponent(saved.name)}`);
    } catch (error) {
      setProblem(Problem.of(error));
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, run: (name: string, text: string) => void run(name, text) };
}

function SavingProblem({ problem, onReload }: { problem: Problem; onReload: () => void }) {
  return (
    <div className="pb-saving-problem">
      <ProblemNote problem={problem} />
      {problem.kind === 'stale' && (
        <Button variant="secondary" size="sm" onClick={onReload}>
          {words.reload}
        </Button>
      )}
    </div>
  );
}

function NameField({ value, onChange }: { value: string; onChange: (name: string) => void }) {
  const bad = value !== '' && !NAME.test(value);
  return (
    <FormGroup label={words.name} fieldId="rule-file-name" isRequired className="pb-rule-name">
      <TextInput
        id="rule-file-name"
        value={value}
        placeholder="contacts.yml"
        validated={bad ? 'error' : 'default'}
        aria-describedby="rule-file-name-help"
        onChange={(_, name) => onChange(name)}
      />
      <p id="rule-file-name-help" className="pb-subtle">
        {words.nameHelp}
      </p>
    </FormGroup>
  );
}

/** The same in words, for whoever doesn't see marks; each leads to its line. */
function Faults({
  problems,
  onGo,
}: {
  problems: readonly { line: number; rule: string; reason: string }[];
  onGo: (line: number) => void;
}) {
  return (
    <div role="status" className="pb-faults">
      {problems.length === 0 ? (
        <span className="pb-subtle">{words.noFaults}</span>
      ) : (
        <ul>
          {problems.map((problem) => (
            <li key={`${problem.line} ${problem.reason}`}>
              <button type="button" className="pb-link" onClick={() => onGo(problem.line)}>
                {words.line(problem.line)}
              </button>{' '}
              {problem.reason}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
