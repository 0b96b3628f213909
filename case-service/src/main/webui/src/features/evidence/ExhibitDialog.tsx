import './evidence.css';
import { Modal, ModalBody, ModalHeader } from '@patternfly/react-core';
import { useEffect, useId, useState } from 'react';
import { Link } from 'react-router';
import type { EvidenceRef, Exhibit, ExhibitDetail } from '~/api/model';
import { t } from '~/texts';
import { BillBalance } from '~/ui/charts/BillBalance';
import { Waterfall } from '~/ui/charts/Waterfall';
import { Moment } from '~/ui/Moment';
import { ErrorState } from '~/ui/states/ErrorState';
import { SkeletonRows } from '~/ui/states/SkeletonRows';
import { fileOf } from './ExhibitsSection';
import { Hash } from './Hash';
import { useExhibit } from './queries';

const words = t.evidence.opened;

interface Props {
  caseId: string;
  exhibit: string;
  onClose: () => void;
}

/** One exhibit: what it says in words, beside the bytes that were hashed. */
export function ExhibitDialog({ caseId, exhibit, onClose }: Props) {
  const id = useId().replaceAll(/\W/g, '');
  const query = useExhibit(caseId, exhibit);
  return (
    <Modal isOpen variant="large" onClose={onClose} aria-labelledby={id} className="pb-exhibit">
      <ModalHeader title={query.data ? `${exhibit} ${query.data.exhibit.title}` : exhibit} labelId={id} />
      <ModalBody tabIndex={0}>
        {query.data ? (
          <Said caseId={caseId} of={query.data} />
        ) : query.isError ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <SkeletonRows rows={8} height={28} />
        )}
      </ModalBody>
    </Modal>
  );
}

function Said({ caseId, of }: { caseId: string; of: ExhibitDetail }) {
  const { exhibit, bill, event, raw } = of;
  return (
    <div className={raw === null ? '' : 'pb-exhibit-halves'}>
      <section aria-label={words.readable}>
        <h2>{words.readable}</h2>
        <Facts of={exhibit} event={event} />
        {exhibit.kind === 'ATTACHMENT' && (
          <p>
            <a href={fileOf(caseId, exhibit.ref)} download={exhibit.title}>
              {t.evidence.downloadIt(exhibit.title)}
            </a>
          </p>
        )}
        {bill && (
          <>
            <BillBalance bill={bill} words />
            <Waterfall bill={bill} nowWords={bill.aboveLine ? t.charts.above : t.charts.below} compact />
          </>
        )}
      </section>
      {raw !== null && <Raw raw={raw} of={exhibit} />}
    </div>
  );
}

function Facts({ of, event }: { of: Exhibit; event: EvidenceRef | null }) {
  const bill = of.kind === 'BILL';
  return (
    <dl className="pb-exhibit-facts">
      {event?.what && <Fact name={words.what}>{event.what}</Fact>}
      {of.asOf && (
        <Fact name={bill ? words.asOf : words.happened}>
          <Moment at={of.asOf} full />
          {of.revision !== null && `, ${words.revision(of.revision)}`}
        </Fact>
      )}
      {event?.merchant && (
        <Fact name={words.merchant}>
          <Link to={`/subjects/${event.merchant.id}`}>{event.merchant.label}</Link>
        </Fact>
      )}
      {event && event.ticketed !== null && (
        <Fact name={words.ticket}>
          {event.ticketed ? t.casefile.evidence.ticketed : t.casefile.evidence.unticketed}
        </Fact>
      )}
      <Fact name={words.source}>
        {of.source}
        {of.sourceId && ` ${of.sourceId}`}
      </Fact>
      <Fact name={words.added}>
        <Moment at={of.addedAt} full />, {of.addedBy.name}
      </Fact>
      <Fact name={words.why}>{of.reason}</Fact>
      <Fact name={words.size}>{t.evidence.bytes(of.size)}</Fact>
      <Fact name={t.evidence.columns.hash}>
        <Hash exhibit={of.ref} sha256={of.sha256} whole />
      </Fact>
    </dl>
  );
}

const Fact = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

function Raw({ raw, of }: { raw: string; of: Exhibit }) {
  const holds = useHolds(raw, of.sha256);
  return (
    <section aria-label={words.raw}>
      <h2>{words.raw}</h2>
      <p className="pb-subtle">
        {words.rawHelp} {holds !== undefined && <strong>{holds ? `✓ ${words.matches}` : words.differs}</strong>}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys must reach it */}
      <pre tabIndex={0}>{raw}</pre>
    </section>
  );
}

/** Whether these bytes have that hash; unknown where the browser can't tell. */
function useHolds(raw: string, sha256: string): boolean | undefined {
  const [holds, setHolds] = useState<boolean>();
  useEffect(() => {
    let left = false;
    const digest = globalThis.crypto?.subtle?.digest('SHA-256', new TextEncoder().encode(raw));
    void digest?.then((hash) => {
      const hex = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      if (!left) setHolds(hex === sha256);
    });
    return () => {
      left = true;
    };
  }, [raw, sha256]);
  return holds;
}
