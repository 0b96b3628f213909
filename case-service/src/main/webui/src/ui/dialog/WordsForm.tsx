import { Button, Form } from '@patternfly/react-core';
import { useState } from 'react';
import { Problem } from '~/api/problem';
import { ProblemNote } from './ProblemNote';
import { ReasonField } from './ReasonField';

interface Props {
  label: string;
  help: string;
  button: string;
  /** The one thing to do here; else one of several. */
  primary?: boolean;
  onSend: (text: string) => Promise<unknown>;
}

/** A place for words that are sent from the page itself: emptied once they are kept, and kept as typed while they aren't. */
export function WordsForm({ label, help, button, primary, onSend }: Props) {
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const send = async () => {
    if (busy || text.trim() === '') return;
    setBusy(true);
    setProblem(undefined);
    await onSend(text.trim()).then(
      () => setText(''),
      (error: unknown) => setProblem(Problem.of(error)),
    );
    setBusy(false);
  };
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {problem && <ProblemNote problem={problem} />}
      <ReasonField label={label} help={help} value={text} onChange={setText} />
      <div>
        <Button
          type="submit"
          variant={primary ? 'primary' : 'secondary'}
          isDisabled={busy || text.trim() === ''}
          isLoading={busy}
        >
          {button}
        </Button>
      </div>
    </Form>
  );
}
