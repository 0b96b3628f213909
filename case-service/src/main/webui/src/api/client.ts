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

export interface Upload {
  form: FormData;
  ifMatch?: string | undefined;
  /** How much of it is on its way, 0 to 1. */
  onProgress: (share: number) => void;
  signal?: AbortSignal;
}

/** POST of a file. Not sent twice: whoever sent it is told that it may be there already. */
export function upload<T>(path: string, { form, ifMatch, onProgress, signal }: Upload): Promise<Answer<T>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${BASE}${path}`);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('X-Requested-With', 'JavaScript');
    request.setRequestHeader('Idempotency-Key', crypto.randomUUID());
    if (ifMatch) request.setRequestHeader('If-Match', ifMatch);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onerror = () => reject(new Problem(0, { title: 'unreachable' }));
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'));
    request.onload = () => {
      const body = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) {
        resolve({ data: body as T, etag: request.getResponseHeader('ETag') ?? undefined });
      } else {
        reject(new Problem(request.status, body ?? {}));
      }
    };
    signal?.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}

function parsed(text: string): object | undefined {
  try {
    return JSON.parse(text) as object;
  } catch {
    return undefined;
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

export interface FileAnswer {
  blob: Blob;
  /** What the service calls it; empty where it doesn't. */
  name: string;
}

/** GET of a file. */
export async function file(path: string, signal?: AbortSignal): Promise<FileAnswer> {
  const response = await fetched(path, { method: 'GET', headers: { Accept: '*/*' }, signal: signal ?? null });
  const named = /filename="([^"]*)"/.exec(response.headers.get('Content-Disposition') ?? '');
  return { blob: await response.blob(), name: named?.[1] ?? '' };
}

async function send<T>(path: string, init: RequestInit): Promise<Answer<T>> {
  const response = await fetched(path, init);
  const data = response.status === 204 ? undefined : await response.json();
  return { data: data as T, etag: response.headers.get('ETag') ?? undefined };
}

/** The answer; whatever went wrong is thrown as a problem. */
async function fetched(path: string, init: RequestInit): Promise<Response> {
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
  return response;
}
