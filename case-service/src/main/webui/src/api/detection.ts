import { change, get } from './client';
import type { components } from './scoring';

type Schemas = components['schemas'];

/** Scoring's contract leaves open which fields are always there; all but those that it says can be absent are. */
type Given<T, Absent extends keyof T = never> = Required<Omit<T, Absent>> & Pick<T, Absent>;

export type LiveRule = Given<Schemas['LiveRule']>;
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
