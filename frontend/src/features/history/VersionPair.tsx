import { Trans, useLingui } from '@lingui/react/macro';
import type { Schemas } from '@/api/client';
import { dateInDigits } from '@/i18n/format';
import { versionReason } from '@/reading/versions';
import { Button } from '@/ui/Button';
import { Select } from '@/ui/Select';

/** Which two versions are compared. */
export function VersionPair({
  versions,
  before,
  after,
  onChange,
}: {
  versions: readonly Schemas['VersionOut'][];
  before: number;
  after: number;
  onChange: (before: number, after: number) => void;
}) {
  const { t, i18n } = useLingui();
  const options = versions.map((version) => ({
    value: String(version.number),
    label: t`Редакция ${version.number}`,
    detail: `${dateInDigits(version.created_at, i18n.locale)} · ${i18n._(versionReason(version.reason))}`,
  }));
  return (
    <div className="row" role="group" aria-label={t`Сравниваемые редакции`}>
      <Select label={t`Было`} value={String(before)} options={options} onChange={(from) => onChange(Number(from), after)} />
      <Select label={t`Стало`} value={String(after)} options={options} onChange={(to) => onChange(before, Number(to))} />
      <Button variant="quiet" onClick={() => onChange(after, before)}>
        <Trans>Поменять местами</Trans>
      </Button>
    </div>
  );
}
