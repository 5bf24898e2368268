import { expect, test } from 'vitest'
import {
  cadenceIn,
  dayIn,
  startIn,
  timeIn,
  weekIn,
  zoneIn,
} from '../../plugins/imports/kubernetes-sigs/meeting-times.ts'

test.each([
  ['weekly', 'weekly', ''],
  ['Bi-Weekly', 'biweekly', ''],
  ['biweekly starting Tuesday Feb 11, 2025', 'biweekly', 'starting Tuesday Feb 11, 2025'],
  ['monthly - third Tuesday', 'monthly', '- third Tuesday'],
  ['every third Wednesday of the month', 'monthly', 'every third Wednesday of the month'],
  ['every four weeks', undefined, undefined],
  ['every third Wednesday', undefined, undefined],
  ['fortnightly', undefined, undefined],
  ['', undefined, undefined],
])('the frequency %j is %s', (text, known, rest) => {
  expect(cadenceIn(text)).toEqual(known === undefined ? undefined : { known, rest })
})

test.each([
  ['Tuesday', 'tuesday'],
  ['third Wednesday', 'wednesday'],
  ['Tuesday and Thursday', undefined],
  ['weekdays', undefined],
])('the day %j is %s', (text, day) => {
  expect(dayIn(text)?.known).toBe(day)
})

test.each([
  ['9:00', '09:00'],
  ['17:30', '17:30'],
  ['2PM', '14:00'],
  ['12am', '00:00'],
  ['12:15 pm', '12:15'],
  ['13pm', undefined],
  ['9', undefined],
  ['24:00', undefined],
  ['9:75', undefined],
  ['noon', undefined],
])('the time %j is %s', (text, time) => {
  expect(timeIn(text)).toBe(time)
})

test.each([
  ['PT (Pacific Time)', 'America/Los_Angeles'],
  ['Poland', 'Europe/Warsaw'],
  ['CET (Central European Time)', undefined],
  ['EST (Eastern Time)', undefined],
  ['IST', undefined],
])('the time zone %j is %s', (text, zone) => {
  expect(zoneIn(text)).toBe(zone)
})

test.each([
  ['third Wednesday', 'wednesday', 'third'],
  ['monthly - first Tuesday', 'tuesday', 'first'],
  ['monthly - Wednesday, after the fourth Tuesday, every month', 'wednesday', undefined],
  ['Wednesday', 'wednesday', undefined],
])('the week of %j, a %s, is %s', (text, weekday, week) => {
  expect(weekIn(text, weekday)).toBe(week)
})

test.each([
  ['biweekly starting Tuesday Feb 11, 2025', 'tuesday', '2025-02-11'],
  ['Tuesday (starting September 10th 2024)', 'tuesday', '2024-09-10'],
  ['biweekly starting Thursday June 7, 2018', 'friday', undefined],
  ['starting May 5th', 'thursday', undefined],
  ['starting Feb 30, 2025', 'tuesday', undefined],
])('the first day of %j, on a %s, is %s', (text, weekday, day) => {
  expect(startIn(text, weekday)).toBe(day)
})
