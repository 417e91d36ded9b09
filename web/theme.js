// Runs before the first paint: a theme that the reader chose against the system's must not flash.
// The same holds for a page in a frame of another site, which an address with `embed` in its query asks for.
// It reads what src/storage wrote (key `magic-box <folder> preferences`) and may fail silently: the page sets the theme again.
if (/[?&]embed\b/.test(location.hash)) document.documentElement.dataset.embed = "";
try {
  const folder = location.pathname.slice(0, location.pathname.lastIndexOf("/") + 1);
  const { theme, locale } = JSON.parse(localStorage.getItem(`magic-box ${folder} preferences`)) ?? {};
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  if (locale === "en" || locale === "ko") document.documentElement.lang = locale;
} catch {}
