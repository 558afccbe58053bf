// A shared desk: the page covers itself when nobody is there, and gives typed words back to their person.
"use strict";
(() => {
  const idle = Number(document.body.dataset.idle) * 1000;
  const token = () => JSON.parse(document.body.getAttribute("hx-headers") || "{}")["X-CSRF-TOKEN"] || "";
  const send = (path, fields = {}) => fetch(path, {
    method: "POST", headers: { "X-CSRF-TOKEN": token() }, body: new URLSearchParams(fields),
  });
  const channel = "BroadcastChannel" in window ? new BroadcastChannel("desk") : null;
  const tell = (news) => channel?.postMessage(news);
  const title = document.title;
  let cover = null;
  let touched = Date.now();
  let told = Date.now();

  // ---- what stands in the fields that a person types into
  const isText = (field) => field.name && !field.readOnly && !field.disabled
    && (field.matches("textarea") || field.matches("input[type=text], input[type=email], input[type=tel], input[type=date], input[type=datetime-local], input[type=search], input:not([type])"));
  const isChanged = (field) => field.value !== field.defaultValue;
  const labelOf = (field) => (field.labels?.[0]?.textContent || field.getAttribute("aria-label") || field.name).trim().replace(/\s+/g, " ").slice(0, 120);
  const typed = () => [...document.querySelectorAll("form[method=post] :is(input, textarea)")]
    .filter((field) => isText(field) && isChanged(field))
    .map((field) => ({ name: field.name, label: labelOf(field), value: field.value }));
  const page = () => location.pathname + location.search;

  // ---- the cover
  const shut = async (announce) => {
    if (cover) return;
    cover = document.createElement("div");
    cover.className = "lock-cover";
    cover.setAttribute("role", "dialog");
    cover.setAttribute("aria-modal", "true");
    cover.setAttribute("aria-labelledby", "lock-h");
    cover.innerHTML = '<main class="sheet entrance"><h1 id="lock-h">Locked</h1><p><a class="btn pri big" href="/lock">Go on</a></p></main>';
    document.querySelectorAll("dialog[open]").forEach((open) => open.close());
    document.body.append(cover);
    document.body.classList.add("locked");
    document.title = "Locked · Harken";
    const words = typed();
    try {
      await send("/lock", { page: page(), title, fields: words.length ? JSON.stringify(words) : "[]" });
    } catch { /* the house cannot be reached: the cover stays, the house locks by itself */ }
    if (announce) tell("locked");
    await fill();
  };
  const fill = async () => {
    try {
      const answer = await fetch("/lock/cover?" + new URLSearchParams({ to: page() }));
      if (answer.ok && cover) show(await answer.text());
      else if (cover && answer.status === 404) open();
    } catch { /* the plain way out stays */ }
  };
  const show = (html) => {
    const sheet = cover.querySelector("main");
    sheet.innerHTML = html;
    const form = sheet.querySelector("[data-unlock]");
    form?.addEventListener("submit", unlock);
    sheet.querySelectorAll("form").forEach((each) => {
      each.querySelector("[name=_csrf]")?.setAttribute("value", token());
    });
    document.dispatchEvent(new CustomEvent("desk:shut", { detail: sheet }));
    sheet.querySelector("input:not([type=hidden])")?.focus();
  };
  const unlock = async (event) => {
    event.preventDefault();
    event.stopPropagation();
    const fields = Object.fromEntries(new FormData(event.target));
    const answer = await send("/lock/open", { ...fields, cover: "true" });
    if (answer.status === 422 || answer.status === 429) show(await answer.text());
    else if (answer.redirected && new URL(answer.url).pathname.startsWith("/sign-in")) location.assign("/sign-in?again");
    else { open(); tell("open"); }
  };
  const open = () => {
    cover?.remove();
    cover = null;
    touched = told = Date.now();
    document.body.classList.remove("locked");
    document.title = title;
  };
  document.addEventListener("desk:open", () => { open(); tell("open"); });
  channel?.addEventListener("message", ({ data }) => {
    if (data === "locked") shut(false);
    if (data === "open" && cover) fill();
    if (data === "touched") touched = Date.now();
  });

  // ---- nobody is there
  const touch = () => {
    if (cover) return;
    touched = Date.now();
    if (touched - told > Math.min(60_000, idle / 3)) {
      told = touched;
      tell("touched");
      send("/lock/not-yet").then((answer) => { if (answer.status === 423 || answer.redirected) shut(true); }).catch(() => {});
    }
  };
  if (idle > 0) {
    const check = () => { if (Date.now() - touched >= idle) shut(true); };
    ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"].forEach((what) =>
      addEventListener(what, () => { check(); touch(); }, { passive: true, capture: true }));
    document.addEventListener("visibilitychange", check);
    setInterval(check, Math.min(5_000, idle / 4));
  }
  document.addEventListener("htmx:beforeRequest", (event) => { if (cover) event.preventDefault(); });
  document.addEventListener("htmx:responseError", (event) => {
    if (event.detail.xhr.status === 423) shut(true);
  });
  document.addEventListener("submit", (event) => {
    if (event.target.getAttribute("action") === "/lock" && !cover) { event.preventDefault(); shut(true); }
  });

  // ---- words that wait are put back into the page they were typed in
  const putBack = async () => {
    const answer = await fetch("/unsent/of-page?" + new URLSearchParams({ page: page() }));
    if (!answer.ok) return;
    for (const line of await answer.json()) {
      const forms = new Set();
      for (const { name, value } of line.fields) {
        const field = [...document.querySelectorAll("form[method=post] :is(input, textarea)")]
          .find((each) => each.name === name && isText(each) && !isChanged(each));
        if (!field) continue;
        field.value = value;
        for (let part = field.closest("details"); part; part = part.parentElement?.closest("details")) part.open = true;
        field.dispatchEvent(new Event("input", { bubbles: true }));
        forms.add(field.form);
      }
      if (!forms.size) continue;
      const note = document.querySelector("#unsent-note span");
      if (note) note.textContent = "What you had typed is back. It is not sent yet.";
      forms.forEach((form) => form.addEventListener("submit", () => {
        fetch("/unsent/" + line.id + "/forget", {
          method: "POST", keepalive: true, redirect: "manual", headers: { "X-CSRF-TOKEN": token() },
        });
      }));
    }
  };
  if (document.body.dataset.unsent === "true") putBack();
})();
