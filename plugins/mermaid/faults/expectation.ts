import { enumerate } from '../../basics/wording.ts'

/** The parsers' token names in words for authors. Tokens without an entry are not mentioned. */
const MEANINGS: Readonly<Record<string, string>> = {
  ACTOR: 'a participant',
  AGGREGATION: 'a relation',
  ALPHA: 'a class',
  COLONSEP: '`:`',
  COMMA: '`,`',
  COMPOSITION: 'a relation',
  CYLINDEREND: '`)]`',
  DEPENDENCY: 'a relation',
  DESCR: '`:` and a text',
  DIAMOND_STOP: '`}`',
  DOUBLECIRCLEEND: '`)))`',
  EOF: 'the end of the diagram',
  EXTENSION: 'a relation',
  ID: 'a state',
  LINE: 'a relation',
  LINK: 'an arrow',
  MEMBER: 'a member',
  NEWLINE: 'a new line',
  NL: 'a new line',
  NODE_DEND: 'a closing bracket',
  NODE_STRING: 'a node',
  NUMBER: 'a number',
  NUMBER_PIE: 'a number',
  ONE_OR_MORE: '`|{`',
  ONLY_ONE: '`||`',
  PE: '`)`',
  PIPE: '`|`',
  SEMI: 'a new line',
  SQE: '`]`',
  SQUARE_BRACES_END: '`]`',
  STADIUMEND: '`])`',
  STR: 'a text in quotes',
  STRING: 'a text in quotes',
  STRUCT_STOP: '`}`',
  SUBROUTINEEND: '`]]`',
  TXT: '`:` and a text',
  ZERO_OR_MORE: '`o{`',
  ZERO_OR_ONE: '`o|`',
  taskData: '`:` and its data',
}

const MOST = 4

/** Returns text such as ", expected a node or `|`", or an empty text when the list is too long. */
export function expected(tokens: readonly string[]): string {
  const names = tokens.map((token) => token.replace(/^'|'$/g, ''))
  const forms = [...new Set(names.flatMap((name) => MEANINGS[name] ?? literal(name)))]
  return forms.length === 0 || forms.length > MOST ? '' : `, expected ${enumerate(forms, 'or')}`
}

/** Returns the name of a token that is a keyword or a sign itself. */
function literal(name: string): readonly string[] {
  return /^([a-z][a-z-]*|[^\w\s`]{1,4})$/.test(name) ? [`\`${name}\``] : []
}
