import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { violationsIn } from '../../../test/axe';
import { tested } from '../../../test/fixtures/cases';
import { OtherExplanations } from './OtherExplanations';

describe('other explanations', () => {
  it('shows each with its numbers and its verdict in a word', async () => {
    const { container } = render(<OtherExplanations explanations={tested} />);
    const items = screen.getAllByRole('listitem');
    expect(items.map((item) => item.querySelector('.pb-verdict')?.textContent)).toEqual([
      'ruled out',
      'open',
      'supported',
    ]);
    for (const item of items) expect(item.querySelector('svg')).not.toBeNull();
    expect(items[2]?.textContent).toContain('5 of 9 merchant-days');
    expect(container.textContent).toContain('2 tested, 1 open');
    expect(await violationsIn(container)).toEqual([]);
  });

  it('says so where none was tested', async () => {
    const { container } = render(<OtherExplanations explanations={{ tested: false, items: [] }} />);
    expect(screen.queryByRole('list')).toBeNull();
    expect(container.textContent).toContain('not tested yet');
    expect(await violationsIn(container)).toEqual([]);
  });

  it('does not ask to test any once the case is decided', () => {
    const { container } = render(<OtherExplanations explanations={{ tested: false, items: [] }} decided />);
    expect(container.textContent).toContain('none is kept with the decision');
    expect(container.textContent).not.toContain('Before you decide');
  });

  it('says that they are being tested while scoring is asked', () => {
    const { container } = render(<OtherExplanations explanations={{ tested: false, items: [] }} asking />);
    expect(container.textContent).toContain('being tested');
    expect(container.textContent).not.toContain('not tested yet');
  });
});
