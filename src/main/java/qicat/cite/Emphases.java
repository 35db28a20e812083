package qicat.cite;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import qicat.text.Look;
import qicat.text.RichText;

/**
 * What the tags within the texts of items ask for, put into what was rendered of them.
 * citeproc-java knows no tags: it would sort by them and put them into title case. So it gets plain
 * texts, and here each is looked for in the rendered line, whatever case it was put into. Where a
 * style has changed it more than that, its looks are left out.
 */
final class Emphases {
  /** The texts with tags of each item, in parts. */
  private final Map<String, List<List<RichText.Run>>> texts = new LinkedHashMap<>();

  /** Keeps a text of an item, if it has tags; gives the text without them. */
  String plain(String id, String text) {
    if (text.indexOf('<') < 0) {
      return text;
    }
    List<RichText.Run> runs = RichText.runs(text);
    for (RichText.Run run : runs) {
      if (!run.looks().isEmpty()) {
        texts.computeIfAbsent(id, key -> new ArrayList<>()).add(runs);
        break;
      }
    }
    return RichText.plain(text);
  }

  /**
   * Sets the texts of items in a rendered line.
   *
   * @param ids the items in the order in which they stand in it
   */
  List<Span> set(List<Span> spans, List<String> ids) {
    List<Span> set = spans;
    int from = 0;
    for (String id : ids) {
      int end = from;
      for (List<RichText.Run> runs : texts.getOrDefault(id, List.of())) {
        String line = Notation.TEXT.of(set);
        int at = at(line, plain(runs), from);
        if (at >= 0) {
          for (RichText.Run run : runs) {
            set = set(set, at, run);
            at += run.text().length();
          }
          end = Math.max(end, at);
        }
      }
      from = end;
    }
    return set;
  }

  private static String plain(List<RichText.Run> runs) {
    StringBuilder plain = new StringBuilder();
    for (RichText.Run run : runs) {
      plain.append(run.text());
    }
    return plain.toString();
  }

  /** Where a text stands by itself, in whatever case; negative: nowhere. */
  private static int at(String line, String text, int from) {
    for (int at = from; at + text.length() <= line.length(); at++) {
      int end = at + text.length();
      if (line.regionMatches(true, at, text, 0, text.length())
          && (at == 0 || !joins(line.charAt(at - 1), line.charAt(at)))
          && (end == line.length() || !joins(line.charAt(end - 1), line.charAt(end)))) {
        return at;
      }
    }
    return -1;
  }

  private static boolean joins(char before, char after) {
    return Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
  }

  /** Sets one part of a line. */
  private static List<Span> set(List<Span> spans, int start, RichText.Run run) {
    if (run.looks().isEmpty()) {
      return spans;
    }
    List<Span> set = new ArrayList<>();
    int at = 0;
    for (Span span : spans) {
      int length = span.text().length();
      int from = Math.min(Math.max(start - at, 0), length);
      int to = Math.min(Math.max(start + run.text().length() - at, 0), length);
      add(set, span.text().substring(0, from), span.looks(), span);
      String part = span.text().substring(from, to);
      if (run.looks().contains(Look.CASE_KEPT) && !part.isEmpty()) {
        int first = at + from - start;
        part = run.text().substring(first, first + part.length());
      }
      add(set, part, turned(span.looks(), run.looks()), span);
      add(set, span.text().substring(to), span.looks(), span);
      at += length;
    }
    return set;
  }

  private static void add(List<Span> spans, String text, Set<Look> looks, Span of) {
    if (!text.isEmpty()) {
      spans.add(new Span(text, looks, of.address()));
    }
  }

  /** Looks within looks: italics in italics are upright, as CSL has it, and so with bold. */
  private static Set<Look> turned(Set<Look> around, Set<Look> within) {
    Set<Look> looks = EnumSet.noneOf(Look.class);
    looks.addAll(around);
    for (Look look : within) {
      boolean turns = look == Look.ITALIC || look == Look.BOLD;
      if (turns && around.contains(look)) {
        looks.remove(look);
      } else if (look != Look.CASE_KEPT) {
        looks.add(look);
      }
    }
    return looks;
  }
}
