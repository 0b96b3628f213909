import { Divider, Dropdown, DropdownItem, DropdownList, MenuItemAction, MenuToggle } from '@patternfly/react-core';
import { TimesIcon } from '@patternfly/react-icons';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { FilterPage } from '~/api/model';
import { Problem } from '~/api/problem';
import { useToast } from '~/app/Toasts';
import { t } from '~/texts';
import { useFilterActs, useFilters } from './queries';
import { SaveFilterDialog } from './SaveFilterDialog';

interface Props {
  page: FilterPage;
  /** What of its address is a place in the list, and no filter. */
  places: readonly string[];
}

/** The reader's own filters of a page by name, to go to, to add to and to clear away. */
export function SavedMenu({ page, places }: Props) {
  const [params, setParams] = useSearchParams();
  const [open, setOpen] = useState(false);
  const [saving, setSaving] = useState(false);
  const filters = useFilters(page).data ?? [];
  const { remove } = useFilterActs(page);
  const toast = useToast();
  const words = t.saved;
  const query = queryOf(params, places);
  const current = filters.find((one) => sorted(one.query) === sorted(query));
  const drop = (name: string) =>
    remove(name).then(
      () => toast({ variant: 'success', title: words.removed(name) }),
      (error: unknown) => toast({ variant: 'warning', title: Problem.of(error).message, body: t.state.notSaved }),
    );
  return (
    <>
      <Dropdown
        isOpen={open}
        onOpenChange={setOpen}
        onSelect={() => setOpen(false)}
        toggle={(ref) => (
          <MenuToggle ref={ref} size="sm" isExpanded={open} onClick={() => setOpen(!open)} className="pb-filter">
            {words.label}
            {current && <strong> {current.name}</strong>}
          </MenuToggle>
        )}
      >
        <DropdownList>
          {filters.length === 0 && (
            <DropdownItem key="none" isDisabled>
              {words.none}
            </DropdownItem>
          )}
          {filters.map(({ name, query: kept }) => (
            <DropdownItem
              key={name}
              onClick={() => setParams(new URLSearchParams(kept))}
              actions={
                <MenuItemAction
                  icon={<TimesIcon />}
                  aria-label={words.remove(name)}
                  onClick={() => {
                    void drop(name);
                  }}
                />
              }
            >
              {name}
            </DropdownItem>
          ))}
          <Divider key="line" component="li" />
          <DropdownItem key="save" onClick={() => setSaving(true)}>
            {words.save}
          </DropdownItem>
        </DropdownList>
      </Dropdown>
      {saving && <SaveFilterDialog page={page} query={query} onClose={() => setSaving(false)} />}
    </>
  );
}

function queryOf(params: URLSearchParams, places: readonly string[]): string {
  const kept = new URLSearchParams(params);
  for (const name of places) kept.delete(name);
  return kept.toString();
}

/** The same filters, in whichever order they were set. */
function sorted(query: string): string {
  const params = new URLSearchParams(query);
  return [...params]
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('&');
}
