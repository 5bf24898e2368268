/** The null device. Git knows it by this name on Windows too. */
const NOWHERE = '/dev/null'

/**
 * Settings that keep every configuration from running a program, fetching, or changing the output.
 */
const LOCKS = {
  'safe.bareRepository': 'explicit',
  'core.hooksPath': NOWHERE,
  'core.fsmonitor': 'false',
  'core.attributesFile': NOWHERE,
  'core.quotePath': 'false',
  'protocol.allow': 'never',
  'submodule.recurse': 'false',
  'log.showSignature': 'false',
  'gc.auto': '0',
  'maintenance.auto': 'false',
}

/** The arguments that every call of git begins with. */
export const ARGUMENTS = [
  ...Object.entries(LOCKS).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
  '--literal-pathspecs',
  '--no-replace-objects',
  '--no-pager',
]

/** A list of protocols that allows none, and that no setting of a single protocol overrides. */
const NO_PROTOCOL = ':'

/** The environment that every call of git gets. */
export const GIT_ENVIRONMENT = {
  GIT_ALLOW_PROTOCOL: NO_PROTOCOL,
  GIT_ATTR_NOSYSTEM: '1',
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  // Code here reads the messages of git, so they must be in English.
  LC_ALL: 'C',
}

/** Variables that hide the settings of the user and the machine from git. */
export const NO_OTHER_CONFIG = {
  GIT_CONFIG_GLOBAL: NOWHERE,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_SYSTEM: NOWHERE,
}
