import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Amendment } from '@/api/amendments';
import { signedBy, signedCode } from '@/reading/signatories';
import { carries, statuses } from '@/reading/statuses';
import { Icon } from '@/ui/Icon';
import { clashes } from './marks';

interface MarginProps {
  rows: readonly Amendment[];
  /** How many there are, also before they are read. */
  count: number;
  /** The amendments whose words are drawn in the text, with spaces between. */
  pressed: string;
  comments: number;
  /** Whether the clause is the one the reader is at: only its chips are in the way of Tab. */
  current: boolean;
  onShow: (amendment: string) => void;
  onComments: () => void;
}

const most = 5;

/** Beside a clause: its amendments by delegation and number, the one that is drawn pressed, and its comments. */
export function Margin({ rows, count, pressed, comments, current, onShow, onComments }: MarginProps) {
  const drawn = new Set(pressed.split(' '));
  const visible = [...rows.filter((row, at) => at >= most && drawn.has(row.id)), ...rows.slice(0, most)];
  return (
    <div className="margin">
      {visible.map((row) => (
        <AmendmentChip
          key={row.id}
          row={row}
          pressed={drawn.has(row.id)}
          tabIndex={current ? 0 : -1}
          onPress={() => onShow(row.id)}
        />
      ))}
      {count > visible.length && (
        <span className="muted">
          {visible.length > 0 ? (
            <Trans>и ещё {count - visible.length}</Trans>
          ) : (
            <Plural value={count} one="# поправка" few="# поправки" many="# поправок" other="# поправки" />
          )}
        </span>
      )}
      {comments > 0 && (
        <button type="button" className="margin-chip" data-tone="comment" tabIndex={current ? 0 : -1} onClick={onComments}>
          <Icon name="comment" />
          <span className="vh">
            <Trans>Замечаний:</Trans>{' '}
          </span>
          {comments}
        </button>
      )}
    </div>
  );
}

interface ChipProps {
  row: Amendment;
  pressed: boolean;
  tabIndex: number;
  onPress: () => void;
}

function AmendmentChip({ row, pressed, tabIndex, onPress }: ChipProps) {
  const { i18n, t } = useLingui();
  const look = statuses[row.status];
  const body = signedBy(row, i18n.locale);
  const status = i18n._(look.name);
  const rivals = clashes(row);
  const code = signedCode(row, i18n.locale);
  const called =
    row.number === null ? t`${code}, черновик: ${body}` : t`${code}·${row.number}, поправка: ${body}, ${status}`;
  const carried = carries[row.carry];
  const name = carried ? `${called}, ${i18n._(carried.name)}` : called;
  return (
    <button
      type="button"
      className="margin-chip"
      data-status={row.status}
      aria-pressed={pressed}
      aria-label={rivals > 0 ? t`${name}, пересечений: ${rivals}` : name}
      title={name}
      tabIndex={tabIndex}
      onClick={onPress}
    >
      {row.number === null ? (
        <>
          {code}·<Icon name="pencil" />
        </>
      ) : (
        `${code}·${row.number}`
      )}
      {(rivals > 0 || carried?.icon === 'warning') && <Icon name="warning" />}
      {look.icon && row.number !== null && <Icon name={look.icon} />}
    </button>
  );
}
