package qicat.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import qicat.console.Console;
import qicat.console.Out;
import qicat.console.Progress;
import qicat.model.Catalogue;
import qicat.model.Entry;
import qicat.query.Query;
import qicat.search.MemoryCorpus;
import qicat.search.Searcher;
import qicat.store.CatalogueReader;
import qicat.store.CatalogueStream;
import qicat.store.Source;

/** What a command works on: the console and the catalogue, which is read when first asked for. */
public final class Context {
  /** Bytes of a catalogue that is read whole, even if its entries are only passed on. */
  private static final long LARGE = 8 << 20;

  private final Console console;
  private final Map<String, String> environment;
  private final Path folder;
  private String chosen = "";
  private Progress progress;

  /** The catalogue of a line that chooses none; empty: what the environment says. */
  private final String usual;

  /** The catalogues read so far, by the name that was given for each; empty for the usual one. */
  private final Map<String, Searcher> searchers;

  /** Null outside a shell: no later line could name an entry by its number. */
  private final Numbering numbering;

  /** What was lent, by its class. */
  private final Map<Class<?>, Object> lent;

  /**
   * Makes a context.
   *
   * @param console the console
   * @param environment the variables of the process
   */
  public Context(Console console, Map<String, String> environment) {
    this(console, environment, Path.of(""));
  }

  /**
   * Makes a context of a folder.
   *
   * @param folder where the relative names of files begin
   */
  public Context(Console console, Map<String, String> environment, Path folder) {
    this(console, environment, folder, "", new HashMap<>(), null, Map.of());
  }

  private Context(
      Console console,
      Map<String, String> environment,
      Path folder,
      String usual,
      Map<String, Searcher> searchers,
      Numbering numbering,
      Map<Class<?>, Object> lent) {
    this.console = console;
    this.environment = environment;
    this.folder = folder;
    this.usual = usual;
    this.searchers = searchers;
    this.numbering = numbering;
    this.lent = lent;
  }

  /**
   * A context for the lines of a shell: what was chosen for this line is usual for those, and the
   * entries of an answer are numbered.
   */
  public Context ofLines() {
    console.keepChoices();
    return new Context(
        console,
        environment,
        folder,
        chosen.isEmpty() ? usual : chosen,
        new HashMap<>(searchers.containsKey(chosen) ? Map.of("", searchers.get(chosen)) : Map.of()),
        new Numbering(),
        new HashMap<>(lent));
  }

  /** The same, whose answers go elsewhere. */
  public Context on(Console other) {
    return new Context(other, environment, folder, usual, searchers, numbering, lent);
  }

  /** The console. */
  public Console console() {
    return console;
  }

  /** The desktop's browser. */
  Browser browser() {
    return Browser.of(environment);
  }

  /** The output that carries the answer. */
  Out out() {
    return console.out();
  }

  /** Where it is told how far the work has come, from now on; null: nowhere. */
  void watch(Progress shown) {
    progress = shown;
  }

  /** Says how far a part of the work has come, 0 to 1, to somebody who watches. */
  void step(String what, double part) {
    if (progress != null) {
      progress.step(what, part);
    }
  }

  /**
   * The file with a name.
   *
   * @throws BadUsage when it cannot be the name of a file
   */
  Path file(String name) {
    try {
      return folder.resolve(name);
    } catch (InvalidPathException e) {
      throw new BadUsage("\"" + name + "\" is not the name of a file: " + e.getReason());
    }
  }

  /**
   * Chooses the catalogue for a line.
   *
   * @param name the name of its file, {@code -} for standard input, or an empty text for the usual
   *     one: that which {@code QICAT_CATALOGUE} names, or the bundled one
   */
  void choose(String name) {
    chosen = name;
  }

  /**
   * The chosen catalogue, read when it is first asked for and kept.
   *
   * @throws qicat.store.BadCatalogue when it is missing or broken
   */
  public Catalogue catalogue() {
    return searcher().catalogue();
  }

  /**
   * A searcher of the chosen catalogue.
   *
   * @throws qicat.store.BadCatalogue when the catalogue is missing or broken
   */
  public Searcher searcher() {
    Searcher searcher = searchers.get(chosen);
    if (searcher == null) {
      searcher = new Searcher(CatalogueReader.read(source("")));
      searchers.put(chosen, searcher);
    }
    return searcher;
  }

  /**
   * Reads the chosen catalogue for one question, unless it was read before. Where it is large, its
   * entries stay in the file: what answers is read again, and nothing else is kept of them than
   * their words, as far as the question needs them.
   *
   * @throws qicat.store.BadCatalogue when the catalogue is missing or broken
   */
  void readFor(Query question) {
    if (numbering == null && isLarge()) {
      MemoryCorpus corpus = MemoryCorpus.forOne(question);
      searchers.put(chosen, new Searcher(CatalogueStream.read(source(""), corpus::add), corpus));
    }
  }

  /**
   * Whether the chosen catalogue is so large that a list of all its entries had better be written
   * while it is read: it is not in memory yet and need not be.
   */
  boolean isLarge() {
    return !searchers.containsKey(chosen) && source("").isLargerThan(LARGE);
  }

  /**
   * Hands on the entries of the chosen catalogue one by one and keeps none.
   *
   * @throws qicat.store.BadCatalogue when it is broken; the entries before that have gone on
   */
  void stream(Consumer<Entry> sink) {
    CatalogueStream.pass(source(""), sink);
  }

  /**
   * Where a catalogue is read from.
   *
   * @param file the name of its file, {@code -} for standard input; an empty text for the chosen
   *     one
   * @throws qicat.store.BadCatalogue when the name cannot be that of a file
   */
  Source source(String file) {
    String name = !file.isEmpty() ? file : !chosen.isEmpty() ? chosen : usual;
    name = name.isEmpty() ? environment.getOrDefault("QICAT_CATALOGUE", "") : name;
    if (name.isEmpty()) {
      return Source.bundled();
    }
    if (name.equals("-") && numbering != null) {
      throw new BadUsage(
          "standard input holds the lines of the shell, not a catalogue",
          "name a file with --catalogue");
    }
    if (name.equals("-")) {
      return Source.input(console.in());
    }
    return progress == null
        ? Source.file(name, folder)
        : Source.file(name, folder).watchedBy(part -> step("reading", part));
  }

  /** Where the chosen catalogue comes from, for people. */
  String origin() {
    String said = chosen.isEmpty() ? usual : chosen;
    if (!said.isEmpty()) {
      return said + " (--catalogue)";
    }
    said = environment.getOrDefault("QICAT_CATALOGUE", "");
    return said.isEmpty() ? "the bundled one" : said + " (QICAT_CATALOGUE)";
  }

  /** The entries of the last answer by their numbers; null outside a shell. */
  public Numbering numbering() {
    return numbering;
  }

  /**
   * Lends the commands of a shell's lines what is in use already and cannot be opened twice, such
   * as the terminal. Whoever asks for it knows its class; this room need not.
   */
  public <T> void lend(Class<T> type, T thing) {
    lent.put(type, thing);
  }

  /** What was lent of a class; null where nothing was. */
  public <T> T lent(Class<T> type) {
    return type.cast(lent.get(type));
  }

  /**
   * Reads the usual catalogue again, and forgets all others.
   *
   * @throws qicat.store.BadCatalogue when it is missing or broken; the ones read before are kept
   */
  public void reload() {
    choose("");
    Searcher read = new Searcher(CatalogueReader.read(source("")));
    searchers.clear();
    searchers.put("", read);
  }

  /** The state of the usual catalogue's file, which differs when the file has been changed. */
  public String state() {
    choose("");
    return source("").state();
  }
}
