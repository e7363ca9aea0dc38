import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { after } from '@/api/after';
import type { Schemas } from '@/api/client';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { TextField } from '@/ui/TextField';
import { useOpenProgramme } from '@/api/programmes';

/** Opens the next programme, for those who may; it has no item until its first version is approved. */
export function OpenProgramme({ list }: { list: Schemas['ProgrammesOut'] }) {
  const { t } = useLingui();
  const opening = useOpenProgramme();
  const latest = list.programmes[0];
  const [year, from] = useState(String(latest ? latest.last_year + 1 : list.year));
  const [asking, ask] = useState(false);
  if (!list.may['programme.open']?.allowed) return null;
  const open = () =>
    after(opening.mutateAsync(Number(year)), () => {
      announce(t`Программа открыта.`);
      ask(false);
    });
  if (!asking)
    return (
      <div className="row">
        <Button variant="quiet" onClick={() => ask(true)}>
          <Trans>Открыть программу на следующие годы</Trans>
        </Button>
      </div>
    );
  return (
    <div className="stack programme-form">
      <ProblemNotice failure={opening.error} />
      <TextField label={t`Первый год`} type="number" value={year} onChange={from} />
      <div className="row">
        <Button variant="primary" pending={opening.isPending} onClick={open}>
          <Trans>Открыть программу</Trans>
        </Button>
        <Button variant="quiet" onClick={() => ask(false)}>
          <Trans>Не сейчас</Trans>
        </Button>
      </div>
    </div>
  );
}
