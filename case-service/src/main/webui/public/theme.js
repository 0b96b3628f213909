// Before the first paint, so that a reload in the dark does not flash white. A file, not inline: the content policy forbids inline scripts.
(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem('probity.theme');
  } catch {
    // Storage may be off; the system's choice serves.
  }
  const dark = chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.classList.toggle('pf-v6-theme-dark', dark);
})();
