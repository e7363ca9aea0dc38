import { useLingui } from '@lingui/react/macro';
import type { Carry, Status } from '@/api/amendments';
import { Chip } from '@/ui/Chip';
import { carries, statuses } from './statuses';

/** Where an amendment is in its life. */
export function StatusChip({ status }: { status: Status }) {
  const { i18n } = useLingui();
  const look = statuses[status];
  return (
    <Chip tone={look.tone} icon={look.icon}>
      {i18n._(look.name)}
    </Chip>
  );
}

/** How it came over to the present version, where that needs a word. */
export function CarryChip({ carry }: { carry: Carry }) {
  const { i18n } = useLingui();
  const look = carries[carry];
  if (!look) return null;
  return (
    <Chip tone={look.tone} icon={look.icon}>
      {i18n._(look.name)}
    </Chip>
  );
}
