import { Button, DropdownItem } from '@patternfly/react-core';
import { DownloadIcon, PlusIcon, SearchMinusIcon, SearchPlusIcon } from '@patternfly/react-icons';
import type { GraphNode } from '~/api/model';
import { t } from '~/texts';
import { FilterMenu } from '~/ui/FilterMenu';
import { Menu } from '~/ui/Menu';
import type { LookUps } from './shown';
import { type GraphUrl, HOPS, LOOK_UPS, WEIGHTS } from './useGraphUrl';
import { nameOf } from './words';

interface Props {
  url: GraphUrl;
  nodes: readonly GraphNode[];
  from: string | undefined;
  lookUps: LookUps;
  /** What "Expand" is about; nothing to expand without. */
  expandable: GraphNode | undefined;
  onZoom: (factor: number) => void;
  onPicture: (kind: 'png' | 'svg') => void;
}

const words = t.graph.filters;
const CLOSER = 1.25;
/** More than anybody looks through in a menu; others are chosen in the drawing. */
const MOST_NAMED = 100;

/** Between whom to look for paths, what to leave out, and what to do with the drawing. */
export function GraphBar({ url, nodes, from, lookUps, expandable, onZoom, onPicture }: Props) {
  const parties = nodes
    .filter(({ subject }) => subject)
    .slice(0, MOST_NAMED)
    .map((node) => ({ value: node.id, label: nameOf(node) }));
  const { patch } = url;
  return (
    <div className="pb-graph-bar">
      <FilterMenu
        label={words.from}
        options={parties}
        chosen={from ? [from] : []}
        required
        onChange={([one]) => patch({ 'from-node': one }, true)}
      />
      <FilterMenu
        label={words.to}
        options={[{ value: '', label: words.allMerchants }, ...parties]}
        chosen={[url.to ?? '']}
        required
        onChange={([one]) => patch({ 'to-node': one || undefined }, true)}
      />
      <FilterMenu
        label={words.weight}
        options={WEIGHTS.map((value) => ({ value, label: words.weights[value] }))}
        chosen={[url.weight]}
        required
        onChange={([one]) => patch({ weight: one === '0' ? undefined : one }, true)}
      />
      <FilterMenu
        label={words.hops}
        options={HOPS.map((value) => ({ value, label: value }))}
        chosen={[url.hops]}
        required
        onChange={([one]) => patch({ hops: one }, true)}
      />
      <FilterMenu
        label={words.looks}
        options={LOOK_UPS.map((value) => ({ value, label: words.lookUps[value] }))}
        chosen={[lookUps]}
        required
        onChange={([one]) => patch({ looks: one }, true)}
      />
      <div className="pb-graph-bar-end">
        {url.hidden.size > 0 && (
          <Button variant="link" size="sm" onClick={() => patch({ hide: undefined }, true)}>
            {t.graph.acts.showHidden(url.hidden.size)}
          </Button>
        )}
        <Button
          variant="secondary"
          size="sm"
          icon={<PlusIcon />}
          isDisabled={!expandable}
          onClick={() => expandable && url.toggle('expand', expandable.id)}
        >
          {expandable ? `${t.graph.acts.expand} ${nameOf(expandable)}` : t.graph.acts.expand}
        </Button>
        {!url.table && (
          <>
            <Button
              variant="plain"
              size="sm"
              aria-label={t.graph.acts.zoomOut}
              icon={<SearchMinusIcon />}
              onClick={() => onZoom(1 / CLOSER)}
            />
            <Button
              variant="plain"
              size="sm"
              aria-label={t.graph.acts.zoomIn}
              icon={<SearchPlusIcon />}
              onClick={() => onZoom(CLOSER)}
            />
            <Menu
              atTheEnd
              button={{ size: 'sm', variant: 'secondary' }}
              label={
                <>
                  <DownloadIcon /> {t.graph.acts.picture}
                </>
              }
            >
              <DropdownItem onClick={() => onPicture('png')}>{t.graph.acts.png}</DropdownItem>
              <DropdownItem onClick={() => onPicture('svg')}>{t.graph.acts.svg}</DropdownItem>
            </Menu>
          </>
        )}
        <Button variant="link" size="sm" onClick={() => patch({ view: url.table ? undefined : 'table' }, true)}>
          {url.table ? t.graph.acts.asGraph : t.graph.acts.asTable}
        </Button>
      </div>
    </div>
  );
}
