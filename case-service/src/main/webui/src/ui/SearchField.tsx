import { SearchInput } from '@patternfly/react-core';
import { useEffect, useRef, useState } from 'react';
import { useDebounced } from './useDebounced';

const PAUSE = 300;

/** A field that narrows a list while one types; the URL follows when typing rests. */
export function SearchField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const [text, setText] = useState(value);
  const rested = useDebounced(text, PAUSE);
  const latest = useRef({ value, onChange });
  latest.current = { value, onChange };
  useEffect(() => {
    if (rested !== latest.current.value) latest.current.onChange(rested);
  }, [rested]);
  return (
    <SearchInput
      className="pb-field"
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={(_, now) => setText(now)}
      onClear={() => setText('')}
    />
  );
}
