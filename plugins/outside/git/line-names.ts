import type { Line } from '../../basics/version.ts'

const NUMBER = '(0|[1-9]\\d{0,5})'

/**
 * Returns a function that reads the release line in a branch's name, for a pattern such as
 * `release-v{major}.{minor}`.
 */
export function lineReader(pattern: string): (name: string) => Line | undefined {
  const parts = pattern.split(/\{(major|minor)\}/)
  const numbers = parts.filter((_, at) => at % 2 === 1)
  if (numbers.toSorted().join() !== 'major,minor') throw unreadable(pattern)
  const form = parts.map((part, at) => (at % 2 === 1 ? NUMBER : escaped(part))).join('')
  const whole = new RegExp(`^${form}$`)
  return (name) => {
    const found = whole.exec(name)
    if (!found) return undefined
    const [first, second] = [Number(found[1]), Number(found[2])]
    return numbers[0] === 'major'
      ? { major: first, minor: second }
      : { major: second, minor: first }
  }
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}

function unreadable(pattern: string): Error {
  const wanted = '`{major}` and `{minor}` once each'
  return new Error(`Cannot read lines off branches named \`${pattern}\`; expected ${wanted}.`)
}
