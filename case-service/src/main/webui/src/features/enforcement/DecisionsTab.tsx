import './enforcement.css';
import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Case } from '~/api/model';
import { OfficesSection } from '~/features/consultations/OfficesSection';
import { t } from '~/texts';
import { ErrorState } from '~/ui/states/ErrorState';
import { SkeletonRows } from '~/ui/states/SkeletonRows';
import { ProposalList } from './ProposalList';
import { ProposeDialog } from './ProposeDialog';
import { useProposalsOf } from './queries';

/** Measures of this case; each leads to the desk. */
export function DecisionsTab({ casefile }: { casefile: Case }) {
  const [opened, setOpened] = useState<Case>();
  const proposals = useProposalsOf(casefile.id);
  const navigate = useNavigate();
  const body = () => {
    if (proposals.isError && !proposals.data)
      return <ErrorState error={proposals.error} onRetry={() => void proposals.refetch()} />;
    if (!proposals.data) return <SkeletonRows rows={3} height={69} />;
    if (proposals.data.items.length === 0) return <p className="pb-subtle">{t.enforcement.empty.ofCase}</p>;
    return (
      <ProposalList
        items={proposals.data.items}
        chosen={undefined}
        onChoose={(id) => navigate(`/enforcement?view=all&proposal=${id}`)}
      />
    );
  };
  return (
    <>
      {casefile.actions.includes('PROPOSE') && (
        <p>
          <Button variant="secondary" onClick={() => setOpened(casefile)}>
            {t.enforcement.propose.button}
          </Button>
        </p>
      )}
      {body()}
      <OfficesSection casefile={casefile} />
      {opened && <ProposeDialog casefile={opened} onClose={() => setOpened(undefined)} />}
    </>
  );
}
