/** The shapes of text that cost a parser, a check or a renderer most, by name. */
export const SHAPES: Readonly<Record<string, (bytes: number) => string>> = {
  prose: filled(() => 'Words of a plain paragraph with a [link](https://a.example/x).\n\n'),
  'lists, deep': filled(() => `${ladder(30, '- a\n')}\n`),
  'lists, long': filled(() => '- a\n'),
  'lists, loose': filled(() => '1. a\n\n'),
  'lists, alternating': filled((at) => ['- a\n', '* a\n', '+ a\n'][at % 3] ?? ''),
  'lists, tasks': filled(() => '- [ ] a\n'),
  'quotes, deep': filled(() => `${'> '.repeat(38)}a\n\n`),
  'quotes, lazy': (bytes) => `${'> '.repeat(38)}a\n${filled(() => 'a\n')(bytes)}`,
  'quotes, rising': filled((at) => `${'> '.repeat((at % 38) + 1)}a\n`),
  'quotes, long': filled(() => '> a\n'),
  'quotes and lists': filled(() => `${'> - '.repeat(19)}a\n\n`),
  'headings, equal': filled(() => '## a\n\n'),
  'headings, numbered': filled((at) => (at % 2 ? '## a\n\n' : `## a-${at}\n\n`)),
  'headings, without letters': filled(() => '## !\n\n'),
  'headings, underlined': filled(() => 'a\n===\n'),
  'headings, rising': filled((at) => `${'#'.repeat((at % 6) + 1)} a\n`),
  'headings, HTML': filled(() => '<h2>a</h2>\n\n'),
  'headings, HTML on one line': filled(() => '<h2>a</h2>'),
  'headings, one long': (bytes) => `# ${filled(() => 'a ')(bytes)}\n`,
  'footnotes, definitions': filled((at) => `[^${at}]: a\n\n`),
  'footnotes, used': (bytes) =>
    `${filled((at) => `a[^${at}]\n`)(bytes / 2)}\n${filled((at) => `[^${at}]: a\n\n`)(bytes / 2)}`,
  'footnotes, one used often': (bytes) => `${filled(() => 'a[^1] ')(bytes)}\n\n[^1]: a\n`,
  'footnotes, inside footnotes': (bytes) =>
    `a[^0]\n\n${filled((at) => `[^${at}]: a[^${at + 1}]\n\n`)(bytes)}`,
  'footnotes, undefined': filled((at) => `[^${at}] `),
  definitions: filled((at) => `[a${at}]: /b\n`),
  'definitions, used': (bytes) =>
    `${filled((at) => `[a${at}]\n`)(bytes / 2)}\n\n${filled((at) => `[a${at}]: #b\n`)(bytes / 2)}`,
  'definitions, one used often': (bytes) => `${filled(() => '[a] ')(bytes)}\n\n[a]: #b\n`,
  'definitions, equal': filled(() => '[a]: /b\n'),
  'definitions, long address used often': (bytes) =>
    `${filled(() => '[a] ')(bytes / 2)}\n\n[a]: https://a.example/${'b'.repeat(bytes / 2)}\n`,
  'references, undefined': filled((at) => `[a${at}][b] `),
  'emphasis, stars': filled(() => '*a **b '),
  'emphasis, mixed': filled(() => '*a_ '),
  'emphasis, mixed in paragraphs': filled((at) => (at % 4_900 ? '*a_ ' : '\n\n')),
  'emphasis, struck in paragraphs': filled((at) => (at % 4_900 ? '~a~~ ' : '\n\n')),
  'emphasis, pairs': filled(() => '*a* '),
  'emphasis, runs': filled(() => '**********a'),
  'emphasis, nested': filled(() => `${'*'.repeat(40)}a${'*'.repeat(40)} `),
  'emphasis, closers': filled(() => 'a* '),
  'emphasis, struck': filled(() => '~a~~ '),
  'tables, rows': (bytes) => `|a|b|\n|-|-|\n${filled(() => '|a|b|\n')(bytes)}`,
  'tables, ragged': (bytes) =>
    `|${'a|'.repeat(1000)}\n|${'-|'.repeat(1000)}\n${filled(() => '|a\n')(bytes)}`,
  'tables, columns': (bytes) => `|${'a|'.repeat(bytes / 4)}\n|${'-|'.repeat(bytes / 4)}\n`,
  'tables, ragged square': (bytes) => {
    const columns = Math.floor(bytes / 8)
    return `|${'a|'.repeat(columns)}\n|${'-|'.repeat(columns)}\n${filled(() => '|a\n')(bytes / 2)}`
  },
  'tables, many': filled(() => '|a|\n|-|\n|b|\n\n'),
  'tables, wide square': (bytes) => {
    const columns = Math.floor(Math.sqrt(bytes / 2))
    return `|${'a|'.repeat(columns)}\n|${'-|'.repeat(columns)}\n${filled(() => `|${'a|'.repeat(columns)}\n`)(bytes)}`
  },
  'tables, pipes escaped': (bytes) => `|a|\n|-|\n${filled(() => '|`\\|`|\n')(bytes)}`,
  entities: filled((at) => (at < 4_900 ? '&amp;' : 'aaaaa')),
  'entities, after many words': (bytes) =>
    `${'a '.repeat(bytes / 2 - 8_000)}${'a &lt; '.repeat(2_000)}\n`,
  'entities, bare': filled(() => 'a & b '),
  autolinks: filled(() => 'https://a.example '),
  'autolinks, addresses': filled(() => 'a@b.example '),
  'autolinks, www': filled(() => 'www.a.example '),
  'autolinks, without space': filled(() => 'https://a.example/('),
  'autolinks, brackets': filled((at) => (at < 4_900 ? '<https://a.example> ' : 'a ')),
  links: filled(() => '[a](https://a.example) '),
  'links, to headings': (bytes) => `# a\n\n${filled(() => '[a](#a) ')(bytes)}`,
  'links, to no heading': filled((at) => `[a](#b${at}) `),
  'links, to many headings': (bytes) =>
    `${filled((at) => `# a${at}\n\n`)(bytes / 2)}${filled((at) => `[a](#a${at}) `)(bytes / 2)}`,
  'links, to no file': filled((at) => `[a](b${at}.md) `),
  'links, nested brackets': filled(() => '[a[b]('),
  'links, open addresses': filled(() => '[a](<b'),
  'links, long title': (bytes) => `[a](b "${'t'.repeat(bytes)}")\n`,
  pictures: filled(() => '![a](https://a.example/b.png) '),
  'pictures, one used often': (bytes) => `${filled(() => '![][a] ')(bytes)}\n\n[a]: b.png\n`,
  'pictures, nested': (bytes) => `${'!['.repeat(bytes / 8)}a${'](b)'.repeat(bytes / 8)}\n`,
  references: filled(() => '[[other-page]] '),
  'references, to itself': filled(() => '[[pumped]] '),
  'references, inventory': filled(() => '<inv:a#b> '),
  'brackets, open': filled(() => '['),
  'brackets, closed': filled(() => ']'),
  'brackets, double': filled(() => '[['),
  'brackets, pairs': filled(() => '[]'),
  'brackets, links without a text': filled(() => ']('),
  'brackets, nested': (bytes) => `${'['.repeat(bytes / 2)}${']'.repeat(bytes / 2)}\n`,
  'brackets, images': filled(() => '!['),
  'a word': filled(() => 'a'),
  'a line': filled(() => 'a '),
  'a line, CJK': filled(() => '文'),
  spaces: filled(() => ' '),
  'empty lines': filled(() => '\n'),
  lines: filled(() => 'a\n'),
  'hard breaks': filled(() => 'a\\\n'),
  'hard breaks, spaces': filled(() => 'a  \n'),
  rules: filled(() => '---\n\n'),
  escapes: filled(() => '\\*'),
  'code, spans': filled(() => '`a` '),
  'code, rising spans': filled((at) => `${'`'.repeat(at % 1_000)}a `),
  'code, open spans': filled((at) => `${'`'.repeat((at % 60) + 1)}a `),
  'code, fences': filled(() => '```js\na\n```\n'),
  'code, many languages': filled(
    (at) => `\`\`\`${['js', 'c', 'yaml', 'sh'][at % 4]}\nlet a = "b"\n\`\`\`\n`,
  ),
  'code, unknown language': filled((at) => `\`\`\`x${at}\na\n\`\`\`\n`),
  'code, one fence': (bytes) => `\`\`\`js\n${filled(() => 'let a = 1\n')(bytes)}\`\`\`\n`,
  'code, open fence': (bytes) => `\`\`\`js\n${filled(() => 'a\n')(bytes)}`,
  'code, indented': filled(() => '    a\n\n'),
  'code, fences of ids': filled(() => '```milepost\na\n```\n'),
  alerts: filled(() => '> [!NOTE]\n> a\n\n'),
  'alerts, deep': filled(() => `${'> '.repeat(38)}[!NOTE]\n\n`),
  asides: filled(() => ':::note\na\n:::\n\n'),
  'asides, titled': filled(() => ':::note[a *b*]\na\n:::\n\n'),
  'asides, nested': filled(
    () =>
      `${ladderOf(30, (at) => `${':'.repeat(33 - at)}note\n`)}a\n${ladderOf(30, (at) => `${':'.repeat(at + 4)}\n`)}\n`,
  ),
  'asides, lines of colons': filled(() => ':::\n'),
  'asides, open': filled(() => ':::note\n'),
  'asides, colons': filled(() => ':'),
  'asides, inline': filled(() => ':a '),
  'HTML, wide': filled(() => '<b>a</b> '),
  'HTML, wide block': (bytes) => `<div>\n${filled(() => '<b>a</b>\n')(bytes)}</div>\n`,
  'HTML, deep': filled(() => `${'<div>'.repeat(40)}a${'</div>'.repeat(40)}\n\n`),
  'HTML, deep formatting': filled(() => `<p>${'<b>'.repeat(30)}a</p>\n\n`),
  'HTML, misnested': filled(() => '<p><b><i>a</b></i></p>\n'),
  'HTML, one deep': (bytes) => `${'<div>'.repeat(bytes / 11)}${'</div>'.repeat(bytes / 11)}\n`,
  'HTML, attributes': (bytes) => `<b ${filled((at) => `a${at}="b" `)(bytes)}>c</b>\n`,
  'HTML, one attribute': (bytes) => `<abbr title="${'a'.repeat(bytes)}">c</abbr>\n`,
  'HTML, many titles': filled(() => '<abbr title="a">b</abbr>\n'),
  'HTML, classes': filled(() => '<b class="a" id="b">c</b>\n'),
  'HTML, ids': filled((at) => `<b id="i${at}">c</b>\n`),
  'HTML, names': filled((at) => `<a name="i${at}"></a>\n`),
  'HTML, tables': filled(() => '<table><tr><td>a</td></tr></table>\n'),
  'HTML, text in tables': (bytes) => `<table>${filled(() => 'a<tr>')(bytes)}</table>\n`,
  'HTML, comments': filled(() => '<!-- a --> '),
  'HTML, a comment': (bytes) => `<!-- ${'a '.repeat(bytes / 2)} -->\n`,
  'HTML, no elements': filled(() => '<x-y>'),
  'HTML, open': filled(() => '<b'),
  'HTML, open comments': filled(() => '<!-- a '),
  'HTML, open quotes': filled(() => '<b title="'),
  'HTML, declarations': filled(() => '<!A '),
  'HTML, instructions': filled(() => '<? a '),
  'HTML, details': filled(() => '<details><summary>a</summary>\n\nb\n\n</details>\n\n'),
  'HTML, breaks': filled(() => '<br>'),
  'HTML, pictures': filled(() => '<img src="a.png" alt="b">\n'),
  'JSX, notes': filled((at) => (at < 2_400 ? '<Note>a</Note>\n\n' : 'a\n\n')),
  'JSX, statuses': filled((at) => (at < 4_900 ? '<Status value="a" /> ' : 'a ')),
  'JSX, nested': filled((at) =>
    at < 80 ? `${'<Note>\n'.repeat(30)}\na\n\n${'</Note>\n'.repeat(30)}\n` : 'a\n\n',
  ),
  'JSX, attributes': (bytes) => `<Note ${filled((at) => `a${at}="b" `)(bytes)}>c</Note>\n`,
  'JSX, equal attributes': (bytes) => `<Note ${filled(() => 'title="b" ')(bytes)}>c</Note>\n`,
  'JSX, one attribute': (bytes) => `<Note title="${'a'.repeat(bytes)}">c</Note>\n`,
  'JSX, comments': filled((at) => (at < 1_900 ? '{/* a */} ' : 'a ')),
  'JSX, one comment': (bytes) => `{/* ${'a '.repeat(bytes / 2)} */}\n`,
  placeholders: filled(() => 'TODO TBD \n\n'),
  'tags as text': filled((at) => (at < 4_900 ? 'a < b ' : 'a ')),
}

/** Repeats a unit, which may change with its number, up to a number of bytes. */
function filled(unit: (at: number) => string): (bytes: number) => string {
  return (bytes) => {
    const parts: string[] = []
    let length = 0
    for (let at = 0; length < bytes; at += 1) {
      const part = unit(at)
      length += Buffer.byteLength(part)
      parts.push(part)
    }
    return `${parts.slice(0, -1).join('')}\n`
  }
}

function ladder(steps: number, row: string): string {
  return ladderOf(steps, (at) => `${'  '.repeat(at)}${row}`)
}

function ladderOf(steps: number, row: (at: number) => string): string {
  return Array.from({ length: steps }, (_, at) => row(at)).join('')
}
