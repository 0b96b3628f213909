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
const BY_LETTER: Record<string, Page> = {
  d: 'dashboard',
  q: 'queue',
  e: 'enforcement',
  c: 'cases',
  s: 'subjects',
  r: 'rules',
  b: 'back-tests',
  p: 'policies',
};

/** "?" for help, and "g" followed by a page's letter. */
export function useGlobalKeys(me: Me, help: () => void): void {
  const navigate = useNavigate();
  const pressed = useRef(0);
  const go = (letter: string) => () => {
    const page = BY_LETTER[letter];
    if (page && Date.now() - pressed.current < FOLLOW && mayOpen(me, page)) navigate(`/${page}`);
  };
  useKeys({
    '?': help,
    g: () => {
      pressed.current = Date.now();
    },
    d: go('d'),
    q: go('q'),
    e: go('e'),
    c: go('c'),
    s: go('s'),
    r: go('r'),
    b: go('b'),
    p: go('p'),
  });
}
