import '~/ui/list.css';
import '~/ui/narrow.css';
import { Button, Label } from '@patternfly/react-core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { get } from '~/api/client';
import { keys } from '~/api/keys';
import type { Checkpoint, RecordEntry, RecordPage } from '~/api/model';
import { t } from '~/texts';
import { DayField } from '~/ui/DayField';
import { FilterMenu } from '~/ui/FilterMenu';
import { Moment } from '~/ui/Moment';
import { optionsOf } from '~/ui/options';
import { PageColumn } from '~/ui/PageColumn';
import { Pager } from '~/ui/Pager';
import { SearchField } from '~/ui/SearchField';
import { Answered } from '~/ui/states/Answered';
import { Empty, NoMatch } from '~/ui/states/Nothing';
import { Unread } from '~/ui/states/Unread';
import { useWalkedRows } from '~/ui/useListKeys';
import { useTitle } from '~/ui/useTitle';
import { dayBegins, isFiltered, NO_FILTERS, useAuditFilters } from './filters';
import { Growth } from './Growth';
import { entryKey, RecordTable } from './RecordTable';
import { VerifyDialog } from './VerifyDialog';

const PAGE = 50;
const words = t.record;

/** The record of all cases: who did or read what, when and why. */
export default function AuditPage() {
  const [verifying, setVerifying] = useState(false);
  useTitle(words.audit.title);
  const [filters, patch] = useAuditFilters();
  const { q, actor, what, ground, act, inCase, from, to, after } = filters;
  const record = useQuery({
    queryKey: keys.record(filters),
    queryFn: async ({ signal }) =>
      (
        await get<RecordPage>(
          '/record',
          {
            q,
            actor,
            what,
            ground,
            act,
            case: inCase,
            from: dayBegins(from),
            to: dayBegins(to, 1),
            cursor: after,
            limit: PAGE,
          },
          signal,
        )
      ).data,
    placeholderData: keepPreviousData,
  });
  const nothing = isFiltered(filters) ? (
    <NoMatch title={words.audit.noMatch.title} onClear={() => patch(NO_FILTERS)}>
      {words.audit.noMatch.body}
    </NoMatch>
  ) : (
    <Empty title={words.audit.empty.title}>{words.audit.empty.body}</Empty>
  );
  return (
    <PageColumn
      title={words.audit.title}
      beside={
        <div className="pb-filters">
          <SearchField
            label={words.filters.q}
            value={q}
            onChange={(now) => patch({ q: now || undefined, after: undefined }, true)}
          />
          <SearchField
            label={words.filters.actor}
            value={actor}
            onChange={(now) => patch({ actor: now || undefined, after: undefined }, true)}
          />
          <FilterMenu
            label={words.filters.what}
            options={optionsOf(words.what)}
            chosen={what ? [what] : []}
            onChange={([chosen]) => patch({ what: chosen, after: undefined })}
          />
          <FilterMenu
            label={words.filters.ground}
            options={optionsOf(words.grounds)}
            chosen={ground ? [ground] : []}
            onChange={([chosen]) => patch({ ground: chosen, after: undefined })}
          />
          <FilterMenu
            label={words.filters.act}
            options={optionsOf(words.acts)}
            chosen={act ? [act] : []}
            onChange={([chosen]) => patch({ act: chosen, after: undefined })}
          />
          <DayField
            label={words.filters.from}
            value={from}
            onChange={(day) => patch({ from: day, after: undefined })}
          />
          <DayField label={words.filters.to} value={to} onChange={(day) => patch({ to: day, after: undefined })} />
          {inCase && (
            <Label
              isCompact
              onClose={() => patch({ case: undefined, after: undefined })}
              closeBtnAriaLabel={words.filters.allCases}
            >
              {words.filters.oneCase}
            </Label>
          )}
          <Button size="sm" variant="secondary" className="pb-at-end" onClick={() => setVerifying(true)}>
            {words.verify.button}
          </Button>
          {verifying && <VerifyDialog onClose={() => setVerifying(false)} />}
        </div>
      }
      what={
        <>
          {words.audit.what} <Sealed /> <Growth />
        </>
      }
    >
      <Answered query={record} rows={10} height={28}>
        {({ items, nextCursor }) =>
          items.length === 0 ? (
            nothing
          ) : (
            <>
              <Entries
                entries={items}
                onCase={(id) => patch({ case: id, after: undefined })}
                onRelease={() => void record.refetch()}
              />
              <Pager count={items.length} after={after} next={nextCursor} patch={patch} />
            </>
          )
        }
      </Answered>
    </PageColumn>
  );
}

interface EntriesProps {
  entries: readonly RecordEntry[];
  onCase: (id: string) => void;
  onRelease: () => void;
}

/** Enter opens what an entry is about where the auditor sees it, and shows the other entries of its case where they don't. */
function Entries({ entries, onCase, onRelease }: EntriesProps) {
  const navigate = useNavigate();
  const walked = useWalkedRows({
    ids: entries.map(entryKey),
    onOpen: (key) => {
      const { caseFile, caseId, alert } = entries.find((one) => entryKey(one) === key) ?? {};
      if (alert) navigate(`/queue?alert=${alert.id}`);
      else if (caseFile) navigate(`/cases/${caseFile.id}?tab=record`);
      else if (caseId) onCase(caseId);
    },
    onRelease,
  });
  return <RecordTable entries={entries} onCase={onCase} walked={walked} />;
}

/** How far the log goes; what to compare with a checkpoint that somebody kept. */
function Sealed() {
  const checkpoint = useQuery({
    queryKey: keys.checkpoint,
    queryFn: async ({ signal }) => (await get<Checkpoint>('/record/checkpoint', {}, signal)).data,
  });
  if (checkpoint.isError && !checkpoint.data) return <Unread query={checkpoint} what={words.audit.checkpoint} />;
  if (!checkpoint.data) return null;
  const { size, at, rootHash, note } = checkpoint.data;
  return (
    <span title={note}>
      {words.audit.sealed(size)} <Moment at={at} full /> · {words.audit.root} <code>{rootHash.slice(0, 12)}…</code>
    </span>
  );
}
