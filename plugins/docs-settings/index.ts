import type { Mapped } from './mapped.ts'
import { pythonMapping } from './python-mapping.ts'
import { yamlMapping } from './yaml-mapping.ts'

/** Files of settings that name the docs of other projects, by their name. */
export const DOCS_SETTINGS: Readonly<Record<string, (text: string) => Mapped>> = {
  'conf.py': pythonMapping,
  '_config.yml': yamlMapping,
  'myst.yml': yamlMapping,
  'mkdocs.yml': yamlMapping,
  'mkdocs.yaml': yamlMapping,
}
