import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { after } from '@/api/after';
import type { Amendment } from '@/api/amendments';
import { useLeaves } from '@/api/leaves';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Progress } from '@/ui/Progress';
import { useAdmitAll } from './api';

/** Admits at once every amendment about which the program noticed nothing; the doubtful ones stay for the chair. */
export function AdmitAll({ act, amendments }: { act: string; amendments: readonly Amendment[] }) {
  const { t } = useLingui();
  const [asking, ask] = useState(false);
  const [done, tell] = useState(0);
  const admit = useAdmitAll(act, tell);
  const leaves = useLeaves(act).data?.leaves ?? [];
  const late = new Set(leaves.filter(({ state }) => state !== 'granted').map(({ amendment }) => amendment));
  const plain = amendments.filter(
    ({ id, status, hints, may }) =>
      status === 'tabled' && hints.length === 0 && may['amendment.rule']?.allowed && !late.has(id),
  );
  const submit = () =>
    after(admit.mutateAsync(plain), () => {
        announce(t`Поправки допущены.`);
        ask(false);
      });
  if (plain.length < 2 && !asking) return null;
  return (
    <div className="row">
      <Button onClick={() => ask(true)}>
        <Plural
          value={plain.length}
          one="Допустить # поправку, к которой у программы нет вопросов"
          few="Допустить # поправки, к которым у программы нет вопросов"
          many="Допустить # поправок, к которым у программы нет вопросов"
          other="Допустить # поправки, к которым у программы нет вопросов"
        />
      </Button>
      {asking && (
        <Dialog
          title={<Trans>Допустить поправки</Trans>}
          open
          onClose={() => ask(false)}
          actions={
            <>
              <Button variant="primary" pending={admit.isPending} onClick={submit}>
                <Trans>Допустить</Trans>
              </Button>
              <Button variant="quiet" onClick={() => ask(false)}>
                <Trans>Вернуться</Trans>
              </Button>
            </>
          }
        >
          <ProblemNotice failure={admit.error} />
          <p>
            <Plural
              value={plain.length}
              one="Будет допущена # поправка: она ложится на текст, меняет одну единицу и обоснована."
              few="Будут допущены # поправки: они ложатся на текст, меняют по одной единице и обоснованы."
              many="Будет допущено # поправок: они ложатся на текст, меняют по одной единице и обоснованы."
              other="Будет допущено # поправки: они ложатся на текст, меняют по одной единице и обоснованы."
            />
          </p>
          <p className="muted">
            <Trans>Остальные останутся в списке с отметкой, на что посмотреть.</Trans>
          </p>
          {admit.isPending && <Progress done={done} of={plain.length} label={t`Допускаем: ${done} из ${plain.length}`} />}
        </Dialog>
      )}
    </div>
  );
}
