// Checks while somebody writes a notice: what was found stands beside the text shortly after
// the typing pauses. Without this script the button "Check" asks for the whole page.
"use strict";

const box = document.getElementById("text");
const form = box?.form;
const said = form?.querySelector("[data-check-said]");
const PAUSE = 400;
let waiting = 0;
let asking = null;

async function check() {
  if (asking) asking.abort();
  const mine = asking = new AbortController();
  try {
    const body = new FormData(form);
    const answer = await fetch(form.dataset.check, { method: "POST", body, signal: mine.signal });
    if (!answer.ok) throw new Error(String(answer.status));
    const got = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (mine.signal.aborted) return;
    for (const part of got.querySelectorAll("[data-part]")) {
      const place = document.querySelector(`[data-shown=${part.dataset.part}]`);
      // Whoever is in the middle of answering a finding goes on undisturbed.
      if (!place.contains(document.activeElement)) place.replaceChildren(...part.childNodes);
    }
    const count = document.querySelectorAll(".told__one--B, .told__one--A").length;
    said.textContent = `Checked: ${count} found, listed ${window.innerWidth < 900 ? "below" : "beside"}. Not saved yet.`;
  } catch (error) {
    if (error.name !== "AbortError") said.textContent = "Could not check just now. Press Check to try again.";
  }
}

box?.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(check, PAUSE);
});

// A finding leads to its words where they are being written.
document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-from]");
  if (!link || !box?.closest("details")?.open) return;
  event.preventDefault();
  // The box counts in UTF-16; the checks count characters.
  const before = box.value.length - box.value.trimStart().length;
  const letters = [...box.value.trimStart()];
  const at = (count) => before + letters.slice(0, count).join("").length;
  box.focus();
  box.setSelectionRange(at(Number(link.dataset.from)), at(Number(link.dataset.to)));
});
