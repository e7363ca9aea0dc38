import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { api } from '@/api/client';
import type { Schemas } from '@/api/client';
import { taken } from '@/api/problem';

export type Summary = Schemas['SummaryOut'];
export type Row = Schemas['SummaryRowOut'];
export type DelegationAnswer = Schemas['DelegationAnswerOut'];
export type MyRemark = Schemas['MyRemarkOut'];
export type Balance = Schemas['BalanceOut'];

const asked = (language: string) => ({ language: language === 'en' ? 'en' : 'ru' });

/** The summary of remarks of an act, its places in the reader's language. */
export function useSummary(act: string) {
  const { i18n } = useLingui();
  return useQuery({
    queryKey: ['act', act, 'summary', i18n.locale],
    queryFn: () => taken(api.GET('/api/acts/{act}/summary', { params: { path: { act }, query: asked(i18n.locale) } })),
  });
}

/** Everything that the reader's bodies have remarked, with its outcome. */
export function useMyRemarks(signedIn = true) {
  const { i18n } = useLingui();
  return useQuery({
    queryKey: ['my-remarks', i18n.locale],
    queryFn: () => taken(api.GET('/api/remarks', { params: { query: asked(i18n.locale) } })),
    enabled: signedIn,
  });
}

/** Whose experts were heard on an act, by state. */
export function useBalance(act: string) {
  return useQuery({
    queryKey: ['act', act, 'experts'],
    queryFn: () => taken(api.GET('/api/acts/{act}/experts', { params: { path: { act } } })),
  });
}
