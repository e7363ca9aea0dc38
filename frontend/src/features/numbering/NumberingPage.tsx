import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { after } from '@/api/after';
import { MayButton } from '@/reading/MayButton';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { announce } from '@/ui/announce';
import { EmptyState } from '@/ui/EmptyState';
import { Link } from '@/ui/Link';
import { Skeleton } from '@/ui/Skeleton';
import { Doubts } from './Doubts';
import { Kept, Numbers } from './Numbers';
import { References } from './References';
import { keyOf, useRenumber, useRenumbering } from './api';
import type { Renumbering } from './api';
import './numbering.css';

/** The final text numbered through: all of it shown before it is done, what is doubtful left to a person. */
export default function NumberingPage({ act }: { act: string }) {
  const { data } = useRenumbering(act);
  if (!data) return <Skeleton lines={12} />;
  return <Numbering key={data.version} act={act} shown={data} />;
}

function Numbering({ act, shown }: { act: string; shown: Renumbering }) {
  const [confirmed, confirm] = useState<ReadonlySet<string>>(new Set());
  const done = shown.numbers.length === 0 && shown.references.length === 0;
  return (
    <div className="page numbering stack">
      <header className="stack-tight">
        <h2>
          <Trans>Сквозная нумерация</Trans>
        </h2>
        <p>
          <Trans>
            Пока проект обсуждали, номера не менялись: внесённое получало номер с индексом. Перед подписанием единицы нумеруют
            подряд, и каждая ссылка следует за своей единицей. Слова текста не меняются.
          </Trans>
        </p>
      </header>
      {done ? (
        <EmptyState title={<Trans>Номера уже идут подряд</Trans>}>
          {shown.doubts.length > 0 && <Trans>Нумеровать нечего; ниже только ссылки, на которые стоит взглянуть.</Trans>}
        </EmptyState>
      ) : (
        <>
          <Numbers numbers={shown.numbers} />
          <References references={shown.references} />
        </>
      )}
      <Kept left={shown.left} />
      <Doubts act={act} doubts={shown.doubts} confirmed={confirmed} onConfirm={confirm} />
      {!done && <Publish act={act} shown={shown} confirmed={confirmed} />}
    </div>
  );
}

function Publish({ act, shown, confirmed }: { act: string; shown: Renumbering; confirmed: ReadonlySet<string> }) {
  const { t } = useLingui();
  const renumber = useRenumber(act);
  const spots = shown.doubts
    .filter((doubt) => confirmed.has(keyOf(doubt)))
    .map(({ language, clause, place }) => ({ language, clause, place }));
  const publish = () =>
    after(renumber.mutateAsync({ version: shown.version, confirmed: spots }), () =>
      announce(t`Опубликована редакция со сквозной нумерацией.`),
    );
  return (
    <section className="stack-tight">
      <ProblemNotice failure={renumber.error} />
      <p className="muted">
        <Plural
          value={spots.length}
          _0="Станет следующей редакцией. Ссылки под вопросом останутся как есть."
          one="Станет следующей редакцией. Вместе с ней изменится # подтверждённая вами ссылка."
          few="Станет следующей редакцией. Вместе с ней изменятся # подтверждённые вами ссылки."
          many="Станет следующей редакцией. Вместе с ней изменятся # подтверждённых вами ссылок."
          other="Станет следующей редакцией. Вместе с ней изменятся # подтверждённые вами ссылки."
        />
      </p>
      <div className="row">
        <MayButton may={shown.may['text.finalise']} variant="primary" pending={renumber.isPending} onClick={publish}>
          <Trans>Пронумеровать и опубликовать</Trans>
        </MayButton>
        <Link href={`/a/${act}/gate`}>
          <Trans>К стадии</Trans>
        </Link>
      </div>
    </section>
  );
}
