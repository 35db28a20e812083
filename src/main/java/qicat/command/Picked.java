package qicat.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import qicat.format.Formats;
import qicat.format.View;
import qicat.model.Catalogue;
import qicat.model.Entry;
import qicat.search.Hit;

/**
 * Entries that a person picked one by one. They are written as they are: a query for their ids
 * could find others too, and would be too long for many.
 */
public final class Picked {
  private final List<Entry> entries;
  private final Context context;

  /**
   * Some entries of the chosen catalogue.
   *
   * @param entries the entries in the order in which they were picked
   */
  public Picked(List<Entry> entries, Context context) {
    this.entries = entries;
    this.context = context;
  }

  /** Prints them, with a number each in a shell; gives the exit code. */
  public int print(Formats format) {
    Writing writing = in(format);
    View view = writing.view(context.catalogue());
    writing.list(
        context, context.out(), format == Formats.TEXT ? view.withNearest() : view, hits(entries));
    return entries.isEmpty() ? Command.NOTHING : Command.DONE;
  }

  /**
   * Writes them into a file that is not there yet, as {@code export} does, in the catalogue's
   * order; gives the exit code.
   *
   * @param file its name, whose ending tells a format
   */
  public int export(String file) {
    Writing writing = in(Formats.ofFile(file));
    Catalogue catalogue = context.catalogue();
    SortedMap<Integer, Entry> sorted = new TreeMap<>();
    for (Entry entry : entries) {
      sorted.put(catalogue.indexOf(entry.id()), entry);
    }
    View view = writing.view(catalogue).grouped(!catalogue.sections().isEmpty());
    return ExportCommand.write(
        file,
        false,
        "give it another name",
        context,
        out -> {
          writing.print(context, out, view, hits(sorted.values()));
          return Command.DONE;
        });
  }

  private static Writing in(Formats format) {
    return new Writing(format, List.of(), null, false);
  }

  private static List<Hit> hits(Collection<Entry> entries) {
    List<Hit> hits = new ArrayList<>();
    for (Entry entry : entries) {
      hits.add(new Hit(entry, 0));
    }
    return hits;
  }
}
