import type { Mark, Story, SubjectRef } from '~/api/model';
import { t } from '~/texts';
import { ColumnHeads } from '~/ui/ColumnHeads';
import { Moment } from '~/ui/Moment';
import { countedMarks } from './counted';

/** The same as the lanes, for keyboard and screen readers: everything marked, in order of time. */
export function StoryTable({ story }: { story: Story }) {
  const words = t.casefile.timeline;
  const rows = story.lanes
    .flatMap(({ subject, marks }) => marks.map((mark): [SubjectRef, Mark] => [subject, mark]))
    .sort(([, a], [, b]) => a.at.localeCompare(b.at));
  if (rows.length === 0) return <p className="pb-subtle">{words.none}</p>;
  return (
    <table className="pb-table">
      <caption className="pf-v6-screen-reader">{words.tableCaption}</caption>
      <ColumnHeads columns={words.columns} />
      <tbody>
        {rows.map(([subject, mark]) => (
          <tr key={mark.id}>
            <td className="narrow">
              <Moment at={mark.at} full />
            </td>
            <td className="narrow">{subject.label}</td>
            <td>
              {countedMarks(mark.kind, [mark])}
              {mark.kind === 'GAIN' || mark.kind === 'PAYMENT' ? `: ${mark.label}` : ''}
            </td>
            <td className="narrow">{mark.merchant?.label}</td>
            <td className="narrow">
              {mark.families.map((family) => t.family.label(family)).join(', ') || words.nothing}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
