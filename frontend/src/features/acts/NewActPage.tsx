import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { after } from '@/api/after';
import { asProblem } from '@/api/problem';
import { useBodies } from '@/api/queries';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { faultAt } from '@/reading/faults';
import { usePageTitle } from '@/reading/usePageTitle';
import { Button } from '@/ui/Button';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { Link } from '@/ui/Link';
import { Skeleton } from '@/ui/Skeleton';
import { DossierBodies } from './DossierBodies';
import { DossierText } from './DossierText';
import { useCreateAct } from './api';
import { ItemChoice } from './around/ItemChoice';
import { asRequest, begun, missing, takenFrom } from './draft';
import type { Draft } from './draft';
import './acts.css';

/** The secretariat opens the dossier of a new act; its text is imported afterwards. */
export default function NewActPage() {
  const { t, i18n } = useLingui();
  const [, navigate] = useLocation();
  const [search] = useSearchParams();
  const file = search.get('import');
  const bodies = useBodies();
  const create = useCreateAct();
  const [draft, set] = useState<Draft>(begun);
  const [lacking, lack] = useState<ReturnType<typeof missing>>([]);
  usePageTitle(t`Новое дело`);
  const words = { title: t`Назовите акт`, slug: t`Дайте обозначение` };
  const refused = create.error ? asProblem(create.error) : null;
  const fault = (pointer: string) => faultAt(i18n, refused, pointer);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = missing(draft);
    lack(found);
    if (found.length > 0 || create.isPending) return;
    after(create.mutateAsync(asRequest(draft)), ({ slug }) => navigate(file ? `/imports/${file}?act=${slug}` : `/a/${slug}/import`));
  };
  if (!bodies.data) return <Skeleton lines={12} />;
  const change = (changed: Partial<Draft>) => set({ ...draft, ...changed });
  return (
    <div className="page stack dossier">
      <header className="stack-tight">
        <h1>
          <Trans>Новое дело акта</Trans>
        </h1>
        <p className="muted">
          <Trans>Дело получает адрес, разработчика и комиссию. Текст загружается следующим шагом.</Trans>
        </p>
      </header>
      <ErrorSummary faults={lacking.map((field) => ({ field, message: words[field] }))} />
      <ProblemNotice failure={create.error} />
      <form className="stack" onSubmit={submit} noValidate>
        <ItemChoice value={draft.item} error={fault('/item')} onChange={(item) => change(takenFrom(item, draft))} />
        <DossierText
          draft={draft}
          onChange={change}
          errors={{
            title: lacking.includes('title') ? words.title : fault('/title'),
            slug: lacking.includes('slug') ? words.slug : (fault('/slug') ?? taken(refused?.code, t`Такое обозначение уже есть`)),
          }}
        />
        <DossierBodies draft={draft} onChange={change} bodies={bodies.data} />
        <div className="row">
          <Button submit variant="primary" pending={create.isPending}>
            <Trans>Завести дело</Trans>
          </Button>
          <Link href="/acts">
            <Trans>Не заводить</Trans>
          </Link>
        </div>
      </form>
    </div>
  );
}

const taken = (code: string | undefined, words: string) => (code === 'slug-taken' ? words : null);
