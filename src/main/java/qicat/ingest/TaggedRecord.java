package qicat.ingest;

import java.util.ArrayList;
import java.util.List;

/** A record of a format in which each line has a tag: its tags and texts, in their order. */
final class TaggedRecord {
  private record Line(String tag, StringBuilder text) {}

  private final int line;
  private final List<Line> lines = new ArrayList<>();

  /** Makes an empty one that begins in a line, from 1. */
  TaggedRecord(int line) {
    this.line = line;
  }

  int line() {
    return line;
  }

  void add(String tag, String text) {
    lines.add(new Line(tag, new StringBuilder(text)));
  }

  /** A line without a tag goes on with the text before it. */
  void goOn(String text) {
    if (!lines.isEmpty()) {
      lines.get(lines.size() - 1).text.append('\n').append(text);
    }
  }

  /** The first text that is not blank of the tags, in the order of the tags; or an empty text. */
  String first(String... tags) {
    for (String tag : tags) {
      for (String text : all(tag)) {
        return text;
      }
    }
    return "";
  }

  /** All texts of some tags that are not blank, in the order of the record. */
  List<String> all(String... tags) {
    List<String> wanted = List.of(tags);
    List<String> texts = new ArrayList<>();
    for (Line each : lines) {
      if (wanted.contains(each.tag) && !each.text.toString().isBlank()) {
        texts.add(each.text.toString().strip());
      }
    }
    return texts;
  }

  /** The same, parted where a line ends or one of some signs stands. */
  List<String> parted(String separators, String... tags) {
    List<String> parts = new ArrayList<>();
    for (String text : all(tags)) {
      parts.addAll(Braces.split(separators + "\n", text));
    }
    return parts;
  }
}
