import './timeline.css';
import { useState } from 'react';
import type { Case, Story } from '~/api/model';
import { t } from '~/texts';
import { useWidth } from '~/ui/charts/useWidth';
import { zoneName } from '~/ui/format/time';
import { ErrorState } from '~/ui/states/ErrorState';
import { SkeletonRows } from '~/ui/states/SkeletonRows';
import { useNow } from '~/ui/useNow';
import { useUrl } from '~/ui/useUrl';
import { hasEvidence } from '../evidence';
import { useStory } from '../queries';
import { LaneLabels } from './LaneLabels';
import { Lanes } from './Lanes';
import { LANE, sayingLanes } from './layout';
import { Overview } from './Overview';
import { StoryLegend } from './StoryLegend';
import { StoryTable } from './StoryTable';

interface Props {
  casefile: Case;
  chosen: string | undefined;
  onChoose: (subject: string) => void;
}

/** The case's swim-lanes, with the span they show in the URL. */
export function Timeline({ casefile, chosen, onChoose }: Props) {
  const [params, patch] = useUrl();
  const story = useStory(casefile.id, { from: params.get('from') ?? undefined, to: params.get('to') ?? undefined });
  if (story.isError && !story.data) return <ErrorState error={story.error} onRetry={() => void story.refetch()} />;
  if (!story.data) return <SkeletonRows rows={Math.max(3, casefile.subjects.length) + 2} height={LANE} />;
  return (
    <Shown
      story={story.data}
      weighed={new Set(casefile.subjects.flatMap((one) => (hasEvidence(one) ? [one.subject.id] : [])))}
      chosen={chosen}
      onChoose={onChoose}
      zoomed={params.has('from')}
      onSpan={(from, to) => patch({ from, to }, true)}
    />
  );
}

interface ShownProps {
  story: Story;
  /** Subjects about whom there is evidence. */
  weighed: ReadonlySet<string>;
  chosen: string | undefined;
  zoomed: boolean;
  onChoose: (subject: string) => void;
  onSpan: (from: string | undefined, to: string | undefined) => void;
}

const LEAST = 560;

function Shown({ story, weighed, chosen, zoomed, onChoose, onSpan }: ShownProps) {
  const now = useNow();
  const [ref, wide] = useWidth<HTMLDivElement>(900);
  const [table, setTable] = useState(false);
  const [all, setAll] = useState(false);
  const words = t.casefile.timeline;
  const lanes = sayingLanes(story, weighed, chosen);
  const more = story.lanes.length - lanes.length;
  const shown = all ? story : { ...story, lanes };
  const width = Math.max(LEAST, wide);
  return (
    <section className="pb-timeline" aria-label={words.tableCaption}>
      {!story.scoring.available && <p className="pb-subtle pb-away">{story.scoring.detail ?? t.state.scoringAway}</p>}
      <div className="pb-timeline-body">
        <div className="pb-lane-labels">
          <LaneLabels lanes={shown.lanes} count={story.lanes.length} chosen={chosen} onChoose={onChoose} />
          {more > 0 && (
            <button type="button" className="pb-link pb-more-lanes" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? words.fewer : words.more(more)}
            </button>
          )}
        </div>
        {/* Where it scrolls it can be reached by the keyboard, to be scrolled. */}
        <section className="pb-timeline-lanes" aria-label={words.lanes} tabIndex={width > wide ? 0 : undefined}>
          <div ref={ref}>
            {table ? <StoryTable story={story} /> : <Lanes story={shown} chosen={chosen} width={width} now={now} />}
          </div>
        </section>
      </div>
      <div className="pb-timeline-foot">
        <p className="pb-split pb-subtle">
          <span>{words.overview(story.overview.length)}</span>
          {zoomed ? (
            <button type="button" className="pb-link" onClick={() => onSpan(undefined, undefined)}>
              {words.whole}
            </button>
          ) : (
            <span>{words.drag}</span>
          )}
        </p>
        <Overview story={story} onSpan={onSpan} />
        <span />
        <div className="pb-timeline-key">
          <StoryLegend story={story} chosen={chosen} />
          <span>
            <button type="button" className="pb-link pb-small" onClick={() => setTable(!table)}>
              {table ? words.asChart : words.asTable}
            </button>
            <span className="pb-subtle"> · {words.zone(zoneName(now))}</span>
          </span>
        </div>
      </div>
    </section>
  );
}
