import { SearchIcon } from '@patternfly/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { get } from '~/api/client';
import { type RuleFile, readRuleFiles } from '~/api/detection';
import { keys } from '~/api/keys';
import type { SearchHit, SearchResult } from '~/api/model';
import { t } from '~/texts';
import { Badge } from '~/ui/badge/Badge';
import { Kbd } from '~/ui/Kbd';
import { useDebounced } from '~/ui/useDebounced';
import { type Command, matching } from './commands';
import { useSignedIn } from './MeContext';
import { mayBreakGlass, mayOpen } from './roles';

interface Found {
  id: string;
  group: string;
  label: string;
  note: string;
  hit?: SearchHit;
  run: () => void;
}

const PATHS: Record<SearchHit['kind'], string> = { CASE: '/cases', SUBJECT: '/subjects', MERCHANT: '/subjects' };
const PAUSE = 200;
/** So many files of rules are offered; who looks for more goes to the list. */
const MOST_RULES = 6;

/** One search over cases, subjects, merchants, rules and commands; a combobox in ARIA's sense. */
export function Search({ commands }: { commands: readonly Command[] }) {
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const searched = useSearched();
  const found = useFound(text.trim(), commands, () => close());
  useSearchKeys(() => input.current?.focus());

  function close() {
    setOpen(false);
    setText('');
    input.current?.blur();
  }

  function onKeyDown(event: React.KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && found.items.length > 0) {
      event.preventDefault();
      setActive((at) => (at + step + found.items.length) % found.items.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      found.items[active]?.run();
    } else if (event.key === 'Escape') {
      close();
    }
  }

  const shown = open && text.trim().length > 0;
  return (
    <div className="pb-search" role="search">
      <SearchIcon />
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={t.frame.search.label}
        placeholder={t.frame.search.placeholder(searched)}
        aria-expanded={shown}
        aria-controls={listId}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        aria-activedescendant={shown && found.items[active] ? `${listId}-${active}` : undefined}
        value={text}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
          setOpen(true);
        }}
      />
      {!open && <Kbd>{t.frame.search.key}</Kbd>}
      {/* The list stays while the pointer is pressed on it; else the input's blur would take the click away. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it takes no action, it only keeps the focus where it is */}
      <div className="pb-found" hidden={!shown} onMouseDown={(event) => event.preventDefault()}>
        <ul id={listId} role="listbox" aria-label={t.frame.search.label}>
          {shown &&
            found.items.map((item, index) => (
              <FoundItem
                key={item.id}
                item={item}
                id={`${listId}-${index}`}
                active={index === active}
                first={item.group !== found.items[index - 1]?.group}
              />
            ))}
        </ul>
        {shown && found.state && <p role="status">{found.state}</p>}
      </div>
    </div>
  );
}

