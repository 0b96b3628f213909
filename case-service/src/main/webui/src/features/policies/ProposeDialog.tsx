import { Button, FormGroup, FormSelect, FormSelectOption, TextInput } from '@patternfly/react-core';
import { useState } from 'react';
import type { Indicator, PolicyRule } from '~/api/detection';
import { useToast } from '~/app/Toasts';
import { t } from '~/texts';
import { CommandDialog } from '~/ui/dialog/CommandDialog';
import { ReasonField } from '~/ui/dialog/ReasonField';
import { blank, fieldsOf, isWhole, type RuleFields, ruleOf } from './proposal';
import { usePolicyActs } from './queries';

const words = t.policies.form;

interface Props {
  /** In force: the proposal begins with them. */
  rules: readonly PolicyRule[];
  etag: string | undefined;
  onClose: () => void;
}

/** Proposes the next version, which another person confirms. */
export function ProposeDialog({ rules, etag, onClose }: Props) {
  const [fields, setFields] = useState(() => rules.map(fieldsOf));
  const [why, setWhy] = useState('');
  const [next, setNext] = useState(rules.length);
  const { propose, reload } = usePolicyActs();
  const toast = useToast();
  const whole = fields.every(isWhole);
  const missing = !whole ? words.incomplete : why.trim() === '' ? words.whyNeeded : '';
  const change = (changed: RuleFields) => setFields(fields.map((one) => (one.key === changed.key ? changed : one)));
  return (
    <CommandDialog
      title={words.title}
      button={words.run}
      disabled={missing !== ''}
      missing={missing}
      onRun={async () => {
        const { version } = await propose(why.trim(), fields.map(ruleOf), etag);
        toast({ variant: 'success', title: words.done(version) });
      }}
      onClose={onClose}
      onReload={() => void reload()}
    >
      <p className="pb-subtle">{words.what}</p>
      {fields.map((one, at) => (
        <RuleFieldset
          key={one.key}
          number={at + 1}
          fields={one}
          onChange={change}
          onRemove={() => setFields(fields.filter(({ key }) => key !== one.key))}
        />
      ))}
      <div>
        <Button
          variant="link"
          isInline
          onClick={() => {
            setFields([...fields, blank(next)]);
            setNext(next + 1);
          }}
        >
          {words.addRule}
        </Button>
      </div>
      <ReasonField label={words.why} value={why} onChange={setWhy} help={words.whyHelp} />
    </CommandDialog>
  );
}

interface RuleProps {
  number: number;
  fields: RuleFields;
  onChange: (fields: RuleFields) => void;
  onRemove: () => void;
}

function RuleFieldset({ number, fields, onChange, onRemove }: RuleProps) {
  const text = (
    name: 'id' | 'countries' | 'sites' | 'roles' | 'names' | 'smallestGroup' | 'legalBasis',
    required = false,
  ) => (
    <FormGroup label={words.fields[name]} fieldId={`policy-${fields.key}-${name}`} isRequired={required}>
      <TextInput
        id={`policy-${fields.key}-${name}`}
        type={name === 'smallestGroup' ? 'number' : 'text'}
        value={fields[name]}
        onChange={(_, value) => onChange({ ...fields, [name]: value })}
      />
    </FormGroup>
  );
  return (
    <fieldset className="pb-policy-rule">
      <legend>{words.rule(number)}</legend>
      <div className="pair">
        {text('id', true)}
        {text('legalBasis', true)}
        {text('countries')}
        {text('sites')}
        {text('roles')}
        {text('smallestGroup')}
        <FormGroup label={words.fields.kind} fieldId={`policy-${fields.key}-kind`}>
          <FormSelect
            id={`policy-${fields.key}-kind`}
            value={fields.kind}
            onChange={(_, kind) => onChange({ ...fields, kind: kind as Indicator['kind'] })}
          >
            {Object.entries(t.policies.kinds).map(([kind, label]) => (
              <FormSelectOption key={kind} value={kind} label={label} />
            ))}
          </FormSelect>
        </FormGroup>
        {text('names')}
      </div>
      {fields.others.length > 0 && (
        <p className="pb-subtle">
          {words.others(
            fields.others.map(({ kind, name }) => t.policies.indicator(t.policies.kinds[kind], name)).join(', '),
          )}
        </p>
      )}
      <Button variant="link" isInline onClick={onRemove}>
        {words.removeRule(number)}
      </Button>
    </fieldset>
  );
}
