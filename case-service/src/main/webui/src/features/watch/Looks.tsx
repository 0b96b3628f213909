import { Link } from 'react-router';
import type { NoticeLook } from '~/api/model';
import { t } from '~/texts';
import { Moment } from '~/ui/Moment';
import { Answered } from '~/ui/states/Answered';
import { useWatchedLooks } from './queries';

const words = t.watch.looks;
const MOST = 200;

/** The looks that a notice tells of. */
export function Looks({ id }: { id: string }) {
  const looks = useWatchedLooks(id);
  return (
    <Answered query={looks} rows={2} height={22}>
      {(all) => (
        <>
          <ul className="pb-looks" aria-label={words.caption}>
            {all.map((look) => (
              <li key={look.id}>
                <Moment at={look.at} full /> {words.acts[look.act]} <File look={look} />
                <span className="pb-subtle">{look.ground ? words.grounds[look.ground] : words.nothing}</span>
              </li>
            ))}
          </ul>
          {all.length === MOST && <p className="pb-subtle">{words.most}</p>}
        </>
      )}
    </Answered>
  );
}

function File({ look }: { look: NoticeLook }) {
  const what = words.files[look.what];
  if (!look.file || !look.label)
    return (
      <>
        {what} {look.ground && look.what !== 'ALERT' ? words.walled : ''}
        {' · '}
      </>
    );
  return (
    <>
      <Link to={look.what === 'CASE' ? `/cases/${look.file}` : `/subjects/${look.file}`}>{look.label}</Link>
      {' · '}
    </>
  );
}
