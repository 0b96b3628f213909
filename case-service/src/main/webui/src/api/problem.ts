export type ProblemKind =
  | 'unreachable'
  | 'signed-out'
  | 'forbidden'
  | 'missing'
  | 'stale'
  | 'invalid'
  | 'overloaded'
  | 'broken';

interface Details {
  type?: string;
  title?: string;
  detail?: string | null;
  traceId?: string | null;
  errors?: { pointer?: string; detail?: string }[];
}

/** RFC 9457 problem as the pages need it: what kind, in which words, and the trace id to hand on. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly detail: string | undefined;
  readonly traceId: string | undefined;
  /** Which problem of the contract's it is, e.g. no-staff-id; empty where the service named none. */
  readonly slug: string;
  readonly errors: { pointer?: string; detail?: string }[];

  constructor(
    readonly status: number,
    details: Details = {},
    /** When to ask again, in seconds; unknown where the service didn't say. */
    readonly retryAfter?: number,
  ) {
    super(details.title ?? `HTTP ${status}`);
    this.detail = details.detail ?? undefined;
    this.traceId = details.traceId ?? undefined;
    this.slug = details.type?.split('/').pop() ?? '';
    this.errors = details.errors ?? [];
  }

  static of(error: unknown): Problem {
    return error instanceof Problem ? error : new Problem(500, { detail: String(error) });
  }

  static async from(response: Response): Promise<Problem> {
    const details: Details = await response.json().catch(() => ({}));
    const after = Number.parseInt(response.headers.get('Retry-After') ?? '', 10);
    return new Problem(response.status, details, Number.isNaN(after) ? undefined : after);
  }

  get kind(): ProblemKind {
    const named: Record<number, ProblemKind> = {
      0: 'unreachable',
      302: 'signed-out',
      401: 'signed-out',
      499: 'signed-out',
      403: 'forbidden',
      404: 'missing',
      412: 'stale',
      428: 'stale',
      429: 'overloaded',
      503: 'overloaded',
      502: 'unreachable',
      504: 'unreachable',
    };
    return named[this.status] ?? (this.status < 500 ? 'invalid' : 'broken');
  }

  /** True where asking again may help. */
  get passing(): boolean {
    return ['unreachable', 'overloaded', 'broken'].includes(this.kind);
  }
}
