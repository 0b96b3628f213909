import {
  FormGroup,
  FormHelperText,
  FormSelect,
  FormSelectOption,
  HelperText,
  HelperTextItem,
} from '@patternfly/react-core';
import { SearchField } from '../SearchField';

interface Choice {
  id: string;
  label: string;
}

interface Props {
  /** Of the choice; the search's and what is said are named after it. */
  id: string;
  search: string;
  q: string;
  onSearch: (q: string) => void;
  label: string;
  /** What it says while none is chosen. */
  unchosen: string;
  found: readonly Choice[];
  /** Stays among those to choose from, whatever one looks for afterwards. */
  chosen: Choice | undefined;
  onChange: (id: string) => void;
  /** What came of the search where it found nothing, or failed. */
  said: string;
}

/** Looks for something by its words and chooses it. */
export function FindAndChoose({ id, search, q, onSearch, label, unchosen, found, chosen, onChange, said }: Props) {
  const rows = chosen && found.every((one) => one.id !== chosen.id) ? [chosen, ...found] : found;
  return (
    <>
      <FormGroup label={search} fieldId={`${id}-search`}>
        <SearchField id={`${id}-search`} label={search} value={q} onChange={onSearch} />
      </FormGroup>
      <FormGroup label={label} fieldId={id}>
        <FormSelect
          id={id}
          value={chosen?.id ?? ''}
          aria-describedby={`${id}-said`}
          onChange={(_, value) => onChange(value)}
        >
          <FormSelectOption value="" label={unchosen} />
          {rows.map((one) => (
            <FormSelectOption key={one.id} value={one.id} label={one.label} />
          ))}
        </FormSelect>
        <FormHelperText>
          <HelperText isLiveRegion>
            <HelperTextItem id={`${id}-said`}>{said}</HelperTextItem>
          </HelperText>
        </FormHelperText>
      </FormGroup>
    </>
  );
}
