package qicat.command;

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
  private String file;
  private Catalogue catalogue;
  private Searcher searcher;

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

  /** Chooses another catalogue by the name of its file, {@code -} for standard input. */
  public void useCatalogue(String name) {
    if (!name.equals(file)) {
      file = name;
      catalogue = null;
      searcher = null;
    }
  }

  /**
   * The catalogue: the chosen one, or the one that {@code QICAT_CATALOGUE} names, or the bundled
   * one.
   *
   * @throws qicat.store.BadCatalogue when it is missing or broken
   */
  public Catalogue catalogue() {
    if (catalogue == null) {
      catalogue = CatalogueReader.read(source());
    }
    return catalogue;
  }

  private Source source() {
    String variable = environment.get("QICAT_CATALOGUE");
    String name = file != null ? file : variable != null && !variable.isEmpty() ? variable : null;
    if (name == null) {
      return Source.bundled();
    }
    return name.equals("-") ? Source.input(console.in()) : Source.file(name);
  }

  /** A searcher of the catalogue. */
  public Searcher searcher() {
    if (searcher == null) {
      searcher = new Searcher(catalogue());
    }
    return searcher;
  }
}
