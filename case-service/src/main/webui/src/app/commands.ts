import { useRef } from 'react';
import { useNavigate } from 'react-router';
import type { Me } from '~/api/model';
import { t } from '~/texts';
import { useKeys } from '~/ui/keys';
import { mayOpen, PAGES, type Page } from './roles';
import { SIGN_OUT } from './session';

export interface Command {
  id: string;
  label: string;
  run: () => void;
}

interface Doing {
  theme: () => void;
  help: () => void;
  tour: (() => void) | undefined;
}

/** What the search can do besides finding. */
export function useCommands(me: Me, doing: Doing): Command[] {
  const navigate = useNavigate();
  const pages = PAGES.filter((page) => mayOpen(me, page)).map((page) => ({
    id: `go-${page}`,
    label: t.frame.commands[page],
    run: () => navigate(`/${page}`),
  }));
  return [
    ...pages,
    { id: 'theme', label: t.frame.commands.theme, run: doing.theme },
    { id: 'help', label: t.frame.commands.help, run: doing.help },
    { id: 'sign-out', label: t.frame.signOut, run: () => location.assign(SIGN_OUT) },
    ...(doing.tour ? [{ id: 'tour', label: t.frame.commands.tour, run: doing.tour }] : []),
  ];
}

/** Least of the word "commands" that lists them all; a letter or two are the beginning of much else. */
const LISTS = 3;

/** The commands whose words hold the text; all of them for who asks for "commands". */
export function matching(text: string, commands: readonly Command[]): readonly Command[] {
  const asked = text.toLowerCase();
  if (!asked) return [];
  const group = (t.frame.search.kinds.command ?? '').toLowerCase();
  if (asked.length >= LISTS && group.startsWith(asked)) return commands;
  return commands.filter(({ label }) => label.toLowerCase().includes(asked));
}

const FOLLOW = 1_500;
/** After "g"; none that lists take for themselves, but "r", which does no harm there. */
export const LETTERS: Record<Page, string> = {
  dashboard: 'd',
  queue: 'q',
  enforcement: 'e',
  cases: 'c',
  subjects: 's',
  rules: 'r',
  'back-tests': 'b',
  policies: 'p',
  unmask: 'n',
  consultations: 'o',
  glass: 'l',
  watch: 'w',
  audit: 'u',
};

/** "?" for help, and "g" followed by a page's letter. */
export function useGlobalKeys(me: Me, help: () => void): void {
  const navigate = useNavigate();
  const pressed = useRef(0);
  const go = (page: Page) => () => {
    if (Date.now() - pressed.current < FOLLOW && mayOpen(me, page)) navigate(`/${page}`);
  };
  useKeys({
    '?': help,
    g: () => {
      pressed.current = Date.now();
    },
    ...Object.fromEntries(PAGES.map((page) => [LETTERS[page], go(page)])),
  });
}
