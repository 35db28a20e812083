// What the page does for its reader: filters, marks, copies. Without this script it all can be read.
(() => {
  "use strict";

  // So many topics are seen at first, the most frequent: few where the page is narrow.
  const FEW_TOPICS = 8;
  const MANY_TOPICS = 24;
  const root = document.documentElement;

  // What a reader chose stays chosen where the browser keeps it; where it does not, nothing breaks.
  const memory = {
    get(name) {
      try {
        return localStorage.getItem("qicat-" + name);
      } catch {
        return null;
      }
    },
    set(name, value) {
      try {
        localStorage.setItem("qicat-" + name, value);
      } catch {
        // It holds as long as the page is open.
      }
    },
  };

  // Before anything is drawn: the theme, and that there is a script.
  root.classList.add("with-script");
  if (["light", "dark"].includes(memory.get("theme"))) {
    root.dataset.theme = memory.get("theme");
  }
  document.addEventListener("DOMContentLoaded", () => {
    theme();
    copying();
    filtering();
  });

  function theme() {
    const button = document.querySelector(".theme");
    const system = matchMedia("(prefers-color-scheme: dark)");
    const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);
    const tell = () => button.setAttribute("aria-pressed", String(isDark()));
    button.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      memory.set("theme", root.dataset.theme);
      tell();
    });
    system.addEventListener("change", tell);
    tell();
  }

  function copying() {
    const said = document.querySelector(".said");
    document.addEventListener("click", async (event) => {
      const button = event.target.closest(".copy");
      if (!button) {
        return;
      }
      const text = button.dataset.citation;
      if (!(await copied(text))) {
        prompt("This browser does not let the page copy. Copy it from here:", text);
        return;
      }
      button.textContent = "Copied";
      said.textContent = "Citation copied";
      setTimeout(() => {
        button.textContent = "Copy citation";
        said.textContent = "";
      }, 2000);
    });
  }

  async function copied(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copiedFromField(text); // no permission, or a page that did not come over HTTPS
    }
  }

  function copiedFromField(text) {
    const before = document.activeElement;
    const field = document.createElement("textarea");
    field.value = text;
    field.className = "unseen";
    document.body.append(field);
    field.select();
    let done = false;
    try {
      done = document.execCommand("copy");
    } catch {
      // Told to the reader by the answer.
    }
    field.remove();
    before?.focus();
    return done;
  }

  // Letters that Unicode does not take apart, as people type them.
  const LETTERS = {
    "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ł": "l", "ŋ": "n", "þ": "th",
    "ŧ": "t", "'": "", "’": "", "‘": "", "ʼ": "",
  };
  const folded = new Map();

  // A character without accents, case and width; empty where it is an accent or an apostrophe.
  function fold(character) {
    let letters = folded.get(character);
    if (letters === undefined) {
      // Upper case first: it joins the Greek final sigma and the dotless i to their letters.
      letters = character.normalize("NFKD").replace(/\p{M}/gu, "").toUpperCase().toLowerCase();
      letters = LETTERS[letters] ?? letters;
      folded.set(character, letters);
    }
    return letters;
  }

  // A text of the page in its folded form, which knows where each of its characters came from.
  class Passage {
    constructor(node) {
      this.node = node;
      this.places = [];
      this.painted = [];
      let text = "";
      let place = 0;
      for (const character of node.data) {
        for (const letter of fold(character)) {
          text += letter;
          for (let i = 0; i < letter.length; i++) {
            this.places.push(place);
          }
        }
        place += character.length;
      }
      this.places.push(place);
      this.text = text;
    }

    // Marks what the patterns match; the text itself is put back when the marks go.
    paint(patterns) {
      const spans = [];
      for (const pattern of patterns) {
        for (const match of this.text.matchAll(pattern)) {
          const end = match.index + match[0].length;
          spans.push([this.places[match.index], this.places[end]]);
        }
      }
      if (spans.length === 0) {
        return;
      }
      spans.sort((a, b) => a[0] - b[0]);
      let from = 0;
      for (const [start, end] of spans) {
        if (end > from) {
          const begin = Math.max(start, from);
          const mark = document.createElement("mark");
          mark.textContent = this.node.data.slice(begin, end);
          this.painted.push(this.node.data.slice(from, begin), mark);
          from = end;
        }
      }
      this.painted.push(this.node.data.slice(from));
      this.painted = this.painted.map((part) =>
        typeof part === "string" ? document.createTextNode(part) : part,
      );
      this.node.replaceWith(...this.painted);
    }

    clear() {
      if (this.painted.length > 0) {
        this.painted[0].before(this.node);
        this.painted.forEach((part) => part.remove());
        this.painted = [];
      }
    }
  }

  // The words of a search as patterns: each is found where a word begins with it. Scripts that
  // write no blanks have no such places, so their characters are found anywhere.
  function patterns(search) {
    const text = Array.from(search, fold).join("");
    return (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => {
      const anywhere = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
      return new RegExp((anywhere.test(word) ? "" : "(?<![\\p{L}\\p{N}])") + word, "gu");
    });
  }

  function passages(element) {
    const found = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement.closest(".tools") || !node.data.trim()
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
    );
    while (walker.nextNode()) {
      found.push(new Passage(walker.currentNode));
    }
    return found;
  }

  function filtering() {
    const search = document.querySelector("[type=search]");
    const count = document.querySelector(".count");
    const clear = document.querySelector(".clear");
    const nothing = document.querySelector(".nothing");
    const sections = Array.from(document.querySelectorAll("main > section"));
    const topics = new Map(); // by id: its title, its entries, the buttons that choose it
    const chosen = new Set();

    const entries = Array.from(document.querySelectorAll("article"), (element) => {
      const entry = { element, topics: new Set(), shown: true, passages: null };
      for (const item of element.querySelectorAll("[data-topic]")) {
        const id = item.dataset.topic;
        const title = item.textContent;
        if (!topics.has(id)) {
          topics.set(id, { id, title, entries: [], buttons: [] });
        }
        const topic = topics.get(id);
        topic.entries.push(entry);
        entry.topics.add(id);
        const button = chooser(topic);
        button.append(...item.childNodes); // with the marks that the list came with
        item.append(button);
      }
      return entry;
    });

    function chooser(topic) {
      const button = document.createElement("button");
      button.type = "button";
      button.dir = "auto";
      button.setAttribute("aria-pressed", "false");
      button.addEventListener("click", () => {
        if (!chosen.delete(topic.id)) {
          chosen.add(topic.id);
        }
        show();
      });
      topic.buttons.push(button);
      return button;
    }

    function layTopics() {
      const filter = document.querySelector(".topic-filter");
      const more = filter.querySelector(".more");
      const choices = filter.querySelector(".choices");
      const sorted = Array.from(topics.values());
      sorted.sort((a, b) => b.entries.length - a.entries.length);
      const few = new Set(sorted.slice(0, FEW_TOPICS));
      const many = new Set(sorted.slice(0, MANY_TOPICS));
      sorted.sort((a, b) => a.title.localeCompare(b.title));
      for (const topic of sorted) {
        const button = chooser(topic);
        const title = document.createElement("span");
        title.textContent = topic.title;
        topic.number = document.createElement("span");
        topic.number.className = "number";
        button.append(title, " ", topic.number);
        button.classList.toggle("beyond-few", !few.has(topic));
        button.classList.toggle("beyond-many", !many.has(topic));
        choices.append(button);
      }
      filter.hidden = topics.size === 0;
      more.classList.toggle("beyond-few", topics.size > FEW_TOPICS);
      more.classList.toggle("beyond-many", topics.size > MANY_TOPICS);
      more.textContent = `All ${topics.size} topics`;
      more.addEventListener("click", () => {
        const open = choices.classList.toggle("all");
        more.setAttribute("aria-expanded", String(open));
      });
    }

    const hasTopics = (entry) => Array.from(chosen).every((id) => entry.topics.has(id));

    function hasWords(entry, asked) {
      if (asked.length === 0) {
        return true;
      }
      entry.passages ??= passages(entry.element); // not before something is searched
      return asked.every((pattern) =>
        entry.passages.some((passage) => passage.text.search(pattern) >= 0),
      );
    }

    // Shows what is asked for, and says it: how many, and how many each topic would leave.
    function show() {
      const asked = patterns(search.value);
      let shown = 0;
      for (const entry of entries) {
        entry.passages?.forEach((passage) => passage.clear());
        entry.shown = hasTopics(entry) && hasWords(entry, asked);
        entry.element.hidden = !entry.shown;
        if (entry.shown) {
          shown++;
          if (asked.length > 0) {
            entry.passages.forEach((passage) => passage.paint(asked));
          }
        }
      }
      for (const section of sections) {
        section.hidden = !section.querySelector("article:not([hidden])");
      }
      for (const topic of topics.values()) {
        const left = topic.entries.filter((entry) => entry.shown).length;
        topic.number.textContent = left;
        for (const button of topic.buttons) {
          button.setAttribute("aria-pressed", String(chosen.has(topic.id)));
          button.classList.toggle("empty", left === 0);
        }
      }
      const all = entries.length === 1 ? "1 entry" : `${entries.length} entries`;
      const narrowed = asked.length > 0 || chosen.size > 0;
      count.textContent = shown < entries.length ? `${shown} of ${all}` : all;
      nothing.hidden = shown > 0 || entries.length === 0;
      clear.hidden = !narrowed && search.value === "";
      keepInAddress();
    }

    // The address holds what is asked for, so that it can be sent or kept; what else stands in it
    // is the host's.
    function keepInAddress() {
      const asked = new URLSearchParams(location.search);
      asked.delete("q");
      asked.delete("topic");
      if (search.value.trim()) {
        asked.set("q", search.value.trim());
      }
      chosen.forEach((id) => asked.append("topic", id));
      const query = asked.toString();
      try {
        history.replaceState(null, "", (query ? "?" + query : location.pathname) + location.hash);
      } catch {
        // A page without an address of its own.
      }
    }

    function readAddress() {
      const asked = new URLSearchParams(location.search);
      search.value = asked.get("q") ?? "";
      asked.getAll("topic").filter((id) => topics.has(id)).forEach((id) => chosen.add(id));
    }

    function clearAll() {
      search.value = "";
      chosen.clear();
      show();
    }

    // An entry that the address names is seen, whatever is asked for.
    function goToNamed() {
      let named = null;
      try {
        named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      } catch {
        // A percent sign that encodes nothing names nothing.
      }
      const article = named?.closest("article");
      if (article) {
        if (article.hidden) {
          clearAll();
        }
        article.scrollIntoView();
      }
    }

    function listen() {
      search.addEventListener("input", show);
      search.form.addEventListener("submit", (event) => event.preventDefault());
      search.addEventListener("keydown", (event) => {
        if (event.key === "Escape" && !event.isComposing) {
          search.value = "";
          show();
        }
      });
      clear.addEventListener("click", () => {
        clearAll();
        search.focus();
      });
      addEventListener("hashchange", goToNamed);
    }

    function listenToSlash() {
      const slash = document.querySelector(".slash");
      slash.checked = memory.get("slash") !== "off";
      slash.addEventListener("change", () => memory.set("slash", slash.checked ? "on" : "off"));
      document.addEventListener("keydown", (event) => {
        const isTyped = event.target.matches("input:not([type=checkbox]), textarea");
        const isAlone = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
        if (event.key === "/" && slash.checked && isAlone && !isTyped) {
          event.preventDefault();
          search.focus();
          search.select();
        }
      });
    }

    layTopics();
    listen();
    listenToSlash();
    readAddress();
    show();
    goToNamed();
  }
})();
