// Before the first paint, so that a chosen theme never flashes; a file of its own, because the page allows no inline script.
// Browsers keep it for a year, like all of /assets: what changes it must also rename it.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is forbidden: the system's theme it is.
}
