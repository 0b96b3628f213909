import {
  FormGroup,
  FormHelperText,
  FormSelect,
  FormSelectOption,
  HelperText,
  HelperTextItem,
  TextInput,
} from '@patternfly/react-core';
import type { NoticeException } from '~/api/model';
import { t } from '~/texts';
import { ReasonField } from '~/ui/dialog/ReasonField';
import { type Draft, hasNotice, isCurrency, needsAmount, needsReviews } from './draft';

interface Props {
  draft: Draft;
  patch: (change: Partial<Draft>) => void;
}

const words = t.enforcement.propose;
/** Offered; any other is typed. */
const CURRENCIES = ['EUR', 'USD', 'GBP', 'CNY', 'JPY'];
const EXCEPTIONS = Object.keys(t.enforcement.exceptions) as NoticeException[];

/** What one measure needs and another doesn't. */
export function MeasureFields({ draft, patch }: Props) {
  return (
    <>
      {needsAmount(draft.action) && <AmountField draft={draft} patch={patch} />}
      {needsReviews(draft.action) && (
        <ReasonField
          label={words.reviews}
          value={draft.reviews}
          onChange={(reviews) => patch({ reviews })}
          help={words.reviewsHelp}
        />
      )}
      {hasNotice(draft.action) && <NoticeField draft={draft} patch={patch} />}
    </>
  );
}

function AmountField({ draft, patch }: Props) {
  const wrong = !isCurrency(draft.currency);
  return (
    <div className="pb-amount">
      <FormGroup label={words.amount} fieldId="propose-amount" isRequired>
        <TextInput
          id="propose-amount"
          value={draft.amount}
          inputMode="decimal"
          isRequired
          onChange={(_, amount) => patch({ amount })}
        />
      </FormGroup>
      <FormGroup label={words.currency} fieldId="propose-currency" isRequired>
        <TextInput
          id="propose-currency"
          list="propose-currencies"
          value={draft.currency}
          maxLength={3}
          isRequired
          autoComplete="off"
          spellCheck={false}
          validated={wrong ? 'error' : 'default'}
          aria-describedby="propose-currency-help"
          onFocus={({ currentTarget }) => currentTarget.select()}
          onChange={(_, currency) => patch({ currency: currency.toUpperCase() })}
        />
        <datalist id="propose-currencies">
          {CURRENCIES.map((currency) => (
            <option key={currency} value={currency} />
          ))}
        </datalist>
      </FormGroup>
      <FormHelperText className="pb-amount-help">
        <HelperText>
          <HelperTextItem id="propose-currency-help" variant={wrong ? 'error' : 'default'}>
            {wrong ? words.currencyWrong : words.currencyHelp}
          </HelperTextItem>
        </HelperText>
      </FormHelperText>
    </div>
  );
}

function NoticeField({ draft, patch }: Props) {
  return (
    <>
      <FormGroup label={words.exception} fieldId="propose-notice">
        <FormSelect
          id="propose-notice"
          value={draft.exception}
          onChange={(_, kind) => patch({ exception: kind as NoticeException | '' })}
        >
          <FormSelectOption value="" label={words.withNotice} />
          {EXCEPTIONS.map((kind) => (
            <FormSelectOption key={kind} value={kind} label={words.without(t.enforcement.exceptions[kind])} />
          ))}
        </FormSelect>
      </FormGroup>
      {draft.exception && (
        <ReasonField
          label={words.exceptionReason}
          value={draft.exceptionReason}
          rows={2}
          onChange={(exceptionReason) => patch({ exceptionReason })}
        />
      )}
    </>
  );
}
