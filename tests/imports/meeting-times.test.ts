import { expect, test } from 'vitest'
import {
  cadenceIn,
  dayIn,
  timeIn,
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
