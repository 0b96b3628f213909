import { Button, Form } from '@patternfly/react-core';
import { useState } from 'react';
import type { Case } from '~/api/model';
import { Problem } from '~/api/problem';
import { t } from '~/texts';
import { ProblemNote } from '~/ui/dialog/ProblemNote';
import { ReasonField } from '~/ui/dialog/ReasonField';
import { Moment } from '~/ui/Moment';
import { useCaseActs } from './useCaseActs';

/** What people wrote on the case, newest first, and a place for the next note. */
export function NotesTab({ casefile }: { casefile: Case }) {
  return (
    <div className="pb-notes">
      {casefile.actions.includes('NOTE') && <NewNote casefile={casefile} />}
      {casefile.notes.length === 0 && <p className="pb-subtle">{t.casefile.notes.none}</p>}
      <ol>
        {casefile.notes.map(({ seq, at, author, text }) => (
          <li key={seq}>
            <p className="pb-subtle">
              <strong>{author.name}</strong> · <Moment at={at} full />
            </p>
            <p>{text}</p>
          </li>
        ))}
      </ol>
    </div>
  );
}

function NewNote({ casefile }: { casefile: Case }) {
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const acts = useCaseActs(casefile);
  const add = async () => {
    if (busy || text.trim() === '') return;
    setBusy(true);
    setProblem(undefined);
    await acts.note(text.trim()).then(
      () => setText(''),
      (error: unknown) => setProblem(Problem.of(error)),
    );
    setBusy(false);
  };
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      {problem && <ProblemNote problem={problem} />}
      <ReasonField label={t.casefile.notes.add} help={t.casefile.notes.help} value={text} onChange={setText} />
      <div>
        <Button type="submit" variant="secondary" isDisabled={busy || text.trim() === ''} isLoading={busy}>
          {t.casefile.notes.button}
        </Button>
      </div>
    </Form>
  );
}
