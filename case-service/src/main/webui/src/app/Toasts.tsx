import { Alert, AlertActionCloseButton, AlertGroup } from '@patternfly/react-core';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';

interface Toast {
  id: number;
  variant: 'success' | 'warning' | 'danger' | 'info';
  title: string;
  body?: ReactNode;
}

type Show = (toast: Omit<Toast, 'id'>) => void;

const ToastContext = createContext<Show>(() => {});

/** Says in passing what was done, over the foot of the page, which stays as it is; what needs an answer goes into a dialog instead. */
export function Toasts({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Toast[]>([]);
  const close = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const show = useCallback<Show>(
    (toast) => setToasts((all) => [...all, { ...toast, id: Date.now() + all.length }]),
    [],
  );
  const shown = useMemo(() => toasts.slice(-3), [toasts]);
  return (
    <ToastContext.Provider value={show}>
      <div className="pb-app">
        {children}
        <AlertGroup className="pb-toasts" isLiveRegion>
          {shown.map(({ id, variant, title, body }) => (
            <Alert
              key={id}
              isInline
              component="p"
              variant={variant}
              title={title}
              timeout={variant === 'success' ? 6000 : false}
              onTimeout={() => close(id)}
              actionClose={<AlertActionCloseButton title={title} onClose={() => close(id)} />}
            >
              {body}
            </Alert>
          ))}
        </AlertGroup>
      </div>
    </ToastContext.Provider>
  );
}

export const useToast = (): Show => useContext(ToastContext);
