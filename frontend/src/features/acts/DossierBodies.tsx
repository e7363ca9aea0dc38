import { Trans, useLingui } from '@lingui/react/macro';
import { nameIn } from '@/i18n/language';
import { bodyOptions, developing, ofKinds } from '@/reading/bodyOptions';
import { Checkbox } from '@/ui/Checkbox';
import { Select } from '@/ui/Select';
import type { Body } from './api';
import type { Draft } from './draft';

const invited: Body['kind'][] = ['expert_organisation', 'military_body', 'executive_body', 'observer', 'partner'];

/** Who develops the act, who considers it, who is invited to read it. */
export function DossierBodies({
  draft,
  onChange,
  bodies,
}: {
  draft: Draft;
  onChange: (changed: Partial<Draft>) => void;
  bodies: readonly Body[];
}) {
  const { t, i18n } = useLingui();
  const nobody = { value: '', label: t`пока не назначен` };
  const options = (kinds: readonly Body['kind'][]) => bodyOptions(ofKinds(bodies, kinds), i18n.locale);
  const guests = ofKinds(bodies, invited);
  const invite = (body: string, yes: boolean) =>
    onChange({ readers: yes ? [...draft.readers, body] : draft.readers.filter((one) => one !== body) });
  return (
    <>
      <Select
        label={t`Разработчик`}
        value={draft.developer}
        options={[nobody, ...options(developing)]}
        onChange={(developer) => onChange({ developer })}
      />
      <Select
        label={t`Комиссия`}
        value={draft.commission}
        options={[{ value: '', label: t`пока не назначена` }, ...options(['commission'])]}
        onChange={(commission) => onChange({ commission })}
      />
      {guests.length > 0 && (
        <fieldset className="stack-tight">
          <legend>
            <strong>
              <Trans>Кого пригласить читать и высказываться</Trans>
            </strong>
          </legend>
          {guests.map((body) => (
            <Checkbox
              key={body.id}
              checked={draft.readers.includes(body.id)}
              onChange={(yes) => invite(body.id, yes)}
            >
              {nameIn(body.name, i18n.locale)}
            </Checkbox>
          ))}
        </fieldset>
      )}
    </>
  );
}
