extension SiteAssets {
    /// Keys, one sending a form, fresh numbers. Every page works without. It writes text and attributes, never markup.
    static let script = """
        "use strict";
        (() => {
          const all = (query, root = document) => Array.from(root.querySelectorAll(query));
          const one = (query) => document.querySelector(query);

          // A form is sent once; the store would refuse the second anyway, and this spares the person the refusal.
          document.addEventListener("submit", (event) => {
            const form = event.target;
            if (!form.matches("[data-once]")) return;
            if (form.dataset.sent) event.preventDefault();
            form.dataset.sent = "yes";
          });
          window.addEventListener("pageshow", () => all("[data-once]").forEach((form) => delete form.dataset.sent));

          // Who comes to a page with errors is taken to them.
          const problems = one("#problems");
          if (problems) problems.focus();

          // Reasons of another outcome are not offered.
          const codes = one("#code");
          const choose = (outcome, isByKey) => {
            if (!codes) return;
            all("optgroup", codes).forEach((group) => { group.disabled = group.dataset.outcome !== outcome; });
            const chosen = codes.selectedOptions[0];
            const fits = chosen && chosen.value && !chosen.parentElement.disabled;
            if (fits) return;
            const first = one('#code optgroup[data-outcome="' + outcome + '"] option');
            codes.value = isByKey && first ? first.value : "";
          };
          all("[data-choose]").forEach((radio) => {
            radio.addEventListener("change", () => choose(radio.value, false));
            if (radio.checked) choose(radio.value, false);
          });

          const store = { get() { try { return localStorage.getItem("baken-keys") !== "off"; } catch { return true; } },
            set(isOn) { try { localStorage.setItem("baken-keys", isOn ? "on" : "off"); } catch { /* this page alone, then */ } } };
          let keysAreOn = store.get();
          const note = one("[data-keys-note]");
          const toggle = one("[data-keys-toggle]");
          const show = () => {
            if (note) note.hidden = !keysAreOn;
            all("kbd").forEach((key) => { key.hidden = !keysAreOn; });
            if (toggle) { toggle.hidden = false; toggle.textContent = keysAreOn ? toggle.dataset.off : toggle.dataset.on; }
          };
          if (toggle) toggle.addEventListener("click", () => { keysAreOn = !keysAreOn; store.set(keysAreOn); show(); });
          show();

          const isTyping = (element) => element.matches("textarea, select, [contenteditable]")
            || (element.matches("input") && !element.matches("[type=radio], [type=checkbox]"));
          const move = (step) => {
            const links = all("[data-row] a");
            const at = links.indexOf(document.activeElement);
            const next = links[at < 0 ? 0 : Math.min(Math.max(at + step, 0), links.length - 1)];
            if (next) next.focus();
          };
          document.addEventListener("keydown", (event) => {
            // A key that is held down decides nothing; keys with others are the browser's.
            if (!keysAreOn || event.repeat || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
            if (event.target instanceof Element && isTyping(event.target)) return;
            const radio = one('[data-choose="' + CSS.escape(event.key) + '"]');
            if (radio) {
              event.preventDefault();
              radio.checked = true;
              choose(radio.value, true);
              const button = one("#decide-next");
              if (button) button.focus();
              return;
            }
            if (event.key === "j") return move(1);
            if (event.key === "k") return move(-1);
            const target = one('[data-key="' + CSS.escape(event.key) + '"]');
            if (!target) return;
            event.preventDefault();
            if (target.matches("textarea, input")) target.focus(); else target.click();
          });

          // Numbers are asked for again only while somebody is there: asking keeps a session alive.
          const count = one("[data-counts]");
          let isThere = false;
          ["keydown", "pointermove"].forEach((name) => document.addEventListener(name, () => { isThere = true; }, { passive: true }));
          if (count) setInterval(async () => {
            if (!isThere || document.hidden) return;
            isThere = false;
            try {
              const answer = await fetch(count.dataset.counts, { headers: { Accept: "application/json" } });
              if (!answer.ok || answer.redirected) return;
              const words = (await answer.json()).words;
              if (typeof words === "string" && words !== count.textContent) count.textContent = words;
            } catch { /* the next time */ }
          }, 30000);

          // How far an export is; when it is over, its page says what then. Without this there is a link that asks anew.
          const progress = one("[data-progress]");
          const ask = async () => {
            try {
              const answer = await fetch(progress.dataset.progress, { headers: { Accept: "application/json" } });
              if (!answer.ok || answer.redirected) return;
              const told = await answer.json();
              if (told.isOver === true) return location.reload();
              if (typeof told.words === "string" && told.words !== progress.textContent) progress.textContent = told.words;
            } catch { /* the next time */ }
            setTimeout(ask, 1000);
          };
          if (progress) setTimeout(ask, 1000);

          window.addEventListener("beforeprint", () => all("main details").forEach((part) => { part.open = true; }));
        })();
        """
}
