import { SearchInput } from '@patternfly/react-core';
import { useEffect, useRef, useState } from 'react';
import { useDebounced } from './useDebounced';

const PAUSE = 300;

interface Props {
  /** Where a label beside it names it. */
  id?: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** A field that narrows a list while one types; the URL follows when typing rests. */
export function SearchField({ id, label, value, onChange }: Props) {
  const [text, setText] = useState(value);
  const rested = useDebounced(text, PAUSE);
  const latest = useRef({ value, onChange });
  latest.current = { value, onChange };
  const sent = useRef(value);
  useEffect(() => {
    if (rested === latest.current.value) return;
    sent.current = rested;
    latest.current.onChange(rested);
  }, [rested]);
  // Filters that were cleared, or chosen by their name, show here too; what one goes on typing isn't taken back.
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setText(value);
  }, [value]);
  return (
    <SearchInput
      className="pb-field"
      searchInputId={id}
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={(_, now) => setText(now)}
      onClear={() => setText('')}
      onKeyDown={(event) => {
        // it has narrowed the list by then: Enter would send the form around it
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
      }}
    />
  );
}
