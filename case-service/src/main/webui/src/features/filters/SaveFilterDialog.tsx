import { FormGroup, FormHelperText, HelperText, HelperTextItem, TextInput } from '@patternfly/react-core';
import { useState } from 'react';
import type { FilterPage } from '~/api/model';
import { useToast } from '~/app/Toasts';
import { t } from '~/texts';
import { CommandDialog } from '~/ui/dialog/CommandDialog';
import { useFilterActs } from './queries';

interface Props {
  page: FilterPage;
  query: string;
  onClose: () => void;
}

/** Keeps the filters of a page's address under a name. */
export function SaveFilterDialog({ page, query, onClose }: Props) {
  const [name, setName] = useState('');
  const { save } = useFilterActs(page);
  const toast = useToast();
  const words = t.saved;
  const named = name.trim();
  return (
    <CommandDialog
      title={words.title}
      button={words.button(named)}
      disabled={named === ''}
      onRun={async () => {
        await save(named, query);
        toast({ variant: 'success', title: words.done(named) });
      }}
      onClose={onClose}
    >
      <FormGroup label={words.name} fieldId="filter-name" isRequired>
        <TextInput
          id="filter-name"
          value={name}
          maxLength={60}
          isRequired
          aria-describedby="filter-name-help"
          onChange={(_, text) => setName(text)}
        />
        <FormHelperText>
          <HelperText>
            <HelperTextItem id="filter-name-help">{words.nameHelp}</HelperTextItem>
          </HelperText>
        </FormHelperText>
      </FormGroup>
    </CommandDialog>
  );
}
