import { expect, test, vi } from 'vitest'
import { openMarks, writeMark } from '../../../plugins/outside/parsing/progress-marks.ts'

test('the last mark of a batch is known, also when nothing more can be written', () => {
  const marks = openMarks()
  expect(marks.at(1)).toBe(-1)
  writeMark(marks.descriptor, 1, 0)
  writeMark(marks.descriptor, 1, 31)
  expect(marks.at(1)).toBe(31)
  expect(marks.at(2)).toBe(-1)
  writeMark(marks.descriptor, 2, 0)
  marks.close()
  marks.close()
  expect([marks.at(1), marks.at(2)]).toEqual([-1, 0])
})

test('a machine that takes no temporary file is reported', () => {
  vi.stubEnv('TMPDIR', '/nowhere')
  expect(openMarks).toThrow(
    'Cannot read documents: no file can be made in `/nowhere`; let `TMPDIR` name a folder that you may write to.',
  )
  vi.unstubAllEnvs()
})
