import type { Mark, Story } from '~/api/model';
import { t } from '~/texts';
import { tooManyArrows } from './arrows';
import { weighs } from './gather';

const KINDS: Mark['kind'][] = ['TOUCH', 'POWER', 'GAIN', 'PAYMENT', 'CONTACT'];

/** What the shapes mean; only those that this story has, in the colour of evidence only where one of them has it. */
export function StoryLegend({ story, chosen }: { story: Story; chosen: string | undefined }) {
  const marks = story.lanes.flatMap((lane) => lane.marks);
  const has = new Set(marks.map(({ kind }) => kind));
  const posted = story.lanes.flatMap((lane) => lane.posted);
  const name = story.lanes.find(({ subject }) => subject.id === chosen)?.subject.label;
  const plain = marks.some((mark) => mark.kind !== 'CONTACT' && !weighs(mark));
  return (
    <ul className="pb-legend">
      {KINDS.filter((kind) => has.has(kind)).map((kind) => (
        <li key={kind}>
          <Sign kind={kind} weighing={marks.some((mark) => mark.kind === kind && weighs(mark))} />{' '}
          {t.casefile.marks[kind].legend}
        </li>
      ))}
      {plain && (
        <li>
          <Sign kind="TOUCH" weighing={false} /> {t.casefile.plain}
        </li>
      )}
      {story.lanes.some(({ ordinary }) => ordinary.length > 0) && (
        <li>
          <Ticks weighing={false} /> {t.casefile.ordinary}
        </li>
      )}
      {posted.length > 0 && (
        <li>
          <Ticks weighing={posted.some(({ against }) => against > 0)} /> {t.casefile.posted}
        </li>
      )}
      {tooManyArrows(story) && name && <li>{t.casefile.arrowsOf(name)}</li>}
    </ul>
  );
}

function Sign({ kind, weighing }: { kind: Mark['kind']; weighing: boolean }) {
  const look = weighing ? 'weighs' : 'plain';
  return (
    <svg className="pb-lanes" width="15" height="13" aria-hidden="true">
      {kind === 'TOUCH' && <circle className={`touch ${look}`} cx="7" cy="6.5" r="5.5" />}
      {kind === 'POWER' && <rect className={`touch ${look}`} x="2" y="1.5" width="10" height="10" rx="2" />}
      {kind === 'GAIN' && <path className={`gain-mark ${look}`} d="M7 1l5.5 5.500L7 12 1.5 6.500z" />}
      {kind === 'PAYMENT' && <rect className={`payment ${look}`} x="0.7" y="2" width="13" height="9" rx="3" />}
      {kind === 'CONTACT' && <circle className="contact" cx="7" cy="6.5" r="4" />}
    </svg>
  );
}

function Ticks({ weighing }: { weighing: boolean }) {
  return (
    <svg className="pb-lanes" width="13" height="9" aria-hidden="true">
      {[2, 6, 10].map((x) => (
        <rect key={x} className={weighing ? 'tick weighs' : 'tick'} x={x} y="1" width="1.2" height="7" />
      ))}
    </svg>
  );
}
