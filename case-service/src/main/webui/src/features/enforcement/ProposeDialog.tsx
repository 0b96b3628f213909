import { Button, FormGroup, FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useState } from 'react';
import type { Case, Measure, ProposalPreview } from '~/api/model';
import { Problem } from '~/api/problem';
import { useToast } from '~/app/Toasts';
import { t } from '~/texts';
import { CommandDialog } from '~/ui/dialog/CommandDialog';
import { ProblemNote } from '~/ui/dialog/ProblemNote';
import { ReasonField } from '~/ui/dialog/ReasonField';
import { amountIn, type Draft, isWhole, measuresFor, needsFacts, proposalOf, reviewsIn } from './draft';
import { MeasureFields } from './MeasureFields';
import { preview, usePropose } from './queries';
import { measureInWords } from './words';

const words = t.enforcement.propose;

/** Asks for a measure and what it rests on; the statement can be read before. */
export function ProposeDialog({ casefile, onClose }: { casefile: Case; onClose: () => void }) {
  const [draft, patch] = useDraft(casefile);
  const propose = usePropose(casefile.id);
  const toast = useToast();
  if (!draft) return null;
  const whole = isWhole(draft);
  return (
    <CommandDialog
      title={words.title(casefile.ref)}
      button={words.run(inWords(draft))}
      disabled={!whole}
      missing={draft.reason.trim() === '' && draft.basis.trim() === '' ? words.missing : ''}
      onRun={async () => {
        const made = await propose.mutateAsync(proposalOf(draft));
        toast({ variant: 'success', title: words.done(made.ref) });
      }}
      onClose={onClose}
    >
      <FormGroup label={words.target} fieldId="propose-target">
        <FormSelect
          id="propose-target"
          value={draft.target.subject.id}
          onChange={(_, id) => patch({ target: casefile.subjects.find(({ subject }) => subject.id === id) })}
        >
          {casefile.subjects.map(({ subject }) => (
            <FormSelectOption key={subject.id} value={subject.id} label={`${subject.label}; ${subject.description}`} />
          ))}
        </FormSelect>
      </FormGroup>
      <FormGroup label={words.measure} fieldId="propose-measure">
        <FormSelect
          id="propose-measure"
          value={draft.action}
          onChange={(_, action) => patch({ action: action as Measure })}
        >
          {measuresFor(draft.target.subject.kind).map((action) => (
            <FormSelectOption
              key={action}
              value={action}
              label={words.kinds[action as keyof typeof words.kinds] ?? action}
            />
          ))}
        </FormSelect>
      </FormGroup>
      <MeasureFields draft={draft} patch={patch} />
      <ReasonField value={draft.reason} onChange={(reason) => patch({ reason })} help={words.reasonHelp} />
      <ReasonField
        label={words.basis}
        value={draft.basis}
        rows={2}
        onChange={(basis) => patch({ basis })}
        help={words.basisHelp}
      />
      <ReasonField
        label={words.facts}
        value={draft.facts}
        rows={2}
        required={needsFacts(draft)}
        onChange={(facts) => patch({ facts })}
        help={needsFacts(draft) ? words.factsNeeded : words.factsHelp}
      />
      {whole && <Statement caseId={casefile.id} draft={draft} />}
    </CommandDialog>
  );
}

function useDraft(casefile: Case): [Draft | undefined, (change: Partial<Draft>) => void] {
  const [first] = casefile.subjects;
  const [draft, setDraft] = useState<Draft | undefined>(
    first && {
      target: first,
      action: measuresFor(first.subject.kind)[0] ?? 'REFER_TO_LEGAL',
      amount: '',
      currency: 'EUR',
      reviews: '',
      reason: '',
      basis: '',
      facts: '',
      exception: '',
      exceptionReason: '',
    },
  );
  const patch = (change: Partial<Draft>) =>
    setDraft((before) => {
      if (!before) return before;
      const next = { ...before, ...change };
      const fits = measuresFor(next.target.subject.kind);
      return { ...next, action: fits.includes(next.action) ? next.action : (fits[0] ?? next.action) };
    });
  return [draft, patch];
}

function inWords({ action, target, amount, currency, reviews }: Draft): string {
  const value = amountIn(amount);
  return measureInWords(action, {
    target: target.subject.label,
    amount: value ? { value, currency } : null,
    reviews: reviewsIn(reviews).length,
  });
}

/** What whom it concerns would read, as the service would write it now. */
function Statement({ caseId, draft }: { caseId: string; draft: Draft }) {
  const [shown, setShown] = useState<{ of: Draft; preview?: ProposalPreview; problem?: Problem }>();
  const show = () =>
    preview(caseId, proposalOf(draft)).then(
      (found) => setShown({ of: draft, preview: found }),
      (error) => setShown({ of: draft, problem: Problem.of(error) }),
    );
  const current = shown?.of === draft ? shown : undefined;
  return (
    <div>
      <Button variant="link" isInline onClick={() => void show()}>
        {words.preview}
      </Button>
      {current?.problem && <ProblemNote problem={current.problem} />}
      {current?.preview && (
        <>
          <p role="status">{words.previewed(current.preview.approvalsNeeded)}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keyboard */}
          <pre className="pb-statement" tabIndex={0}>
            {current.preview.statement}
          </pre>
        </>
      )}
    </div>
  );
}
