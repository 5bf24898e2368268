import { expect, test } from 'vitest'
import { terminalOf } from '../../plugins/cli/terminal/terminal.ts'

/** A terminal, and what reaches the two streams of its process, in order. */
function recorded(isShown: boolean) {
  const rows: string[] = []
  const terminal = terminalOf({
    out: (text) => void rows.push(`out ${JSON.stringify(String(text))}`),
    err: (text) => void rows.push(`err ${JSON.stringify(text)}`),
    ...{ colors: true, interactive: true, shown: isShown, columns: 99, env: { A: 'b' }, cwd: '/p' },
  })
  return { terminal, rows }
}

const RED = '\u001b[31m'

test('colours of a text are shown, and those of a report work', () => {
  const { terminal, rows } = recorded(true)
  terminal.out(`${RED}a\n::error::b\n`)
  terminal.err(`${RED}a`)
  terminal.json({ a: `${RED}\u202e` })
  terminal.report(`${RED}a`)
  terminal.wipeLine()
  expect(rows).toEqual([
    String.raw`out "\\u{1b}[31ma\n\\u{3a}:error::b\n"`,
    String.raw`err "\\u{1b}[31ma"`,
    String.raw`out "{\n  \"a\": \"\\u001b[31m\\u202e\"\n}\n"`,
    String.raw`out "\u001b[31ma"`,
    String.raw`err "\r\u001b[2K"`,
  ])
})

test('bytes of a file that is not text reach a file, and no terminal', () => {
  const [file, screen] = [recorded(false), recorded(true)]
  file.terminal.bytes(Buffer.from('PNG'))
  expect(file.rows).toEqual(['out "PNG"'])
  expect(() => screen.terminal.bytes(Buffer.from('PNG'))).toThrow(
    'Expected a file to write to: a terminal shows text only.',
  )
  expect(screen.rows).toEqual([])
})

test('what else a command asks of its surroundings is what they say', () => {
  expect(recorded(true).terminal).toMatchObject({
    ...{ colors: true, interactive: true, shown: true, columns: 99, env: { A: 'b' }, cwd: '/p' },
  })
})
