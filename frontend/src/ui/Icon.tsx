/** Strokes on a 16-pixel grid; fonts of ours lack arrows and ticks, so these are drawn. */
const paths = {
  check: 'M3 8.5 6.5 12 13 4.5',
  cross: 'M4 4l8 8M12 4l-8 8',
  warning: 'M8 2 15 14H1L8 2ZM8 6.5v3.5M8 12v.01',
  info: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM8 7v4.5M8 4.5v.01',
  question: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM6 6.3a2 2 0 1 1 2.8 1.8c-.6.3-.8.6-.8 1.2M8 11.6v.01',
  down: 'M4 6l4 4 4-4',
  up: 'M4 10l4-4 4 4',
  right: 'M6 4l4 4-4 4',
  left: 'M10 4 6 8l4 4',
  arrow: 'M2.5 8h11M9.5 4l4 4-4 4',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  pencil: 'M3 13l.6-3L11 2.6 13.4 5 6 12.4 3 13Z',
  comment: 'M2 3h12v8H7l-3 3v-3H2V3Z',
  copy: 'M5 5h8v9H5zM3 11V2h8',
  link: 'M6.5 9.5l3-3M7 4.5l1.4-1.4a2.8 2.8 0 0 1 4 4L11 8.5M9 11.5l-1.4 1.4a2.8 2.8 0 0 1-4-4L5 7.5',
  clock: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM8 4.5V8l2.5 2',
  download: 'M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11',
  upload: 'M8 11V3M4.5 6 8 2.5 11.5 6M2.5 13.5h11',
  pin: 'M6 2h4l-.5 5 2.5 2.5H4L6.5 7 6 2ZM8 9.5V14',
  undo: 'M6 3 3 6l3 3M3.5 6H10a3.5 3.5 0 0 1 0 7H6',
  scales: 'M8 2v12M4 14h8M3 4h10M3 4l-2 5h4L3 4ZM13 4l-2 5h4l-2-5Z',
  columns: 'M2 3h12v10H2zM8 3v10',
  work: 'M2 3h12v10H2zM2 9h3.5l1 2h3l1-2H14',
  acts: 'M4 1.5h6l3 3v10H4zM10 1.5v3h3M6 8h5M6 11h5',
  people: 'M6 3a2.3 2.3 0 1 0 0 4.6A2.3 2.3 0 0 0 6 3ZM1.5 13.5c0-2.6 2-4.2 4.5-4.2s4.5 1.6 4.5 4.2M10.5 3.4a2.1 2.1 0 0 1 0 4M11.8 9.6c1.7.5 2.7 1.9 2.7 3.9',
  programme: 'M2 13.5h12M3.5 13V8h2v5M7 13V4h2v9M10.5 13V6.5h2V13',
  meeting: 'M1.5 12a6.5 6.5 0 0 1 13 0M4.5 12a3.5 3.5 0 0 1 7 0M1.5 14h13',
  dot: 'M8 6.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3Z',
  circle: 'M8 3a5 5 0 1 0 0 10A5 5 0 0 0 8 3Z',
  half: 'M8 3a5 5 0 1 0 0 10A5 5 0 0 0 8 3ZM8 3v10M9.5 3.3v9.4M11 4v8',
  menu: 'M2 4h12M2 8h12M2 12h12',
} as const;

export type IconName = keyof typeof paths;

/** A drawing beside words; without `label` it is decoration and silent. */
export function Icon({ name, label }: { name: IconName; label?: string }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 16 16"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <path d={paths[name]} />
    </svg>
  );
}
