import { useState } from 'react';
import type { Bill, Case, CaseSubject, Explanations } from '~/api/model';
import { KeepDialog } from '~/features/evidence/KeepDialog';
import { t } from '~/texts';
import { Badge } from '~/ui/badge/Badge';
import { BillBalance } from '~/ui/charts/BillBalance';
import { Waterfall } from '~/ui/charts/Waterfall';
import { innocentStandThereOneIn, oneIn } from '~/ui/format/decibans';
import { shortDay } from '~/ui/format/time';
import { Moment } from '~/ui/Moment';
import { hasEvidence } from './evidence';
import { OtherExplanations } from './OtherExplanations';
import { useExplanations } from './queries';

interface Props {
  casefile: Case;
  chosen: CaseSubject | undefined;
  onChoose: (subject: string) => void;
  onEvidence: (subject: string, family: string) => void;
}

/** The bill of each subject from prior to posterior, beside the explanations that would clear them. */
export function StoryTab({ casefile, chosen, onChoose, onEvidence }: Props) {
  const shown = casefile.subjects.filter((one) => hasEvidence(one) || one === chosen);
  const closed = casefile.state === 'CLOSED';
  const decided = casefile.subjects.some(({ outcome }) => outcome);
  const without = casefile.subjects.length - shown.length;
  return (
    <div className="pb-story">
      <section aria-label={t.casefile.bill.title}>
        <header className="pb-story-head">
          <h2>
            {t.casefile.bill.title}{' '}
            {chosen?.bill && (
              <span className="pb-subtle">
                {closed ? (decided ? t.casefile.bill.decidedOn : t.casefile.bill.mergedAt) : t.casefile.bill.lastSaid}{' '}
                <Moment at={chosen.bill.asOf} full />
              </span>
            )}
          </h2>
          <div className="pb-chips">
            {shown.map(({ subject }) => (
              <button
                key={subject.id}
                type="button"
                className="pb-subject-chip"
                aria-pressed={subject.id === chosen?.subject.id}
                onClick={() => onChoose(subject.id)}
              >
                <Badge kind={subject.kind} badge={subject.badge} size={18} /> {subject.label}
              </button>
            ))}
            {without > 0 && <span className="pb-subtle">{t.casefile.bill.without(without)}</span>}
          </div>
          {chosen?.bill && <BillBalance bill={chosen.bill} words />}
        </header>
        {chosen?.bill ? (
          <>
            <ChosenBill of={chosen} bill={chosen.bill} onEvidence={(family) => onEvidence(chosen.subject.id, family)} />
            {casefile.actions.includes('NOTE') && <KeepBill key={chosen.subject.id} casefile={casefile} of={chosen} />}
          </>
        ) : (
          <p className="pb-subtle">{t.casefile.bill.none}</p>
        )}
      </section>
      {closed ? (
        <OtherExplanations explanations={chosen?.bill?.explanations ?? casefile.explanations} decided />
      ) : (
        <ExplanationsOf chosen={chosen} known={chosen?.bill?.explanations ?? casefile.explanations} />
      )}
    </div>
  );
}

/** A bill moves on; what it says now can be kept. */
function KeepBill({ casefile, of }: { casefile: Case; of: CaseSubject }) {
  const [into, setInto] = useState<Case>();
  return (
    <>
      <button type="button" className="pb-link pb-small" onClick={() => setInto(casefile)}>
        {t.evidence.keep.bill}
      </button>
      {into && (
        <KeepDialog
          cases={[into]}
          what={t.evidence.keep.theBill(of.subject.label)}
          wanted={{ kind: 'BILL', subject: of.subject.id }}
          onClose={() => setInto(undefined)}
        />
      )}
    </>
  );
}

function ExplanationsOf({ chosen, known }: { chosen: CaseSubject | undefined; known: Explanations }) {
  const asked = useExplanations(known.tested || !chosen?.bill ? undefined : chosen.subject.id);
  return <OtherExplanations explanations={asked.data ?? known} asking={asked.isLoading} />;
}

function ChosenBill({ of, bill, onEvidence }: { of: CaseSubject; bill: Bill; onEvidence: (family: string) => void }) {
  const person = of.subject.kind === 'STAFF';
  const bound = innocentStandThereOneIn(bill.priorDecibans, bill.alertLineDecibans);
  const speaksFor = bill.lines.some(({ decibans }) => decibans < 0);
  return (
    <>
      <Waterfall
        bill={bill}
        priorWords={person ? t.casefile.bill.priorStaff(oneIn(bill.priorDecibans)) : undefined}
        nowWords={standing(bill, of.aboveLineSince)}
        onEvidence={(line) => onEvidence(line.family)}
      />
      <p className="pb-subtle pb-fades">
        {!speaksFor && `${person ? t.charts.nothingFor : t.charts.nothingForParty} `}
        {t.charts.fades} {t.charts.bound(bound)}
      </p>
    </>
  );
}

/** Where the total stands, in words. */
export function standing(bill: Bill, since: string | null): string {
  if (!bill.aboveLine) return t.charts.below;
  return since ? t.charts.aboveSince(shortDay(new Date(since))) : t.charts.above;
}
