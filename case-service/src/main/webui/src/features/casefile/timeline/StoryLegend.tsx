import type { Mark, Story } from '~/api/model';
import { t } from '~/texts';

const KINDS: Mark['kind'][] = ['TOUCH', 'POWER', 'GAIN', 'PAYMENT', 'CONTACT'];

/** What the shapes mean; only those that this story has. */
export function StoryLegend({ story }: { story: Story }) {
  const has = new Set(story.lanes.flatMap(({ marks }) => marks.map(({ kind }) => kind)));
  return (
    <ul className="pb-legend">
      {KINDS.filter((kind) => has.has(kind)).map((kind) => (
        <li key={kind}>
          <Sign kind={kind} /> {t.casefile.marks[kind].legend}
        </li>
      ))}
      {story.lanes.some(({ ordinary }) => ordinary.length > 0) && (
        <li>
          <Ticks name="ordinary" /> {t.casefile.ordinary}
        </li>
      )}
      {story.lanes.some(({ posted }) => posted.length > 0) && (
        <li>
          <Ticks name="posted" /> {t.casefile.posted}
        </li>
      )}
    </ul>
  );
}

function Sign({ kind }: { kind: Mark['kind'] }) {
  return (
    <svg className="pb-lanes" width="15" height="13" aria-hidden="true">
      {kind === 'TOUCH' && <circle className="touch" cx="7" cy="6.5" r="5.5" />}
      {kind === 'POWER' && <rect className="touch" x="2" y="1.5" width="10" height="10" rx="2" />}
      {kind === 'GAIN' && <path className="gain-mark" d="M7 1l5.5 5.500L7 12 1.5 6.500z" />}
      {kind === 'PAYMENT' && <rect className="payment" x="0.7" y="2" width="13" height="9" rx="3" />}
      {kind === 'CONTACT' && <circle className="contact" cx="7" cy="6.5" r="4" />}
    </svg>
  );
}

function Ticks({ name }: { name: string }) {
  return (
    <svg className="pb-lanes" width="13" height="9" aria-hidden="true">
      {[2, 6, 10].map((x) => (
        <rect key={x} className={`tick ${name}`} x={x} y="1" width="1.2" height="7" />
      ))}
    </svg>
  );
}
