import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { violationsIn } from '../../../test/axe';
import { tested } from '../../../test/fixtures/cases';
import { OtherExplanations } from './OtherExplanations';

describe('other explanations', () => {
  it('shows each with its numbers and its verdict in a word', async () => {
    const { container } = render(<OtherExplanations explanations={tested} />);
    const rows = screen.getAllByRole('row').slice(1);
    expect(rows.map((row) => within(row).getAllByRole('cell').at(-1)?.textContent?.trim())).toEqual([
      'ruled out',
      'open',
      'supported',
    ]);
    for (const row of rows) expect(row.querySelector('svg')).not.toBeNull();
    expect(rows[2]?.textContent).toContain('5 of 9 merchant-days');
    expect(container.textContent).toContain('2 tested, 1 open');
    expect(await violationsIn(container)).toEqual([]);
  });

  it('says so where none was tested', async () => {
    const { container } = render(<OtherExplanations explanations={{ tested: false, items: [] }} />);
    expect(screen.queryByRole('table')).toBeNull();
    expect(container.textContent).toContain('not tested yet');
    expect(await violationsIn(container)).toEqual([]);
  });

  it('says that they are being tested while scoring is asked', () => {
    const { container } = render(<OtherExplanations explanations={{ tested: false, items: [] }} asking />);
    expect(container.textContent).toContain('being tested');
    expect(container.textContent).not.toContain('not tested yet');
  });
});
