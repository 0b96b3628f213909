import { change, get } from './client';
import type { components } from './scoring';

type Schemas = components['schemas'];

/** Scoring's contract leaves open which fields are always there; all but those that it says can be absent are. */
type Given<T, Absent extends keyof T = never> = Required<Omit<T, Absent>> & Pick<T, Absent>;

/** How often it matched lately is absent while nobody was tried by it, how cases ended until enough of them have. */
export type LiveRule = Omit<Given<Schemas['LiveRule']>, 'reach' | 'outcomes'> & {
  reach?: Given<Schemas['RuleReach']>;
  outcomes?: Given<Schemas['RuleOutcomes']>;
};
export type RuleProblem = Given<Schemas['RuleProblem']>;
export type RuleFile = Omit<Given<Schemas['RuleFile'], 'text'>, 'rules' | 'problems'> & {
  rules: LiveRule[];
  problems: RuleProblem[];
};
export interface RuleFiles {
  version: string;
  live: number;
  items: RuleFile[];
}
export type RuleFileRequest = Schemas['RuleFileRequest'];
export type PreviewSample = Omit<Schemas['RulePreviewSample'], 'record'> & { record: Record<string, unknown> };
export type TriedRule = Given<Schemas['Rule'], 'name'>;
export type RuleMatch = Given<Schemas['RuleMatch']>;
export type GroupMatch = Given<Schemas['CorrelationMatch']>;
export interface RulePreview {
  rules: TriedRule[];
  problems: RuleProblem[];
  matches: RuleMatch[];
  correlations: GroupMatch[];
}

const BASE = '/detection';
const fileOf = (name: string): string => `${BASE}/rules/${encodeURIComponent(name)}`;

export const readRuleFiles = async (signal: AbortSignal) => (await get<RuleFiles>(`${BASE}/rules`, {}, signal)).data;

/** With the version that a change must be decided on. */
export const readRuleFile = (name: string, signal: AbortSignal) => get<RuleFile>(fileOf(name), {}, signal);

export const readRuleVersions = async (name: string, signal: AbortSignal) =>
  (await get<{ items: RuleFile[] }>(`${fileOf(name)}/versions`, {}, signal)).data.items;

export const addRuleFile = (body: RuleFileRequest) => change<RuleFile>('POST', `${BASE}/rules`, { body });

export const changeRuleFile = (name: string, body: RuleFileRequest, ifMatch: string | undefined) =>
  change<RuleFile>('PUT', fileOf(name), { body, ifMatch });

export const deleteRuleFile = (name: string, ifMatch: string | undefined) =>
  change<undefined>('DELETE', fileOf(name), { ifMatch });

/** Tries rules on events and keeps nothing. */
export const previewRules = async (rules: string, events: readonly PreviewSample[], signal: AbortSignal) =>
  (await change<RulePreview>('POST', `${BASE}/rules/preview`, { body: { rules, events }, signal })).data;

export type Draft = Schemas['BackTestDraft'];
type Day = Given<Schemas['Day']>;
/** Of none that were judged there is no share. */
export type Precision = Given<Schemas['Precision'], 'share' | 'low' | 'high'>;
export interface Raisings {
  raised: number;
  days: Day[];
  precision: Precision;
}
/** People under their pseudonyms; the id of a subject whom the reader may know of. */
export type Sample = Given<Schemas['Sample']> & { subjectId: string | null };
/** A rule on the past; how cases ended is absent where fewer than ten were judged, days and samples are empty where few people were matched. */
export type TriedOnPast = Omit<Given<Schemas['RuleTried'], 'outcomes'>, 'days' | 'outcomes' | 'samples'> & {
  days: Given<Schemas['RuleDay']>[];
  outcomes?: Precision;
  samples: (Given<Schemas['RuleSample']> & { subjectId: string | null })[];
};
export interface RulesTried {
  /** Nothing else was to be tried: no alert was reckoned again. */
  alone: boolean;
  events: number;
  /** Null where no event was read. */
  firstDay: string | null;
  lastDay: string | null;
  tried: TriedOnPast[];
  problems: Given<Schemas['RuleFault']>[];
}
export interface Report {
  draft: Raisings;
  then: Raisings;
  difference: Given<Schemas['Difference']>;
  samples: Sample[];
  /** Absent where the draft has none. */
  rules?: RulesTried;
  notCovered: string[];
}
export type BackTest = Omit<Given<Schemas['BackTest'], 'endedAt' | 'reason'>, 'progress' | 'report'> & {
  progress: Given<Schemas['BackTestProgress']>;
  report?: Report;
};
export type Bet = Given<Schemas['Bet'], 'changedAt' | 'withMerchants'>;
export type Indicator = Given<Schemas['Indicator']>;
export type PolicyRule = Omit<Given<Schemas['PolicyRule'], 'where'>, 'where' | 'forbid'> & {
  where?: Schemas['PolicyWhere'];
  forbid: Indicator[];
};
export type PolicyAct = Given<Schemas['PolicyAct']>;
export interface Policy {
  version: number;
  state: NonNullable<Schemas['Policy']['state']>;
  rules: PolicyRule[];
  proposed: PolicyAct;
  decided?: PolicyAct;
}
export interface PolicyPage {
  items: Policy[];
  nextCursor?: string | null;
}

export const readBackTests = async (signal: AbortSignal) =>
  (await get<{ items: BackTest[] }>(`${BASE}/back-tests`, {}, signal)).data.items;
export const readBackTest = async (id: string, signal: AbortSignal) =>
  (await get<BackTest>(`${BASE}/back-tests/${encodeURIComponent(id)}`, {}, signal)).data;
export const beginBackTest = async (body: Draft) =>
  (await change<BackTest>('POST', `${BASE}/back-tests`, { body })).data;
export const removeBackTest = (id: string) =>
  change<undefined>('DELETE', `${BASE}/back-tests/${encodeURIComponent(id)}`, {});
export const readBets = async (signal: AbortSignal) =>
  (await get<{ items: Bet[] }>(`${BASE}/bets`, {}, signal)).data.items;

/** The latest fifty, with the version of the list, which every change of the policy wants. */
export const readPolicies = (signal: AbortSignal) => get<PolicyPage>(`${BASE}/policies`, {}, signal);
export const proposePolicy = (body: { why: string; rules: PolicyRule[] }, ifMatch: string | undefined) =>
  change<Policy>('PUT', `${BASE}/policies`, { body, ifMatch });
export const decidePolicy = (
  version: number,
  outcome: 'CONFIRMED' | 'REFUSED',
  why: string,
  ifMatch: string | undefined,
) => change<Policy>('POST', `${BASE}/policies/${version}/decision`, { body: { outcome, why }, ifMatch });
