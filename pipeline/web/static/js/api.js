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

const SMALL = 16_000; // characters

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

/** A request goes on when the page is left while it is under way, as far as browsers allow that (64 KiB in all). */
export function post(path, content) {
  const body = JSON.stringify(content);
  const headers = { "Content-Type": "application/json" };
  return json(path, { method: "POST", headers, body, keepalive: body.length < SMALL });
}

export const bytes = async (path) => {
  const answer = await ask(path);
  return { buffer: await answer.arrayBuffer(), headers: answer.headers };
};

/** The address of a meeting's route. */
export const meetingPath = (name, ...rest) =>
  ["api/meetings", encodeURIComponent(name), ...rest.map(encodeURIComponent)].join("/");
