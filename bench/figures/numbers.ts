import type { Figure, Unit } from './figure.ts';

/** A number for people: three significant digits, with thousands separators. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const magnitude = Math.abs(value);
  if (magnitude >= 1000) return Math.round(value).toLocaleString('en');
  const decimals = magnitude >= 100 ? 0 : magnitude >= 10 ? 1 : magnitude >= 0.1 || magnitude === 0 ? 2 : 4;
  return value.toFixed(decimals);
}

const SPELLED: Readonly<Record<Unit, string>> = {
  '/s': '/s',
  '%': ' %',
  ms: ' ms',
  µs: ' µs',
  s: ' s',
  bytes: ' bytes',
  MB: ' MB',
};

export function formatValue(value: number, unit: Unit): string {
  return (unit === '%' ? value.toFixed(2) : formatNumber(value)) + SPELLED[unit];
}

/** `0.42 (0.39 – 0.44)`; empty if the figure has no ratio. */
export function formatRatio({ ratio }: Figure): string {
  if (!ratio) return '';
  const middle = formatNumber(ratio.median);
  return ratio.rounds === 1 ? middle : `${middle} (${formatNumber(ratio.low)} – ${formatNumber(ratio.high)})`;
}
