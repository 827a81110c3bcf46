/** Who this tab is: a session of its own for undo, and the name of the person at the keyboard. */

const KEY = "bienban/session";
const WHO = "bienban/who";

const fresh = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join("");

const RELOAD = 300; // ms that a page which is reloaded may take to let go of its lock

/** Hold a lock as long as the page lives; false when another tab holds it. */
function hold(name) {
  return new Promise((resolve) => {
    const holding = () => {
      resolve(true);
      return new Promise(() => {});
    };
    navigator.locks.request(name, { signal: AbortSignal.timeout(RELOAD) }, holding).catch(() => resolve(false));
  });
}

export const lockOf = (session) => `bienban/${session}`;

/** The session of this tab: kept over a reload; a duplicated tab gets a new one. */
export async function openSession() {
  const kept = sessionStorage.getItem(KEY);
  if (kept && (await hold(lockOf(kept)))) return kept;
  const session = fresh();
  sessionStorage.setItem(KEY, session);
  await hold(lockOf(session));
  return session;
}

/** Whether no tab of this browser has that session any more; if so it is held from now on. */
export const takeOver = (session) => hold(lockOf(session));

export const reviewer = {
  get name() {
    return localStorage.getItem(WHO) ?? "";
  },
  set name(value) {
    localStorage.setItem(WHO, value.trim());
  },
};
