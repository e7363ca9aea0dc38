import { describe, expect, test } from 'vitest';
import type { Task } from './api';
import { grouped, placeOf, progressOf, urgencyOf } from './tasks';

const now = '2026-11-21T12:00:00Z';
const due = (at: string | null, passed = false) => ({ due: { at, passed } as Task['due'] });
const task = (more: Partial<Task>) => ({ act: { slug: 'mz-1' }, guard: '', due: null, detail: null, ...more }) as Task;

test.each([
  [due('2026-11-21T11:59:00Z'), 'late'],
  [due('2026-11-30T21:00:00Z', true), 'late'],
  [due('2026-11-28T12:00:00Z'), 'soon'],
  [due('2026-11-28T12:01:00Z'), 'later'],
  [due(null), 'open'],
  [{ due: null }, 'open'],
])('%j is %s', (what, urgency) => {
  expect(urgencyOf(what, now)).toBe(urgency);
});

test('groups stand in the order in which they bite, empty ones not at all', () => {
  const tasks = [task({ key: 'а' }), task({ key: 'б', ...due('2026-11-22T00:00:00Z') })];
  expect(grouped(tasks, now).map(([urgency, found]) => [urgency, found.map((one) => one.key)])).toEqual([
    ['soon', ['б']],
    ['open', ['а']],
  ]);
});

describe('a task leads', () => {
  test.each([
    [{ kind: 'carry', number: 14, amendment: 'id' }, '/a/mz-1/am/14'],
    [{ kind: 'draft', amendment: 'id' }, '/a/mz-1/text?do=text&draft=id'],
    [{ kind: 'table', count: 3 }, '/a/mz-1/amendments?mine=true'],
    [{ kind: 'condition', guard: 'amendments_ruled' }, '/a/mz-1/amendments'],
    [{ kind: 'condition', guard: 'unheard_of' }, '/a/mz-1/gate'],
    [{ kind: 'document', key: 'explanatory_note' }, '/a/mz-1/gate#documents'],
    [{ kind: 'move' }, '/a/mz-1/gate'],
  ] as const)('%j to %s', (what, place) => {
    expect(placeOf(task(what))).toBe(place);
  });
});

test.each([
  [{ value: 2, of: 5 }, { value: 2, of: 5 }],
  [{ value: 0, of: 0 }, null],
  [{ at: now }, null],
  [null, null],
])('the detail %j counts %j', (detail, progress) => {
  expect(progressOf(task({ detail }))).toEqual(progress);
});
