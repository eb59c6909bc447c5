declare const LOUTAI_TEST_BUILD: boolean;

/**
 * Whether this was built with LOUTAI_TESTABLE=1: a package that Playwright may drive. Fixed when the code
 * is bundled, so that nothing in the environment of a release can turn it into one.
 */
export const isTestBuild: boolean = LOUTAI_TEST_BUILD;
