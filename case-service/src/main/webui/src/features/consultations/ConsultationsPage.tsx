import '~/ui/list.css';
import '~/ui/narrow.css';
import { Link, useNavigate } from 'react-router';
import type { Consultation } from '~/api/model';
import { useSignedIn } from '~/app/MeContext';
import { t } from '~/texts';
import { ColumnHeads } from '~/ui/ColumnHeads';
import { Moment } from '~/ui/Moment';
import { PageColumn } from '~/ui/PageColumn';
import { Pager } from '~/ui/Pager';
import { Answered } from '~/ui/states/Answered';
import { Empty } from '~/ui/states/Nothing';
import { useTitle } from '~/ui/useTitle';
import { useUrl } from '~/ui/useUrl';
import { useAsked } from './queries';

const words = t.consultation;

/** What HR or the merchants' team is asked. */
export default function ConsultationsPage() {
  useTitle(words.title);
  const me = useSignedIn();
  const [params, patch] = useUrl();
  const after = params.get('after') ?? undefined;
  const asked = useAsked(after);
  return (
    <PageColumn title={words.title} what={me.roles.includes('hr') ? words.what.hr : words.what.merchants}>
      <Answered query={asked} rows={6} height={56}>
        {({ items, nextCursor }) =>
          items.length === 0 ? (
            <Empty title={words.empty.title}>{words.empty.body}</Empty>
          ) : (
            <>
              <Asked items={items} />
              <Pager count={items.length} after={after} next={nextCursor} patch={patch} />
            </>
          )
        }
      </Answered>
    </PageColumn>
  );
}

function Asked({ items }: { items: readonly Consultation[] }) {
  const navigate = useNavigate();
  return (
    <table className="pb-list pb-asked" aria-label={words.caption}>
      <colgroup>
        <col style={{ width: 130 }} />
        <col style={{ width: 210 }} />
        <col />
        <col style={{ width: 110 }} />
      </colgroup>
      <ColumnHeads columns={words.columns} />
      <tbody>
        {items.map((one) => (
          <tr key={one.id} onClick={() => void navigate(`/consultations/${one.id}`)}>
            <td>
              <Link to={`/consultations/${one.id}`}>{one.case}</Link>
              <div className="pb-subtle">{words.offices[one.office]}</div>
            </td>
            <td>
              {one.askedBy.name}
              <div className="pb-subtle">
                <Moment at={one.askedAt} />
              </div>
            </td>
            <td>{one.message}</td>
            <td data-column={words.columns.answers}>{words.answers(one.answers.length)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
