import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { after } from '@/api/after';
import type { Amendment } from '@/api/amendments';
import { dateInWords } from '@/i18n/format';
import { nameIn } from '@/i18n/language';
import { shortName } from '@/reading/shortName';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { Chip } from '@/ui/Chip';
import { WithReason } from './TableVerbs';
import { useAnswerConsent } from './api';

type Consent = Amendment['consents'][number];

/** Whom a compromise asked to stand in place of their amendments, and what each said; one answers for one's own. */
export function Consents({ act, amendment }: { act: string; amendment: Amendment }) {
  const { t } = useLingui();
  const [answering, answer] = useState<{ consent: Consent; given: boolean } | null>(null);
  const send = useAnswerConsent(act);
  if (amendment.consents.length === 0) return null;
  const open = ['tabled', 'admissible', 'postponed'].includes(amendment.status);
  return (
    <section className="consents stack-tight" aria-label={t`Согласие авторов на компромисс`}>
      <ul>
        {amendment.consents.map((consent) => (
          <Row key={consent.amendment} consent={consent} open={open} onAnswer={(given) => answer({ consent, given })} />
        ))}
      </ul>
      {answering && (
        <WithReason
          title={
            answering.given
              ? t`Согласиться: компромиссная вместо № ${answering.consent.number ?? ''}`
              : t`Отказать: № ${answering.consent.number ?? ''} остаётся сама по себе`
          }
          verb={answering.given ? t`Согласиться` : t`Отказать`}
          pending={send.isPending}
          failure={send.error}
          onClose={() => answer(null)}
          onSubmit={(reason) =>
            after(
              send.mutateAsync({ compromise: amendment.id, original: answering.consent.amendment, given: answering.given, reason }),
              () => {
                announce(t`Ответ записан.`);
                answer(null);
              },
            )
          }
        />
      )}
    </section>
  );
}

function Row({ consent, open, onAnswer }: { consent: Consent; open: boolean; onAnswer: (given: boolean) => void }) {
  const { i18n } = useLingui();
  const number = consent.number ?? '';
  const may = open && consent.asked_at && consent.may['consent.answer']?.allowed;
  return (
    <li>
      <span>
        <Trans>
          вместо № {number} · {shortName(consent.body, i18n.locale)}
        </Trans>
      </span>{' '}
      <Answer consent={consent} />
      {consent.by && consent.at && (
        <span className="muted">
          {' '}
          {nameIn(consent.by.name, i18n.locale)}, {dateInWords(consent.at, i18n.locale)}
          {consent.reason && <> · «{consent.reason}»</>}
        </span>
      )}
      {may && <Answers consent={consent} onAnswer={onAnswer} />}
    </li>
  );
}

function Answers({ consent, onAnswer }: { consent: Consent; onAnswer: (given: boolean) => void }) {
  const { t } = useLingui();
  const number = consent.number ?? '';
  return (
    <span className="row">
      {consent.given !== true && (
        <Button aria-label={t`Согласиться на компромисс вместо № ${number}`} onClick={() => onAnswer(true)}>
          <Trans>Согласиться</Trans>
        </Button>
      )}
      {consent.given !== false && (
        <Button variant="quiet" aria-label={t`Отказать компромиссу вместо № ${number}`} onClick={() => onAnswer(false)}>
          <Trans>Отказать</Trans>
        </Button>
      )}
    </span>
  );
}

function Answer({ consent }: { consent: Consent }) {
  if (consent.given === true) {
    return (
      <Chip tone="ok">
        <Trans>согласие дано</Trans>
      </Chip>
    );
  }
  if (consent.given === false) {
    return (
      <Chip tone="moved">
        <Trans>отказано</Trans>
      </Chip>
    );
  }
  return <Chip tone="conflict">{consent.asked_at ? <Trans>ждём ответа автора</Trans> : <Trans>автора не спросили</Trans>}</Chip>;
}
