/** The version of what a page has loaded, as `package.json` says it. */
export const version = '0.1.0';
