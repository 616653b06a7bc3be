// The one script. Every page works without it; this makes some things quicker.
"use strict";

// "/" goes to the search box, as in many reading tools; where there is none, to quick-find.
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key !== "/" || typing || event.ctrlKey || event.metaKey) return;
  const box = document.querySelector("input[type=search]");
  event.preventDefault();
  if (box) { box.focus(); box.select(); } else { window.location.assign("/find"); }
});

// Dangerous acts ask once, in words that name what will happen.
document.addEventListener("submit", (event) => {
  const question = event.target.dataset.ask;
  if (question && !window.confirm(question)) event.preventDefault();
});

// Copying a quotation or a citation in one tap.
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  await copy(button.dataset.copy);
  const words = button.textContent;
  button.textContent = "Copied";
  setTimeout(() => { button.textContent = words; }, 1500);
});

// A page that is reached without TLS, as in an office, has no clipboard of its own.
async function copy(words) {
  if (navigator.clipboard) return navigator.clipboard.writeText(words);
  const box = document.createElement("textarea");
  box.value = words;
  document.body.append(box);
  box.select();
  document.execCommand("copy");
  box.remove();
}

// The page that is open is seen in the row of pages beside it, however narrow the screen.
for (const row of document.querySelectorAll(".beside")) {
  const open = row.querySelector("[aria-current]");
  if (open) row.scrollLeft += open.getBoundingClientRect().right - row.getBoundingClientRect().right;
}

// A form that is kept as it is left: each changed field goes to the server at once.
document.addEventListener("change", (event) => {
  const form = event.target.form;
  if (form?.dataset.keep) fetch(form.dataset.keep, { method: "POST", body: new FormData(form) });
});
