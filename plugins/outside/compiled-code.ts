import module from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import v8 from 'node:v8'
import { makeFolder } from './made-folder.ts'

/** The folder that Node keeps compiled code in, unless the environment names another one. */
const FOLDER = 'node-compile-cache'

/**
 * Lets Node keep the compiled code of this process for the next one. Node may try for ever to make
 * that folder, so it is made here first. Without it, a start takes a little longer.
 */
export function keepCompiledCode(): void {
  try {
    makeFolder(join(tmpdir(), FOLDER))
  } catch {
    return
  }
  module.enableCompileCache()
}

/**
 * Keeps V8 from compiling a loop anew while it runs. The loops of rules are many and short, so that
 * costs one check more time than it saves. A function that is called often is compiled all the same.
 */
export function leaveLoopsAsTheyAre(): void {
  v8.setFlagsFromString('--no-use-osr')
}
