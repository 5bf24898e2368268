import { expect, test } from 'vitest'
import { readConfig } from '../../plugins/engine/config.ts'

test.each(['javascript', 'file', 'Slack', 'slack:'])('%s is no scheme to add', (scheme) => {
  expect(() => readConfig({ linkSchemes: [scheme] })).toThrow('linkSchemes')
})

test.each(['javascript:x', 'https://user:pw@example.org'])('%s is no repository', (repository) => {
  expect(() => readConfig({ repository })).toThrow('repository')
})

test.each([
  ['content/', 'content'],
  ['./content', 'content'],
  ['src/content/gov/', 'src/content/gov'],
  ['content\\', 'content'],
  ['./', '.'],
])('the content folder %s is %s', (content, expected) => {
  expect(readConfig({ content }).content).toBe(expected)
})

test('a setting that there is not is named with the nearest, beside all other mistakes', () => {
  const config = { ignor: [], triage: { dais: 3 }, branch: 1 }
  expect(() => readConfig(config)).toThrowErrorMatchingInlineSnapshot(`
    [Error: Cannot use the configuration:
    Unknown setting \`dais\` in \`triage\`.
    Unknown setting \`ignor\`; did you mean \`ignore\`?
    Unexpected \`branch\`, expected text.]
  `)
})

test('what is missing in a setting, or is of another form, is named with what it must be', () => {
  const config = {
    allow: [
      { rule: 'broken-link', paths: 'a/' },
      { paths: ['b/'], reason: 'Old.' },
    ],
  }
  expect(() => readConfig(config as never)).toThrowErrorMatchingInlineSnapshot(`
    [Error: Cannot use the configuration:
    Unexpected \`allow[0].paths\`, expected a list.
    Missing \`allow[0].reason\`, expected text.
    Missing \`allow[1].rule\`, expected text.]
  `)
})
