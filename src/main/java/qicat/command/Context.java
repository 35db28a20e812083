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
import qicat.search.Searcher;
import qicat.store.CatalogueReader;
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

  /** The catalogues read so far, by the name that was given for each; empty for the usual one. */
  private final Map<String, Searcher> searchers = new HashMap<>();

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
    this.console = console;
    this.environment = environment;
    this.folder = folder;
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
  Catalogue catalogue() {
    return searcher().catalogue();
  }

  /**
   * A searcher of the chosen catalogue.
   *
   * @throws qicat.store.BadCatalogue when the catalogue is missing or broken
   */
  Searcher searcher() {
    Searcher searcher = searchers.get(chosen);
    if (searcher == null) {
      searcher = new Searcher(CatalogueReader.read(source("")));
      searchers.put(chosen, searcher);
    }
    return searcher;
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
    CatalogueReader.stream(source(""), sink);
  }

  /**
   * Where a catalogue is read from.
   *
   * @param file the name of its file, {@code -} for standard input; an empty text for the chosen
   *     one
   * @throws qicat.store.BadCatalogue when the name cannot be that of a file
   */
  Source source(String file) {
    String usual = environment.getOrDefault("QICAT_CATALOGUE", "");
    String name = !file.isEmpty() ? file : !chosen.isEmpty() ? chosen : usual;
    if (name.isEmpty()) {
      return Source.bundled();
    }
    if (name.equals("-")) {
      return Source.input(console.in());
    }
    return progress == null
        ? Source.file(name, folder)
        : Source.file(name, folder).watchedBy(part -> step("reading", part));
  }
}
