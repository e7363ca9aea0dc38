import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { MessageDescriptor } from '@lingui/core';
import { useBodies } from '@/api/queries';
import { dateInWords } from '@/i18n/format';
import { shortName } from '@/reading/shortName';
import { Chip } from '@/ui/Chip';
import type { Tone } from '@/ui/Chip';
import type { IconName } from '@/ui/Icon';
import type { Member, Sat } from './api';

/** How a member stands to the conclusion of the council. */
export const opinions: Record<Member['opinion'], { name: MessageDescriptor; tone: Tone; icon: IconName }> = {
  concurs: { name: msg`согласие`, tone: 'ok', icon: 'check' },
  dissents: { name: msg`особое мнение`, tone: 'conflict', icon: 'comment' },
  abstains: { name: msg`воздержание`, tone: 'plain', icon: 'minus' },
  recused: { name: msg`самоотвод`, tone: 'plain', icon: 'circle' },
};

/** Who sat, how each stood to the conclusion, and which interests were declared. */
export function SatView({ sat }: { sat: Sat }) {
  const { i18n } = useLingui();
  const delegations = (useBodies().data ?? []).filter(({ kind }) => kind === 'delegation');
  const stateName = (state: string | null | undefined) => {
    const body = delegations.find((one) => one.state === state);
    return body ? shortName(body, i18n.locale) : state;
  };
  return (
    <section className="stack-tight">
      <p>
        <Trans>Заседание {dateInWords(sat.held, i18n.locale)}, мнения участников:</Trans>
      </p>
      <ul className="members">
        {sat.members.map((member, at) => (
          <li key={at}>
            <p className="row">
              <strong>{member.name}</strong>
              <span className="muted">{[member.organisation, stateName(member.state)].filter(Boolean).join(', ')}</span>
              <Chip tone={opinions[member.opinion].tone} icon={opinions[member.opinion].icon}>
                {i18n._(opinions[member.opinion].name)}
              </Chip>
            </p>
            {member.text && <p>{member.text}</p>}
            {member.conflict && (
              <p className="muted">
                <Trans>Конфликт интересов: {member.conflict}</Trans>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
