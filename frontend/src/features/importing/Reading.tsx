import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { Button } from '@/ui/Button';
import { Disclosure } from '@/ui/Disclosure';
import { Select } from '@/ui/Select';
import { useReadAgain } from './api';
import type { Import } from './api';
import { useLanguages, useNamings } from './choices';

/** Under which language and naming of units the file was read; it can be read anew under others. */
export function Reading({ file }: { file: Import }) {
  const { t } = useLingui();
  const again = useReadAgain(file.id, file.revision);
  const [language, speak] = useState(file.language);
  const [naming, call] = useState(file.naming);
  const changed = language !== file.language || naming !== file.naming;
  return (
    <Disclosure summary={<Trans>Язык и названия единиц</Trans>}>
      <div className="stack">
        <ProblemNotice failure={again.error} />
        <Select label={t`Язык текста`} value={language} options={useLanguages()} onChange={speak} />
        <Select label={t`Как называются единицы`} value={naming} options={useNamings()} onChange={call} />
        <p className="muted">
          <Trans>Если разобрать заново, ваши поправки к абзацам пропадут.</Trans>
        </p>
        <Button
          pending={again.isPending}
          blocked={changed ? null : t`сначала выберите другое`}
          onClick={() => again.mutate({ language, naming })}
        >
          <Trans>Разобрать заново</Trans>
        </Button>
      </div>
    </Disclosure>
  );
}
