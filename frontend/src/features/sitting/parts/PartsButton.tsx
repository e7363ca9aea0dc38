import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Amendment } from '@/api/amendments';
import { useShortcuts } from '@/keyboard/useShortcuts';
import { Button } from '@/ui/Button';
import { useOrders } from '../ordering/api';
import { PartsDialog } from './PartsDialog';

interface Props {
  act: string;
  amendment: Amendment;
  /** At the console it has a key. */
  keyed?: boolean;
}

/** Whether votes in parts are offered: to a delegation that may ask for them, to all once they were asked for. */
function useOffered(act: string, { id, part, may }: Amendment) {
  const waits = useOrders(act).data?.divisions.some((one) => one.amendment === id) ?? false;
  return { waits, offered: part === 0 && (waits || Boolean(may['division.ask']?.allowed)) };
}

/** Votes in parts of an amendment: asked for, and ruled on, in a dialog of their own. */
export function PartsButton({ act, amendment, keyed = false }: Props) {
  const { t } = useLingui();
  const [open, show] = useState(false);
  const { waits, offered } = useOffered(act, amendment);
  const key = keyed && offered ? [{ chord: 'p', label: t`Голосовать по частям`, run: () => show(true) }] : [];
  useShortcuts(t`Голосование по частям`, key);
  if (!offered) return null;
  return (
    <>
      <Opening number={amendment.number} waits={waits} keyed={keyed} onOpen={() => show(true)} />
      {open && <PartsDialog act={act} amendment={amendment} onClose={() => show(false)} />}
    </>
  );
}

interface OpeningProps {
  number: number | null;
  waits: boolean;
  keyed: boolean;
  onOpen: () => void;
}

function Opening({ number, waits, keyed, onOpen }: OpeningProps) {
  const { t } = useLingui();
  const shortcut = keyed ? 'P' : undefined;
  if (waits) {
    return (
      <Button icon="warning" shortcut={shortcut} aria-label={t`Просят голосовать по частям: поправка № ${number}`} onClick={onOpen}>
        <Trans>Просят голосовать по частям…</Trans>
      </Button>
    );
  }
  return (
    <Button
      variant={keyed ? 'plain' : 'quiet'}
      shortcut={shortcut}
      aria-label={t`По частям: поправка № ${number}`}
      onClick={onOpen}
    >
      <Trans>По частям…</Trans>
    </Button>
  );
}
