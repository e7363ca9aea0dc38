import { Key } from './Key';

export interface Segment<Value extends string> {
  value: Value;
  label: string;
  shortcut?: string;
}

/** One of a few views of the same thing; radio buttons drawn as one strip. */
export function Segments<Value extends string>({
  label,
  name,
  value,
  segments,
  onChange,
}: {
  label: string;
  name: string;
  value: Value;
  segments: readonly Segment<Value>[];
  onChange: (value: Value) => void;
}) {
  return (
    <fieldset className="segments">
      <legend className="vh">{label}</legend>
      {segments.map((segment) => (
        <label key={segment.value}>
          <input
            type="radio"
            name={name}
            className="vh"
            checked={segment.value === value}
            onChange={() => onChange(segment.value)}
          />
          <span>
            {segment.label}
            {segment.shortcut && <Key chord={segment.shortcut} />}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
