/** How far something long has come: «Собираем таблицу: 120 из 340». */
export function Progress({ done, of, label }: { done: number; of: number; label: string }) {
  return (
    <div className="progress">
      <span>{label}</span>
      <progress value={done} max={of} aria-label={label} />
    </div>
  );
}
