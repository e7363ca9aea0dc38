import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Theme = 'light' | 'dark';
const css = readFileSync('src/ui/tokens.css', 'utf8');

/** The colour a token has in a theme, as `#rrggbb`. */
function colour(token: string, theme: Theme): string {
  const found = new RegExp(`--${token}: (?:light-dark\\((#\\w{6}), (#\\w{6})\\)|(#\\w{6}));`).exec(css);
  const value = found?.[3] ?? found?.[theme === 'light' ? 1 : 2];
  if (!value) throw new Error(`tokens.css has no colour --${token}`);
  return value;
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2 contrast ratio of two tokens. */
function contrast(front: string, back: string, theme: Theme): number {
  const [high, low] = [luminance(colour(front, theme)), luminance(colour(back, theme))].toSorted((a, b) => b - a);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

const grounds = ['bg', 'surface', 'paper'];
const onTint = ['ins', 'del', 'moved', 'conflict', 'comment', 'ok', 'error'];
const textPairs: [string, string][] = [
  ...grounds.flatMap((ground) => ['text', 'text-2', 'link'].map((front) => [front, ground] as [string, string])),
  ['text', 'sunk'],
  ['text-2', 'sunk'],
  ['link', 'sunk'],
  ['on-accent', 'accent'],
  ...onTint.map((name) => [name, `${name}-bg`] as [string, string]),
  ...onTint.flatMap((name) => grounds.map((ground) => [name, ground] as [string, string])),
  ...onTint.map((name) => ['text', `${name}-bg`] as [string, string]),
  ...['0', '1', '2', '3'].map((step) => ['on-heat-light', `heat-${step}`] as [string, string]),
  ...['4', '5'].map((step) => ['on-heat-dark', `heat-${step}`] as [string, string]),
];
const shapePairs: [string, string][] = [
  ...grounds.flatMap((ground) => ['border', 'focus', 'conflict-line'].map((front) => [front, ground] as [string, string])),
  ...['1', '2', '3', '4', '5', '6'].map((state) => [`state-${state}`, 'paper'] as [string, string]),
];

describe.each<Theme>(['light', 'dark'])('tokens in the %s theme', (theme) => {
  test.each(textPairs)('text in --%s is readable on --%s (4.5:1)', (front, back) => {
    expect(contrast(front, back, theme)).toBeGreaterThanOrEqual(4.5);
  });
  test.each(shapePairs)('a shape in --%s is visible on --%s (3:1)', (front, back) => {
    expect(contrast(front, back, theme)).toBeGreaterThanOrEqual(3);
  });
});

test.each<[string, string, Theme, number]>([
  ['text', 'paper', 'light', 16.43],
  ['text', 'paper', 'dark', 13.68],
  ['ins', 'ins-bg', 'light', 6.09],
  ['del', 'del-bg', 'dark', 7.26],
  ['conflict', 'conflict-bg', 'light', 6.55],
])('--%s on --%s is, %s, what the measured table says', (front, back, theme, ratio) => {
  expect(contrast(front, back, theme)).toBeCloseTo(ratio, 1);
});
