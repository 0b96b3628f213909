import { Problem } from './problem';

const BASE = '/api/v1';

export interface Answer<T> {
  data: T;
  /** Version of what was read, to send back with a change. */
  etag: string | undefined;
}

type One = string | number | boolean;
type Query = Record<string, One | readonly One[] | undefined | null>;

/** GET; empty parameters are left out. */
export async function get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<Answer<T>> {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value ?? []].flat()) if (one !== '') search.append(name, String(one));
  }
  const tail = search.size > 0 ? `?${search}` : '';
  return send<T>(`${path}${tail}`, { method: 'GET', signal: signal ?? null });
}

export interface Command {
  body: unknown;
  /** Version that the change was decided on; a newer one on the server refuses it (412). */
  ifMatch?: string | undefined;
}

/**
 * POST of a command. When no answer comes it is sent once more under the same idempotency key,
 * so that a lost answer neither loses the change nor makes it twice.
 */
export async function post<T>(path: string, { body, ifMatch }: Command): Promise<Answer<T>> {
  const init: RequestInit = {
    method: 'POST',
    body: JSON.stringify(body),
    headers: {
      'Content-Type': 'application/json',
      'Idempotency-Key': crypto.randomUUID(),
      ...(ifMatch ? { 'If-Match': ifMatch } : {}),
    },
  };
  try {
    return await send<T>(path, init);
  } catch (error) {
    if (error instanceof Problem && error.kind === 'unreachable') return send<T>(path, init);
    throw error;
  }
}

interface Change {
  body?: unknown;
  ifMatch?: string | undefined;
  signal?: AbortSignal;
}

/** A change of what scoring keeps, which knows no idempotency keys: sent once, and whoever gets no answer must look what became of it. */
export function change<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, given: Change): Promise<Answer<T>> {
  const { body, ifMatch, signal } = given;
  return send<T>(path, {
    method,
    body: body === undefined ? null : JSON.stringify(body),
    signal: signal ?? null,
    headers: {
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(ifMatch ? { 'If-Match': ifMatch } : {}),
    },
  });
}

async function send<T>(path: string, init: RequestInit): Promise<Answer<T>> {
  const headers = { Accept: 'application/json', 'X-Requested-With': 'JavaScript', ...init.headers };
  let response: Response;
  try {
    response = await fetch(`${BASE}${path}`, { ...init, headers, redirect: 'manual', credentials: 'same-origin' });
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new Problem(0, { title: 'unreachable' });
  }
  if (response.type === 'opaqueredirect') throw new Problem(401);
  if (!response.ok) throw await Problem.from(response);
  const data = response.status === 204 ? undefined : await response.json();
  return { data: data as T, etag: response.headers.get('ETag') ?? undefined };
}
