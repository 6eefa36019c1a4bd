// A page hears of what breaks its policy, also where the browser says nothing in the console.
window.violations = [];
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
  window.violations.push(`${effectiveDirective}: ${blockedURI} ${sample}`);
});
