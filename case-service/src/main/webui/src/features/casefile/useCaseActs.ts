import { useNavigate } from 'react-router';
import type { Case, CaseRow, CaseState, Detachment, ErasureGround, Outcome } from '~/api/model';
import { Problem } from '~/api/problem';
import { useSignedIn } from '~/app/MeContext';
import { useToast } from '~/app/Toasts';
import { t } from '~/texts';
import { type CaseCommand, useCaseCommand } from './queries';

export interface Decision {
  outcomes: { subject: string; outcome: Outcome }[];
  reason: string;
}

/** What is done with words alone. */
export type Said = keyof typeof SAID;

const SAID = {
  escalate: (reason: string): CaseCommand => ({ do: 'escalation', body: { reason } }),
  answer: (text: string): CaseCommand => ({ do: 'escalation/answer', body: { text } }),
  hold: (reason: string): CaseCommand => ({ do: 'hold', body: { reason } }),
  release: (reason: string): CaseCommand => ({ do: 'release', body: { reason } }),
  refuseErasure: (reason: string): CaseCommand => ({ do: 'erasure/refusal', body: { reason } }),
};

/** What can be done with a case, each with its words for success and for a conflict. */
export function useCaseActs(casefile: Case) {
  const me = useSignedIn();
  const toast = useToast();
  const navigate = useNavigate();
  const command = useCaseCommand(casefile);
  const done = (title: string) => toast({ variant: 'success', title });
  const complain = (error: unknown) => {
    const problem = Problem.of(error);
    toast({
      variant: 'warning',
      title: problem.message,
      body: [problem.detail, problem.kind === 'stale' ? t.state.stale.next : t.state.notSaved]
        .filter(Boolean)
        .join(' '),
    });
  };
  const assignTo = async (assignee: string | null, name: string) => {
    await command.mutateAsync({ do: 'assignment', body: { assignee } });
    done(assignee ? t.action.assign.done(casefile.ref, name) : t.action.assign.unassigned(casefile.ref));
  };
  return {
    assignTo,
    assign: (assignee: 'me' | null) => {
      assignTo(assignee && me.user, t.action.me).catch(complain);
    },
    move: (to: CaseState) => {
      command
        .mutateAsync({ do: 'transition', body: { to } })
        .then(() => done(t.action.moved(casefile.ref, t.casefile.states[to])), complain);
    },
    note: async (text: string) => {
      await command.mutateAsync({ do: 'notes', body: { text } });
      done(t.action.noted);
    },
    bringIn: async (person: string, name: string) => {
      await command.mutateAsync({ do: 'members', body: { person } });
      done(t.action.bringIn.done(name, casefile.ref));
    },
    involve: async (subject: string, name: string, reason: string) => {
      await command.mutateAsync({ do: 'subjects', body: { subject, reason } });
      done(t.action.involve.done(name, casefile.ref));
    },
    letGo: async (subject: string, name: string, reason: string) => {
      await command.mutateAsync({ do: 'subjects/removal', body: { subject, reason } });
      done(t.action.letGo.done(name, casefile.ref));
    },
    say: async (act: Said, words: string) => {
      await command.mutateAsync(SAID[act](words));
      done(t.action[act].done(casefile.ref));
    },
    detach: async (detachment: Detachment) => {
      await command.mutateAsync({ do: 'detachment', body: detachment });
      done((detachment.into === 'QUEUE' ? t.action.detach.done : t.action.detach.split)(casefile.ref));
    },
    merge: async (into: CaseRow, reason: string) => {
      await command.mutateAsync({ do: 'merger', body: { into: into.id, reason } });
      done(t.action.mergeCase.done(casefile.ref, into.ref));
      await navigate(`/cases/${into.id}`);
    },
    erase: async (ground: ErasureGround, reason: string) => {
      await command.mutateAsync({ do: 'erasure', body: { ground, reason } });
      done(t.action.erase.done(casefile.ref));
    },
    confirmErasure: async (ground: ErasureGround) => {
      await command.mutateAsync({ do: 'erasure/confirmation', body: { ground } });
      done(t.action.confirmErasure.done(casefile.ref));
    },
    close: async (decision: Decision) => {
      await command.mutateAsync({ do: 'closure', body: decision });
      done(t.action.close.done(casefile.ref));
    },
  };
}
