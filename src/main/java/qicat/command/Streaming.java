package qicat.command;

import java.util.List;
import qicat.console.Out;
import qicat.format.Format;
import qicat.model.Catalogue;
import qicat.model.Entry;
import qicat.search.Hit;

/** Writes the entries of a large catalogue while it is read, so that no memory is too small. */
final class Streaming {
  private static final Catalogue UNREAD =
      new Catalogue(
          new Catalogue.Header("", "", List.of(), "", "", ""),
          List.of(),
          List.of(),
          List.of(),
          List.of());

  private final Writing writing;
  private final int limit;
  private final Context context;
  private Format sink;
  private int found;

  Streaming(Writing writing, int limit, Context context) {
    this.writing = writing;
    this.limit = limit;
    this.context = context;
  }

  /** Writes all of them, or as many as the limit allows; it is read to its end either way. */
  int print(Out out) {
    sink = writing.begin(out, writing.view(UNREAD));
    context.stream(this::write);
    Writing.end(sink, context);
    Selection.noteCut(Math.min(limit, found), found, context);
    if (found == 0) {
      context.console().complain("this catalogue holds no entries");
      return Command.NOTHING;
    }
    return Command.DONE;
  }

  private void write(Entry entry) {
    if (found++ < limit) {
      sink.entry(new Hit(entry, 0));
    }
  }
}
