import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { after } from '@/api/after';
import { asProblem } from '@/api/problem';
import { nameIn } from '@/i18n/language';
import { MayButton } from '@/reading/MayButton';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { announce } from '@/ui/announce';
import { ComboBox } from '@/ui/ComboBox';
import { Link } from '@/ui/Link';
import { ProspectView } from './ProspectView';
import { useActs, useProspect, usePublish } from './api';
import type { Import, Prospect } from './api';

/** Chooses the act whose text the file becomes, shows what that will do, and does it. */
export function PublishPanel({ file, act }: { file: Import; act: string | null }) {
  const { t, i18n } = useLingui();
  const [chosen, choose] = useState(act);
  const acts = useActs().data?.acts ?? [];
  const prospect = useProspect(file.id, chosen, file.revision);
  const target = acts.find((one) => one.slug === chosen);
  return (
    <section className="publish stack" aria-labelledby="publish">
      <h2 id="publish">
        <Trans>Публикация</Trans>
      </h2>
      <ComboBox
        label={t`Чьим текстом станет файл`}
        value={chosen}
        options={acts.map((one) => ({ value: one.slug, label: nameIn(one.title, i18n.locale), detail: one.slug }))}
        onChange={choose}
      />
      <p>
        <Link href={`/acts/new?import=${file.id}`} icon="plus">
          <Trans>Завести новое дело для этого файла</Trans>
        </Link>
      </p>
      {prospect.error && <ProblemNotice failure={asProblem(prospect.error)} />}
      {chosen && target && prospect.data && (
        <Publish file={file} act={chosen} version={target.version} prospect={prospect.data} />
      )}
    </section>
  );
}

interface PublishProps {
  file: Import;
  act: string;
  version: number;
  prospect: Prospect;
}

function Publish({ file, act, version, prospect }: PublishProps) {
  const { t } = useLingui();
  const [, navigate] = useLocation();
  const publish = usePublish(file.id, file.revision);
  const makesVersion = !prospect.parallel || prospect.corrects;
  const may = prospect.may[makesVersion ? 'act.publish_version' : 'act.translate'];
  const next = version + 1;
  const submit = () =>
    after(publish.mutateAsync(act), (receipt) => {
        announce(t`Опубликована редакция ${receipt.version}.`);
        navigate(`/a/${receipt.slug}/text`);
      });
  return (
    <>
      <ProspectView prospect={prospect} version={version} />
      <ProblemNotice failure={publish.error} />
      <MayButton variant="primary" may={may} pending={publish.isPending} onClick={submit}>
        {makesVersion ? <Trans>Опубликовать редакцию {next}</Trans> : <Trans>Добавить перевод</Trans>}
      </MayButton>
    </>
  );
}
