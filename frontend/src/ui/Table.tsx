import type { ComponentProps, ReactNode } from 'react';

/** A real table: a caption, a header that stays in sight, rows headed by their first cell. */
export function Table({
  caption,
  columns,
  children,
  ...rest
}: ComponentProps<'table'> & { caption: ReactNode; columns: readonly ReactNode[] }) {
  return (
    <div className="data-table" role="region" tabIndex={0} aria-label={typeof caption === 'string' ? caption : undefined}>
      <table {...rest}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, at) => (
              <th key={at} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
