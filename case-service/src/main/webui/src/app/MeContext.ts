import { createContext, useContext } from 'react';
import type { Me } from '~/api/model';

export const MeContext = createContext<Me | undefined>(undefined);

/** Who is signed in; only inside the frame, which is not shown to anyone else. */
export function useSignedIn(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('useSignedIn outside of the frame');
  return me;
}
