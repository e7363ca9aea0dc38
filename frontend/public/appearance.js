// Before the first paint: the reader's own theme, density and language, so that nothing flashes.
(function () {
  var root = document.documentElement;
  try {
    var kept = JSON.parse(localStorage.getItem('clausula.settings') || '{}');
    if (kept.theme === 'light' || kept.theme === 'dark') root.dataset.theme = kept.theme;
    if (kept.density === 'roomy') root.dataset.density = 'roomy';
    if (kept.language === 'en') root.lang = 'en';
  } catch (ignored) {
    // A private window without storage reads with the defaults.
  }
})();
