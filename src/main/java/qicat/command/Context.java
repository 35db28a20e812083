package qicat.command;

import java.util.HashMap;
import java.util.Map;
import qicat.console.Console;
import qicat.console.Out;
import qicat.model.Catalogue;
import qicat.search.Searcher;
import qicat.store.CatalogueReader;
import qicat.store.Source;

/** What a command works on: the console and the catalogue, which is read when first asked for. */
public final class Context {
  private final Console console;
  private final Map<String, String> environment;
  private String chosen = "";

  /** The catalogues read so far, by the name that was given for each; empty for the usual one. */
  private final Map<String, Searcher> searchers = new HashMap<>();

  /**
   * Makes a context.
   *
   * @param console the console
   * @param environment the variables of the process
   */
  public Context(Console console, Map<String, String> environment) {
    this.console = console;
    this.environment = environment;
  }

  /** The console. */
  public Console console() {
    return console;
  }

  /** The output that carries the answer. */
  Out out() {
    return console.out();
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
      searcher = new Searcher(CatalogueReader.read(source()));
      searchers.put(chosen, searcher);
    }
    return searcher;
  }

  private Source source() {
    String name = chosen.isEmpty() ? environment.getOrDefault("QICAT_CATALOGUE", "") : chosen;
    if (name.isEmpty()) {
      return Source.bundled();
    }
    return name.equals("-") ? Source.input(console.in()) : Source.file(name);
  }
}
