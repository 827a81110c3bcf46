/**
 * Which word of a changed text was said when, until the server says it. Equal words are matched (longest common
 * subsequence), others lie between their neighbours.
 */

const bare = (word) => word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** The pieces of a text: [{text, begin, end}], spaces left out; begin and end are offsets. */
function pieces(text) {
  return Array.from(text.matchAll(/\S+/g), (found) => ({
    text: found[0],
    begin: found.index,
    end: found.index + found[0].length,
  }));
}

/** For each entry of a the index of its partner in b, or -1. */
function partners(a, b) {
  const partner = new Array(a.length).fill(-1);
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) partner[from] = from++;
  const rows = a.length - from;
  const columns = b.length - from;
  if (!rows || !columns) return partner;
  const width = columns + 1;
  const lengths = new Uint16Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[from + i] === b[from + j]
          ? lengths[(i + 1) * width + j + 1] + 1
          : Math.max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
  for (let i = 0, j = 0; i < rows && j < columns;) {
    if (a[from + i] === b[from + j]) partner[from + i++] = from + j++;
    else if (lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]) i++;
    else j++;
  }
  return partner;
}

/**
 * The pieces of a changed text with the times of what was there: [{text, begin, end, from, to, sure}], ms.
 * `said`: the utterance as it was, {words, start, end}.
 */
export function timed(text, said) {
  const found = pieces(text);
  const partner = partners(
    found.map((piece) => bare(piece.text)),
    said.words.map((word) => bare(word.text)),
  );
  for (let i = 0; i < found.length;) {
    if (partner[i] >= 0) {
      const { from, to, sure } = said.words[partner[i]];
      Object.assign(found[i++], { from, to, sure });
      continue;
    }
    let next = i;
    while (next < found.length && partner[next] < 0) next++;
    const before = i > 0 ? found[i - 1].to : said.start;
    const after = Math.max(before, next < found.length ? said.words[partner[next]].from : said.end);
    const step = (after - before) / (next - i);
    for (let k = 0; i < next; i++, k++)
      Object.assign(found[i], { from: before + step * k, to: before + step * (k + 1), sure: 100 });
  }
  return found;
}
