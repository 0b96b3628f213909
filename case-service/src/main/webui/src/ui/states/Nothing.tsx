import { Button, EmptyState, EmptyStateActions, EmptyStateBody, EmptyStateFooter } from '@patternfly/react-core';
import { CheckCircleIcon, SearchIcon } from '@patternfly/react-icons';
import { t } from '~/texts';

/** Nothing is there at all: said plainly, with what would put something here. */
export function Empty({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <EmptyState titleText={title} headingLevel="h2" icon={CheckCircleIcon} variant="sm">
      <EmptyStateBody>{children}</EmptyStateBody>
    </EmptyState>
  );
}

/** Something is there, but the filters hide it. */
export function NoMatch({
  title,
  children,
  onClear,
}: {
  title: string;
  children: React.ReactNode;
  onClear: () => void;
}) {
  return (
    <EmptyState titleText={title} headingLevel="h2" icon={SearchIcon} variant="sm">
      <EmptyStateBody>{children}</EmptyStateBody>
      <EmptyStateFooter>
        <EmptyStateActions>
          <Button variant="link" onClick={onClear}>
            {t.state.clearFilters}
          </Button>
        </EmptyStateActions>
      </EmptyStateFooter>
    </EmptyState>
  );
}