function FoundItem({ item, id, active, first }: { item: Found; id: string; active: boolean; first: boolean }) {
  return (
    <>
      {first && (
        <li role="presentation" className="group">
          {t.frame.search.kinds[item.group]}
        </li>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the combobox's input takes the keys for its options */}
      <li id={id} role="option" aria-selected={active} className={active ? 'active' : ''} onClick={item.run}>
        {item.hit && item.hit.kind !== 'CASE' && <Badge kind={item.hit.kind} badge={item.hit.badge} size={20} />}
        <span>{item.label}</span>
        <span className="note">{item.note}</span>
        {item.hit?.excerpt && (
          <span className="excerpt">
            {item.hit.excerpt.map(({ text, found }, at) =>
              // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text never change places
              found ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
            )}
          </span>
        )}
      </li>
    </>
  );
}

function useFound(
  text: string,
  commands: readonly Command[],
  done: () => void,
): { items: Found[]; state: string | undefined } {
  const navigate = useNavigate();
  const me = useSignedIn();
  const query = useDebounced(text, PAUSE);
  const { data, isError, isFetching } = useQuery({
    queryKey: keys.search(query),
    queryFn: async ({ signal }) => (await get<SearchResult>('/search', { q: query }, signal)).data,
    enabled: query.length > 0 && mayOpen(me, 'subjects'),
  });
  const hits = (query && data ? data.items : []).map<Found>((hit) => ({
    id: `${hit.kind}:${hit.id}`,
    group: hit.kind.toLowerCase(),
    label: hit.label,
    note: hit.note,
    hit,
    run: () => {
      done();
      navigate(`${PATHS[hit.kind]}/${hit.id}`);
    },
  }));
  const acts = matching(text, commands).map<Found>(({ id, label, run }) => ({
    id,
    group: 'command',
    label,
    note: '',
    run: () => {
      done();
      run();
    },
  }));
  const files = useRulesFound(text);
  const rules = files.found.map<Found>(({ file, why }) => ({
    id: `rule:${file.name}`,
    group: 'rule',
    label: file.name,
    note: why,
    run: () => {
      done();
      navigate(`/rules/${encodeURIComponent(file.name)}`);
    },
  }));
  const settled = query === text && !isFetching && !files.awaited;
  const reference = /^c-?\d{1,15}$/i.test(text) ? `C-${text.replace(/\D/g, '')}` : undefined;
  const unknown = mayBreakGlass(me) && settled && reference && !hits.some(({ label }) => label === reference);
  const elsewhere: Found[] = unknown
    ? [
        {
          id: 'glass',
          group: 'case',
          label: t.frame.search.glass(reference),
          note: '',
          run: () => {
            done();
            navigate(`/cases/${reference}`);
          },
        },
      ]
    : [];
  const more: Found[] =
    query && data?.moreCases
      ? [
          {
            id: 'more-cases',
            group: 'case',
            label: t.frame.search.moreCases(query),
            note: '',
            run: () => {
              done();
              navigate(`/cases?q=${encodeURIComponent(query)}`);
            },
          },
        ]
      : [];
  const ofCases = hits.filter(({ group }) => group === 'case');
  const others = hits.filter(({ group }) => group !== 'case');
  const items = [...ofCases, ...more, ...elsewhere, ...others, ...rules, ...acts];
  const state =
    isError || (files.failed && items.length === 0)
      ? t.frame.search.failed
      : settled && items.length === 0
        ? t.frame.search.none(text)
        : undefined;
  return { items, state };
}

/** Files of rules with that in their name, or in the title of one of their rules; read once and kept like the list of them. */
function useRulesFound(text: string) {
  const enabled = mayOpen(useSignedIn(), 'rules') && text.length > 0;
  const files = useQuery({ queryKey: keys.ruleFiles, queryFn: ({ signal }) => readRuleFiles(signal), enabled });
  const asked = text.toLowerCase();
  const found = (enabled && files.data ? files.data.items : []).flatMap((file) => matched(file, asked) ?? []);
  return {
    found: found.slice(0, MOST_RULES),
    awaited: enabled && files.isLoading,
    failed: enabled && files.isLoadingError,
  };
}

/** The file, with the rule for whose title it is offered. */
function matched(file: RuleFile, asked: string): { file: RuleFile; why: string } | undefined {
  const rule = file.rules.find(({ title }) => title.toLowerCase().includes(asked));
  if (rule) return { file, why: rule.title };
  return file.name.toLowerCase().includes(asked) ? { file, why: file.rules[0]?.title ?? '' } : undefined;
}

/** What this person's search may find. */
function useSearched(): string[] {
  const me = useSignedIn();
  const { cases, subjects, rules, commands } = t.frame.search.over;
  return [
    ...(mayOpen(me, 'cases') ? [cases] : []),
    ...(mayOpen(me, 'subjects') ? [subjects] : []),
    ...(mayOpen(me, 'rules') ? [rules] : []),
    commands,
  ];
}

/** "/" and Ctrl-K (⌘K) from anywhere but another field. */
function useSearchKeys(focus: () => void) {
  const latest = useRef(focus);
  latest.current = focus;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest('input, textarea, select');
      const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey;
      if (!slash && !(event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey))) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
