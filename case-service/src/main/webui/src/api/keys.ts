/** Names of what is cached; the live stream marks them stale by their first words. */
export const keys = {
  me: ['me'] as const,
  investigators: (given: string | undefined) => ['investigators', given] as const,
  candidates: (id: string) => ['case', id, 'candidates'] as const,
  glasses: (after: string | undefined) => ['glasses', after] as const,
  summary: ['summary'] as const,
  alerts: (filters: object) => ['alerts', filters] as const,
  alert: (id: string) => ['alert', id] as const,
  cases: (filters: object) => ['cases', filters] as const,
  case: (id: string) => ['case', id] as const,
  story: (id: string, span: object) => ['case', id, 'story', span] as const,
  timeline: (id: string) => ['case', id, 'timeline'] as const,
  subjects: (filters: object) => ['subjects', filters] as const,
  subject: (id: string) => ['subject', id] as const,
  activity: (id: string, span: object) => ['subject', id, 'activity', span] as const,
  explanations: (id: string) => ['subject', id, 'explanations'] as const,
  search: (query: string) => ['search', query] as const,
};
