import { msg } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { MessageDescriptor } from '@lingui/core';
import { dateInWords } from '@/i18n/format';
import { shortName } from '@/reading/shortName';
import { Chip } from '@/ui/Chip';
import type { Tone } from '@/ui/Chip';
import type { IconName } from '@/ui/Icon';
import type { DelegationAnswer } from './api';

/** No reply received is something else than no remarks: each has its sign and its words. */
const states: Record<DelegationAnswer['answered'], { name: MessageDescriptor; tone: Tone; icon: IconName }> = {
  remarks: { name: msg`отзыв поступил`, tone: 'accent', icon: 'comment' },
  no_remarks: { name: msg`замечаний нет`, tone: 'ok', icon: 'check' },
  awaited: { name: msg`отзыв ожидается`, tone: 'plain', icon: 'clock' },
  no_reply: { name: msg`отзыв не поступил`, tone: 'conflict', icon: 'minus' },
};

/** How each delegation's parliament stands to the draft. */
export function Delegations({ delegations }: { delegations: readonly DelegationAnswer[] }) {
  const { i18n } = useLingui();
  return (
    <section className="stack-tight" aria-labelledby="parliaments">
      <h3 id="parliaments">
        <Trans>Отзывы парламентов</Trans>
      </h3>
      <ul className="parliaments">
        {delegations.map((one) => (
          <li key={one.body.id}>
            <strong>{shortName(one.body, i18n.locale)}</strong>
            <Chip tone={states[one.answered].tone} icon={states[one.answered].icon}>
              {i18n._(states[one.answered].name)}
            </Chip>
            <span className="muted">
              {one.answered === 'remarks' && (
                <Plural value={one.remarks} one="# замечание" few="# замечания" many="# замечаний" other="# замечания" />
              )}
              {one.letter}
              {one.at && <> {dateInWords(one.at, i18n.locale)}</>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
