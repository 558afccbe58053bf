// Comfort only: every page works without this file.
"use strict";
(() => {
  const $ = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const remembered = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
  const remember = (key, value) => { try { localStorage.setItem(key, value); } catch { /* private window */ } };
  const typing = (target) => target.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]");

  // ---- counter mode: the server draws the next page covered, so that no name is seen for a blink
  const counter = $("#counter");
  const covered = () => /(?:^|; )counter=on(?:;|$)/.test(document.cookie);
  const cover = () => {
    document.cookie = `counter=${counter.checked ? "on" : "off"}; path=/; SameSite=Strict`;
    document.title = counter.checked ? "Harken" : title;
  };
  const title = document.title;
  if (counter) {
    counter.addEventListener("change", cover);
    // a page that comes back from memory is as old as it was left
    addEventListener("pageshow", () => { counter.checked = covered(); cover(); });
  }

  // ---- paper: the button is there only where it can do something
  all("[data-print]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  });

  // ---- the list: a click looks into the panel, Enter or a second click opens the case
  const panel = $("#panel");
  const rows = () => all("[data-worklist] .item");
  const shown = () => panel && panel.offsetParent !== null;
  const look = (row) => {
    rows().forEach((other) => other.toggleAttribute("aria-current", false));
    row.setAttribute("aria-current", "true");
    const link = $(".what", row);
    if (shown() && window.htmx && link && link.dataset.panel) {
      window.htmx.ajax("GET", link.dataset.panel, { target: "#panel", swap: "innerHTML" });
    }
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-worklist] .what");
    if (!link || !link.dataset.panel || event.detail === 0 || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const row = link.closest(".item");
    if (!shown() || row.getAttribute("aria-current") === "true") return;
    event.preventDefault();
    look(row);
  });
  let waiting;
  const step = (by) => {
    const list = rows();
    if (!list.length) return;
    const at = list.findIndex((row) => row.getAttribute("aria-current") === "true");
    const row = list[Math.max(0, Math.min(list.length - 1, at < 0 ? 0 : at + by))];
    list.forEach((other) => other.toggleAttribute("aria-current", false));
    row.setAttribute("aria-current", "true");
    $(".what", row).focus();
    row.scrollIntoView({ block: "nearest" });
    clearTimeout(waiting);
    waiting = setTimeout(() => look(row), 180);
  };

  // ---- single keys, with an off switch
  const keys = $("#keys");
  const keysOn = () => remembered("keys") !== "off";
  all("[data-keys-on]").forEach((box) => {
    box.checked = keysOn();
    box.addEventListener("change", () => remember("keys", box.checked ? "on" : "off"));
  });
  all("[data-keys-open]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => keys && keys.showModal());
  });
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (!keysOn() || document.querySelector("dialog[open]")) return;
    const named = all("[data-key]").find((one) => one.dataset.key === event.key.toLowerCase());
    const act = named ? () => { named.focus(); named.click(); } : {
      j: () => step(1),
      k: () => step(-1),
      x: () => $("[data-worklist] .item[aria-current=true] .pickone")?.click(),
      "/": () => $("[data-find]")?.focus(),
      h: () => counter?.click(),
      "?": () => keys?.showModal(),
    }[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  });

  // ---- a link to a field inside a closed part opens it and goes there
  const reveal = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let part = target.closest("details"); part; part = part.parentElement?.closest("details")) part.open = true;
    const field = target.matches("details") ? $("textarea, select, input:not([type=hidden]), form button:not([disabled])", target) : target;
    field?.focus?.();
  };
  addEventListener("hashchange", reveal);
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (link && link.getAttribute("href") === location.hash) reveal();
  });
  reveal();

  // ---- menus close by Escape or a click elsewhere
  document.addEventListener("click", (event) => {
    all("details[data-closes][open]").forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    all("details[data-closes][open]").forEach((menu) => { menu.open = false; $("summary", menu).focus(); });
  });

  // ---- words selected in the person's text go into the field that points at them
  const theirs = $("[data-their-words]");
  const into = $("[data-takes-words]");
  if (theirs && into) {
    theirs.addEventListener("mouseup", () => {
      const chosen = getSelection().toString().replace(/\s+/g, " ").trim();
      if (chosen) into.value = chosen;
    });
  }

  // ---- a form is sent once
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post") return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "yes";
    setTimeout(() => delete form.dataset.sent, 8000);
  });
})();
