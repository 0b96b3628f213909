import type { Case } from '~/api/model';
import { t } from '~/texts';
import { WordsForm } from '~/ui/dialog/WordsForm';
import { Remarks } from '~/ui/Remarks';
import { useCaseActs } from './useCaseActs';

const words = t.casefile.notes;

/** What people wrote on the case, newest first, and a place for the next note. */
export function NotesTab({ casefile }: { casefile: Case }) {
  const acts = useCaseActs(casefile);
  return (
    <div className="pb-notes">
      {casefile.actions.includes('NOTE') && (
        <WordsForm label={words.add} help={words.help} button={words.button} onSend={acts.note} />
      )}
      {casefile.notes.length === 0 && <p className="pb-subtle">{words.none}</p>}
      <Remarks items={casefile.notes} />
    </div>
  );
}
