import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { post } from '~/api/client';
import { keys } from '~/api/keys';
import type { Case, Recusal } from '~/api/model';
import { useToast } from '~/app/Toasts';
import { t } from '~/texts';

interface Whom {
  id: string;
  name: string;
  own: boolean;
}

/** Takes somebody off a case. Whoever stepped back themself is led away from it, and nothing of it stays in this browser's memory. */
export function useRecusal(casefile: Case) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const { id, ref } = casefile;
  return async (whom: Whom, reason: string) => {
    await post<Recusal>(`/cases/${id}/recusals`, { body: { person: whom.id, reason } });
    const title = whom.own ? t.action.recuse.done(ref) : t.action.recuse.doneOf(whom.name, ref);
    toast({ variant: 'success', title });
    if (!whom.own) {
      void client.invalidateQueries({ queryKey: keys.case(id) });
      return;
    }
    await navigate('/cases');
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' && queryKey[0] !== 'cases' });
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'cases' });
  };
}
