import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { Schemas } from '@/api/client';

export type Role = Schemas['MandateOut']['role'];
export type BodyKind = Schemas['BodyOut']['kind'];

/** What a person is in a body. */
export const roles: Record<Role, MessageDescriptor> = {
  admin: msg`администратор`,
  secretariat: msg`сотрудник секретариата`,
  executive_secretary: msg`ответственный секретарь`,
  legal_editor: msg`юридический редактор`,
  developer: msg`разработчик проекта`,
  working_group_member: msg`член рабочей группы`,
  delegation_member: msg`член делегации`,
  head_of_delegation: msg`глава делегации`,
  plenipotentiary: msg`полномочный представитель`,
  national_reviewer: msg`эксперт национального парламента`,
  expert: msg`эксперт`,
  eac_secretary: msg`секретарь экспертно-консультативного совета`,
  commission_chair: msg`председатель комиссии`,
  commission_member: msg`член комиссии`,
  council_member: msg`член Совета`,
  assembly_chair: msg`председатель Ассамблеи`,
  observer: msg`наблюдатель`,
  auditor: msg`проверяющий`,
};

/** Kinds of body, as headings of lists. */
export const bodyKinds: Record<BodyKind, MessageDescriptor> = {
  assembly: msg`Ассамблея`,
  delegation: msg`Делегации`,
  commission: msg`Комиссии`,
  working_group: msg`Рабочие группы`,
  council: msg`Совет`,
  expert_council: msg`Экспертно-консультативный совет`,
  secretariat: msg`Секретариат`,
  expert_organisation: msg`Экспертные организации`,
  military_body: msg`Военные органы`,
  executive_body: msg`Органы исполнительной власти`,
  observer: msg`Наблюдатели`,
  partner: msg`Партнёры`,
};
