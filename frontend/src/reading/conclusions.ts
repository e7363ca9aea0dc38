import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { Schemas } from '@/api/client';
import type { Tone } from '@/ui/Chip';
import type { IconName } from '@/ui/Icon';

type Conclusion = Schemas['ConclusionOut'];
export type Verdict = NonNullable<Conclusion['verdict']>;
export type ConclusionKind = Conclusion['kind'];
export type Disposition = NonNullable<Schemas['RemarkOut']['disposition']>;

/** What a conclusion comes to. */
export const verdicts: Record<Verdict, MessageDescriptor> = {
  support: msg`поддержать`,
  support_with_remarks: msg`поддержать с учётом замечаний`,
  do_not_support: msg`не поддерживать`,
  noted: msg`принять к сведению`,
  agreed: msg`согласовано`,
  agreed_with_remarks: msg`согласовано с замечаниями`,
  not_agreed: msg`не согласовано`,
  approve: msg`одобрить и направить в комиссию`,
  rework: msg`доработать`,
};

/** Whose opinion it is. */
export const conclusionKinds: Record<ConclusionKind, MessageDescriptor> = {
  expert: msg`заключение эксперта`,
  parliament: msg`отзыв парламента`,
  collective: msg`заключение экспертно-консультативного совета`,
  concurrence: msg`согласование`,
};

/** The developer's five answers to a remark. */
export const dispositions: Record<Disposition, { name: MessageDescriptor; tone: Tone; icon: IconName }> = {
  accepted: { name: msg`принято`, tone: 'ok', icon: 'check' },
  accepted_in_part: { name: msg`принято частично`, tone: 'ok', icon: 'half' },
  rejected: { name: msg`отклонено`, tone: 'moved', icon: 'cross' },
  noted: { name: msg`принято к сведению`, tone: 'plain', icon: 'info' },
  discuss: { name: msg`обсудить на заседании`, tone: 'conflict', icon: 'scales' },
};
