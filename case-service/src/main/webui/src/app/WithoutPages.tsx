import { t } from '~/texts';

/** For roles that work elsewhere than in these pages: what they do, and where. */
export function WithoutPages({ roles }: { roles: readonly string[] }) {
  const words = t.frame.elsewhere;
  return (
    <>
      {roles.flatMap((role) => {
        const own = words.roles[role];
        if (!own) return [];
        return [
          <section key={role} className="pb-elsewhere" aria-label={t.frame.roles[role]}>
            <p>{own.what}</p>
            {own.commands.length > 0 && (
              <ul>
                {own.commands.map(({ command, does }) => (
                  <li key={command}>
                    <code>{command}</code> {does}
                  </li>
                ))}
              </ul>
            )}
          </section>,
        ];
      })}
      <p className="pb-elsewhere">
        <a href="/q/openapi">{words.contract}</a>
      </p>
    </>
  );
}
