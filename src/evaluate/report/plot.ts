import { round } from '../../matching/round.ts';
import { type Markup, markup } from './markup.ts';

/** Size and margins of a plot, in SVG units. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Maps values to positions along one side of a frame. */
export type Scale = (value: number) => number;

export function linear(from: number, to: number, start: number, end: number): Scale {
  const span = to - from || 1;
  return (value) => start + ((value - from) / span) * (end - start);
}

export function horizontal(frame: Frame, from: number, to: number): Scale {
  return linear(from, to, frame.left, frame.width - frame.right);
}

export function vertical(frame: Frame, from: number, to: number): Scale {
  return linear(from, to, frame.height - frame.bottom, frame.top);
}

/** A coordinate with one decimal. */
export function at(value: number): string {
  return `${round(value, 1)}`;
}

/** A round step that divides `span` into at most `most` parts. */
function roundStep(span: number, most: number): number {
  const rough = span / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((step) => step >= rough - 1e-12)!;
}

/** Round values from `from` to `to`. */
export function ticks(from: number, to: number, most: number): number[] {
  if (to <= from) return [from];
  const step = roundStep(to - from, most);
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(10)));
}

export function picture(frame: Frame, label: string, content: readonly (Markup | undefined)[]): Markup {
  return markup`<svg viewBox="0 0 ${frame.width} ${frame.height}" role="img" aria-label="${label}">${content}</svg>`;
}

interface Axis {
  readonly scale: Scale;
  readonly ticks: readonly number[];
  readonly label: (value: number) => string;
  readonly title: string;
}

/** The axis below the data, with a grid line per tick. */
export function bottomAxis(frame: Frame, axis: Axis): Markup[] {
  const base = frame.height - frame.bottom;
  const middle = (frame.left + frame.width - frame.right) / 2;
  return [
    ...axis.ticks.map((tick) => {
      const x = at(axis.scale(tick));
      return markup`<line class="grid" x1="${x}" x2="${x}" y1="${frame.top}" y2="${base}"/><text class="soft" x="${x}" y="${base + 15}" text-anchor="middle">${axis.label(tick)}</text>`;
    }),
    markup`<text class="soft" x="${middle}" y="${base + 31}" text-anchor="middle">${axis.title}</text>`,
  ];
}

/** The axis to the left of the data, with a grid line per tick. */
export function leftAxis(frame: Frame, axis: Axis): Markup[] {
  const end = frame.width - frame.right;
  return [
    ...axis.ticks.map((tick) => {
      const y = at(axis.scale(tick));
      return markup`<line class="grid" x1="${frame.left}" x2="${end}" y1="${y}" y2="${y}"/><text class="soft" x="${frame.left - 6}" y="${Number(y) + 4}" text-anchor="end">${axis.label(tick)}</text>`;
    }),
    markup`<text class="soft" x="${frame.left}" y="${frame.top - 8}" text-anchor="start">${axis.title}</text>`,
  ];
}

/** Scrolls sideways where it has no room, also by keyboard. */
export function scrollArea(label: string, content: Markup): Markup {
  return markup`<div class="scroll" role="region" aria-label="${label}" tabindex="0">${content}</div>`;
}

export function figure(content: Markup, caption: string): Markup {
  return markup`<figure>${content}<figcaption>${caption}</figcaption></figure>`;
}
