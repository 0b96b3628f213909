import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Answer } from '~/api/client';
import type { RuleFile } from '~/api/detection';
import { useToast } from '~/app/Toasts';
import { t } from '~/texts';
import { CommandDialog } from '~/ui/dialog/CommandDialog';
import { useRuleActs } from './queries';

const words = t.rules.file;

/** Has a file's rules watch or rest, or takes it away. */
export function FileActions({ read, onReload }: { read: Answer<RuleFile>; onReload: () => void }) {
  const [asked, setAsked] = useState<'switch' | 'delete'>();
  const file = read.data;
  const on = file.state === 'enabled';
  const close = () => setAsked(undefined);
  return (
    <>
      <Button variant="secondary" onClick={() => setAsked('switch')}>
        {on ? words.disable : words.enable}
      </Button>
      <Button variant="link" isDanger onClick={() => setAsked('delete')}>
        {words.delete}
      </Button>
      {asked === 'switch' && <SwitchDialog read={read} on={on} onReload={onReload} onClose={close} />}
      {asked === 'delete' && <DeleteDialog read={read} onReload={onReload} onClose={close} />}
    </>
  );
}

interface DialogProps {
  read: Answer<RuleFile>;
  onReload: () => void;
  onClose: () => void;
}

function SwitchDialog({ read, on, onReload, onClose }: DialogProps & { on: boolean }) {
  const { change } = useRuleActs();
  const toast = useToast();
  const { name } = read.data;
  return (
    <CommandDialog
      title={on ? words.disableTitle(name) : words.enableTitle(name)}
      button={on ? words.disableTitle(name) : words.enableTitle(name)}
      onRun={async () => {
        await change(name, { state: on ? 'disabled' : 'enabled' }, read.etag);
        toast({ variant: 'success', title: on ? words.disabled(name) : words.enabled(name) });
        onReload();
      }}
      onClose={onClose}
      onReload={onReload}
    >
      <p>{on ? words.disableWhat : words.enableWhat}</p>
    </CommandDialog>
  );
}

function DeleteDialog({ read, onReload, onClose }: DialogProps) {
  const { remove } = useRuleActs();
  const toast = useToast();
  const navigate = useNavigate();
  const { name } = read.data;
  return (
    <CommandDialog
      title={words.deleteTitle(name)}
      button={words.deleteTitle(name)}
      danger
      onRun={async () => {
        await remove(name, read.etag);
        toast({ variant: 'success', title: words.deleted(name) });
        await navigate('/rules');
      }}
      onClose={onClose}
      onReload={onReload}
    >
      <p>{words.deleteWhat}</p>
    </CommandDialog>
  );
}
