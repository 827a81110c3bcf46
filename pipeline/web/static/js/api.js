/** Talking to the server. All addresses are relative: the token in the page's own address goes with them. */

/** The server answered with an error; `text` and `hint` are for the reader. */
export class Refused extends Error {
  constructor(status, { code = "failed", text = "", hint = "" } = {}) {
    super(text || `HTTP ${status}`);
    Object.assign(this, { status, code, hint });
  }
}

/** No answer: the server is gone, or the network is. */
export class Unreachable extends Error {}

const PATIENCE = 60_000; // ms: a server that says nothing for so long is gone

async function ask(path, options = {}) {
  let answer;
  try {
    answer = await fetch(path, { cache: "no-store", signal: AbortSignal.timeout(PATIENCE), ...options });
  } catch (cause) {
    throw new Unreachable(path, { cause });
  }
  if (answer.ok) return answer;
  const body = await answer.json().catch(() => ({}));
  throw new Refused(answer.status, body.error);
}

async function json(path, options) {
  const answer = await ask(path, options);
  try {
    return await answer.json();
  } catch (cause) {
    throw new Unreachable(path, { cause }); // killed in the middle of its answer
  }
}

export const get = (path) => json(path);

/** `keepalive`: goes on when the page is left (at most 64 KiB). */
export const post = (path, body, { keepalive = false } = {}) =>
  json(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
    keepalive,
  });

export const bytes = async (path) => {
  const answer = await ask(path);
  return { buffer: await answer.arrayBuffer(), headers: answer.headers };
};

/** The address of a meeting's route. */
export const meetingPath = (name, ...rest) =>
  ["api/meetings", encodeURIComponent(name), ...rest.map(encodeURIComponent)].join("/");
