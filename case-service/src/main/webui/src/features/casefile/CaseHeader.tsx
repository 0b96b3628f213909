import { Button, Label } from '@patternfly/react-core';
import { LockIcon } from '@patternfly/react-icons';
import { Fragment, useState } from 'react';
import { Link } from 'react-router';
import type { Case, CaseAction } from '~/api/model';
import { useSignedIn } from '~/app/MeContext';
import { mayExport } from '~/app/roles';
import { t } from '~/texts';
import { ClockPill } from '~/ui/ClockCell';
import { AssignDialog } from '~/ui/dialog/AssignDialog';
import { EscalatedMark } from '~/ui/EscalatedMark';
import { dayAndTime } from '~/ui/format/time';
import { Moment } from '~/ui/Moment';
import { AssigneeMenu } from './AssigneeMenu';
import { BringInDialog } from './BringInDialog';
import { CaseMenu } from './CaseMenu';
import { CloseDialog } from './CloseDialog';
import { DetachDialog } from './DetachDialog';
import { EraseDialog } from './EraseDialog';
import { InvolveDialog } from './InvolveDialog';
import { LetGoDialog } from './LetGoDialog';
import { mayLeave, whyNoneLeaves } from './leaving';
import { MergeCaseDialog } from './MergeCaseDialog';
import { RecuseDialog } from './RecuseDialog';
import { StateMenu } from './StateMenu';
import { useCaseActs } from './useCaseActs';
import type { Export } from './useExport';
import { WordsDialog } from './WordsDialog';

/** What a dialog asks for, and the case as it was when the dialog was opened: that is what is decided on, whatever comes in meanwhile. */
interface Opened {
  asks:
    | 'close'
    | 'assign'
    | 'bring in'
    | 'involve'
    | 'let go'
    | 'detach'
    | 'merge'
    | 'recuse'
    | 'escalate'
    | 'hold'
    | 'release'
    | 'erase';
  casefile: Case;
}

/** Which case this is, in which state, with whom, until when; and the one way to end it. */
export function CaseHeader({ casefile, exported }: { casefile: Case; exported: Export }) {
  const [dialog, setDialog] = useState<Opened>();
  const acts = useCaseActs(casefile);
  const me = useSignedIn();
  const may = (action: CaseAction) => casefile.actions.includes(action);
  const grows = may('NOTE') && casefile.state !== 'CLOSED';
  const closeDialog = () => setDialog(undefined);
  return (
    <header className="pb-page-head">
      <div className="pb-page-title">
        <p className="pb-subtle">
          <Link to="/cases">{t.casefile.cases}</Link> / {casefile.ref} · {t.casefile.opened('')}
          <Moment at={casefile.openedAt} full />
          {casefile.access.ground === 'TRIAGE' && <> · {t.glass.untaken}</>}
          {casefile.members.length > 0 && (
            <>
              {' · '}
              <span title={t.casefile.membersAre(casefile.members.map(({ name }) => name).join(', '))}>
                {t.casefile.members(casefile.members.length)}
              </span>
            </>
          )}
          {casefile.mergedFrom.length > 0 && (
            <>
              {' · '}
              {t.casefile.tookIn}{' '}
              {casefile.mergedFrom.map((one, index) => (
                <Fragment key={one.id}>
                  {index > 0 && ', '}
                  <Link to={`/cases/${one.id}`} title={one.title}>
                    {one.ref}
                  </Link>
                </Fragment>
              ))}
            </>
          )}
        </p>
        <h1>
          {casefile.title} <Marks casefile={casefile} />
        </h1>
      </div>
      <div className="pb-page-actions">
        <StateMenu
          casefile={casefile}
          disabled={!may('TRANSITION') && !may('CLOSE')}
          onMove={acts.move}
          onClose={() => setDialog({ asks: 'close', casefile })}
        />
        <AssigneeMenu
          casefile={casefile}
          disabled={!may('ASSIGN')}
          onAssign={acts.assign}
          onOther={() => setDialog({ asks: 'assign', casefile })}
        />
        <ClockPill clock={casefile.clock} />
        {may('CLOSE') && (
          <Button onClick={() => setDialog({ asks: 'close', casefile })}>{t.casefile.closeButton(casefile.ref)}</Button>
        )}
        {may('RECUSE') && (
          <CaseMenu
            onExport={mayExport(me) ? exported.begin : undefined}
            onBringIn={may('BRING_IN') ? () => setDialog({ asks: 'bring in', casefile }) : undefined}
            onInvolve={grows ? () => setDialog({ asks: 'involve', casefile }) : undefined}
            onLetGo={grows && mayLeave(casefile).length > 0 ? () => setDialog({ asks: 'let go', casefile }) : undefined}
            onDetach={whyNoneLeaves(casefile) ? undefined : () => setDialog({ asks: 'detach', casefile })}
            onMerge={may('MERGE') ? () => setDialog({ asks: 'merge', casefile }) : undefined}
            onEscalate={may('ESCALATE') ? () => setDialog({ asks: 'escalate', casefile }) : undefined}
            onHold={may('HOLD') ? () => setDialog({ asks: 'hold', casefile }) : undefined}
            onRelease={may('RELEASE') ? () => setDialog({ asks: 'release', casefile }) : undefined}
            onErase={may('ASK_ERASURE') ? () => setDialog({ asks: 'erase', casefile }) : undefined}
            onRecuse={() => setDialog({ asks: 'recuse', casefile })}
          />
        )}
      </div>
      {dialog && <CaseDialog {...dialog} onClose={closeDialog} />}
    </header>
  );
}

/** What is out of the ordinary with it. */
function Marks({ casefile: { escalation, heldAt } }: { casefile: Case }) {
  const words = t.casefile.escalation;
  return (
    <>
      {escalation && <EscalatedMark at={escalation.at} more={words.why(escalation.by.name, escalation.reason)} />}{' '}
      {heldAt && (
        <Label isCompact icon={<LockIcon />} title={t.casefile.held.since(dayAndTime(new Date(heldAt)))}>
          {t.casefile.held.mark}
        </Label>
      )}
    </>
  );
}

function CaseDialog({ asks, casefile, onClose }: Opened & { onClose: () => void }) {
  const acts = useCaseActs(casefile);
  switch (asks) {
    case 'close':
      return <CloseDialog casefile={casefile} onRun={acts.close} onClose={onClose} />;
    case 'bring in':
      return <BringInDialog casefile={casefile} onBringIn={acts.bringIn} onClose={onClose} />;
    case 'involve':
      return <InvolveDialog casefile={casefile} onInvolve={acts.involve} onClose={onClose} />;
    case 'let go':
      return <LetGoDialog casefile={casefile} onLetGo={acts.letGo} onClose={onClose} />;
    case 'detach':
      return <DetachDialog casefile={casefile} onDetach={acts.detach} onClose={onClose} />;
    case 'merge':
      return <MergeCaseDialog casefile={casefile} onMerge={acts.merge} onClose={onClose} />;
    case 'recuse':
      return <RecuseDialog casefile={casefile} onClose={onClose} />;
    case 'erase':
      return <EraseDialog casefile={casefile} onClose={onClose} />;
    case 'escalate':
    case 'hold':
    case 'release':
      return <WordsDialog act={asks} casefile={casefile} onClose={onClose} />;
    case 'assign':
      return (
        <AssignDialog
          what={casefile.ref}
          given={casefile.id}
          now={casefile.assignee?.id ?? null}
          onAssign={acts.assignTo}
          onClose={onClose}
        />
      );
  }
}
