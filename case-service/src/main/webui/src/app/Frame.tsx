import '~/ui/head.css';
import './masthead.css';
import './navigation.css';
import './frame.css';
import { useState } from 'react';
import { Outlet } from 'react-router';
import { useQueueSummary } from '~/api/me';
import type { Me } from '~/api/model';
import { useDeskSummary } from '~/features/enforcement/queries';
import { FirstRun } from '~/features/tour/FirstRun';
import { useTour } from '~/features/tour/useTour';
import { useWatchCount } from '~/features/watch/queries';
import { t } from '~/texts';
import { useCommands, useGlobalKeys } from './commands';
import { HelpDialog } from './HelpDialog';
import { useLive } from './live';
import { Masthead } from './Masthead';
import { MeContext } from './MeContext';
import { Navigation } from './Navigation';
import { decides, hears, mayOpen, watches } from './roles';
import { SessionEnded } from './SessionEnded';
import { useTheme } from './theme';

/** Masthead, navigation and the one panel that a page fills. */
export function Frame({ me, ended }: { me: Me; ended: boolean }) {
  const [theme, toggleTheme] = useTheme();
  const [help, setHelp] = useState(false);
  const tour = useTour(me);
  const live = useLive(hears(me));
  const summary = useQueueSummary(mayOpen(me, 'queue'));
  const desk = useDeskSummary(decides(me));
  const watched = useWatchCount(watches(me));
  const commands = useCommands(me, {
    theme: toggleTheme,
    help: () => setHelp(true),
    tour: tour.available ? tour.start : undefined,
  });
  useGlobalKeys(me, () => setHelp(true));
  return (
    <MeContext.Provider value={me}>
      <a className="pb-skip" href="#main">
        {t.frame.skip}
      </a>
      <div className="pb-frame">
        <Masthead {...{ me, live, theme, commands }} onTheme={toggleTheme} onHelp={() => setHelp(true)} />
        <div className="pb-side">
          <Navigation
            me={me}
            summary={summary.data}
            waiting={decides(me) ? desk.data?.waitingForMe : undefined}
            watched={watched.data}
          />
        </div>
        <main id="main" className="pb-main" tabIndex={-1}>
          {ended && <SessionEnded />}
          <FirstRun tour={tour} me={me} />
          <Outlet />
        </main>
      </div>
      <HelpDialog open={help} onClose={() => setHelp(false)} />
    </MeContext.Provider>
  );
}
