// Runs first in the page of a test whose policy forbids inline scripts.
window.violations = [];
document.addEventListener('securitypolicyviolation', (event) => {
  window.violations.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sourceFile} ${event.sample}`);
});
// The test runner rewrites each import() to go through an object of its own.
// oxlint-disable-next-line no-underscore-dangle -- the runner chose the name
window.__vitest_browser_runner__ = { wrapDynamicImport: (load) => load() };
