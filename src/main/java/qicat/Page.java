package qicat;

import java.util.List;
import qicat.command.Command;

/** A page of help as it is being written: on a terminal, or for man. */
interface Page {
  /**
   * A line of a list.
   *
   * @param term what is typed
   * @param meaning what it means
   */
  record Item(String term, String meaning) {}

  /** What the page is on, first of all. */
  void title(String name, String summary);

  /** How it is called. */
  void usage(String line);

  /** A paragraph of text. */
  void paragraph(String text);

  /** A heading and a list below it; nothing for an empty list. */
  void section(String title, List<Item> items);

  /** Worked examples. */
  void examples(List<Command.Example> examples);
}
