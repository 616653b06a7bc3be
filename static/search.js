// Results while somebody types: the words first, the meaning when it is there. Without
// this script the form asks for the whole page.
"use strict";

const form = document.getElementById("ask");
const box = document.getElementById("q");
const found = document.getElementById("found");
const said = document.getElementById("asking");
const PAUSE = 200;
let waiting = 0;
let asking = null;

function address(part) {
  const given = new URLSearchParams(new FormData(form));
  for (const [name, value] of [...given]) if (!value) given.delete(name);
  if (part) given.set("part", part);
  return `${form.action}?${given}`;
}

async function fetched(part, signal) {
  const answer = await fetch(address(part), { signal });
  return answer.ok ? answer.text() : null;
}

async function ask() {
  if (asking) asking.abort();
  if (!box.value.trim()) { found.replaceChildren(); said.textContent = ""; return; }
  const mine = asking = new AbortController();
  try {
    for (const part of ["words", "all"]) {
      const html = await fetched(part, mine.signal);
      if (mine.signal.aborted) return;
      // Once somebody reads or opens something in what is there, it stays as it is.
      if (html !== null && !found.contains(document.activeElement)) found.innerHTML = html;
    }
    const count = found.querySelectorAll(".hits > .hit").length;
    said.textContent = count ? `${count} places found` : "";
    history.replaceState(null, "", address(""));
  } catch (error) {
    if (error.name !== "AbortError") said.textContent = "No connection. Press Search to try again.";
  }
}

box.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(ask, PAUSE);
});

// The neighbours of a clause open where it stands.
found.addEventListener("click", async (event) => {
  const link = event.target.closest("[data-beside]");
  if (!link || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const answer = await fetch(`${link.href}?part=1`);
  if (!answer.ok) { window.location.assign(link.href); return; }
  const beside = document.createElement("div");
  beside.innerHTML = await answer.text();
  link.closest("p").after(beside);
  link.remove();
});
