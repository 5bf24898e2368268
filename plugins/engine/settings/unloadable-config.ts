import { basename, isAbsolute, relative } from 'node:path'
import { code } from '../../basics/wording.ts'

/** Makes the error for a configuration that cannot be imported: the file, the line, the reason. */
export function unloadable(path: string, root: string, cause: unknown): Error {
  const file = relative(root, path)
  const line = cause instanceof Error ? lineIn(cause.stack ?? '', path) : ''
  const why = reasonFor(cause, root).replace(/[.\s]*$/, '.')
  return new Error(`Cannot load the configuration ${code(file)}${line}: ${why}`, { cause })
}

function reasonFor(cause: unknown, root: string): string {
  if (!(cause instanceof Error)) return `it throws ${code(String(cause))}`
  const [message = ''] = cause.message.split('\n')
  const id = 'code' in cause ? cause.code : undefined
  if (id === 'ERR_MODULE_NOT_FOUND') return `it imports ${missingIn(message, root)}`
  if (id === 'ERR_UNKNOWN_FILE_EXTENSION')
    return 'this Node does not read TypeScript; take 22.18 or later, or call it `milepost.config.mjs`'
  if (id === undefined && cause instanceof SyntaxError && COMMON_JS.test(message))
    return 'Node takes it for CommonJS; write `"type": "module"` into `package.json`, or call it `milepost.config.mjs`'
  return message
}

/** Matches Node's errors for modern syntax in a file that it reads as CommonJS. */
const COMMON_JS = /outside a module|Unexpected token 'export'|await is only valid/

function missingIn(message: string, root: string): string {
  const [, name = 'a module'] = /'([^']+)'/.exec(message) ?? []
  const shown = isAbsolute(name) ? relative(root, name) : name
  return `${code(shown)}, which cannot be found; correct the import, or install it`
}

/** Returns `, line 3` if the stack names the line. */
function lineIn(stack: string, path: string): string {
  const name = basename(path)
  const at = stack.indexOf(name)
  const [, line] =
    /^(?:\?[^\s:)]*)?:(\d+)/.exec(at === -1 ? '' : stack.slice(at + name.length)) ?? []
  return line === undefined ? '' : `, line ${line}`
}
