/** Finding what is said at a moment: binary search, as the page asks many times a second. */

/** Index of the last entry that starts at or before `at`, by `start(index)`; -1 where all start later. */
export function lastStarted(count, start, at) {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (start(middle) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** h:mm:ss of a moment in ms. */
export function clock(ms) {
  const seconds = Math.floor(ms / 1000);
  const pad = (value) => String(value).padStart(2, "0");
  return `${Math.floor(seconds / 3600)}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
}

/** A length of time for people: 45 giây, 12 phút, 1 giờ 5 phút. */
export function spoken(ms, t) {
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return t("seconds", { n: seconds });
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return t("minutes", { n: minutes });
  return t("hours", { h: Math.floor(minutes / 60), n: minutes % 60 });
}
