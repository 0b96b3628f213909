import { Button, Label } from '@patternfly/react-core';
import { BalanceScaleIcon, MoonIcon, QuestionCircleIcon, SunIcon } from '@patternfly/react-icons';
import { Link } from 'react-router';
import type { Me } from '~/api/model';
import { t } from '~/texts';
import { AccountMenu } from './AccountMenu';
import type { Command } from './commands';
import { LiveIndicator } from './LiveIndicator';
import type { LiveState } from './live';
import { hears, homeOf } from './roles';
import { Search } from './Search';
import type { Theme } from './theme';

interface Props {
  me: Me;
  live: LiveState;
  theme: Theme;
  commands: readonly Command[];
  onTheme: () => void;
  onHelp: () => void;
}

/** Which suite this is and where, one search, and whether it is live. */
export function Masthead({ me, live, theme, commands, onTheme, onHelp }: Props) {
  return (
    <header className="pb-masthead">
      <Link to="/" className="pb-brand">
        <BalanceScaleIcon />
        <span className="words">{t.frame.suite}</span>
      </Link>
      <Label isCompact color="purple" className="pb-place">
        {me.place.label || t.frame.places[me.place.kind]}
      </Label>
      {homeOf(me) && <Search commands={commands} />}
      <div className="pb-tools">
        {hears(me) && <LiveIndicator {...live} />}
        <Button
          variant="plain"
          icon={theme === 'dark' ? <SunIcon /> : <MoonIcon />}
          onClick={onTheme}
          aria-label={theme === 'dark' ? t.frame.theme.light : t.frame.theme.dark}
        />
        <Button variant="plain" icon={<QuestionCircleIcon />} aria-label={t.frame.help} onClick={onHelp} />
        <AccountMenu me={me} />
      </div>
    </header>
  );
}
