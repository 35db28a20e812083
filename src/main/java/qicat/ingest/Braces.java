package qicat.ingest;

import java.util.ArrayList;
import java.util.List;

/** Text in which braces hold together what they enclose, as BibTeX counts them. */
final class Braces {
  private Braces() {}

  /**
   * Where the group that an opening brace begins is over.
   *
   * @param from the index of the brace
   * @return the index behind its closing brace, or -1
   */
  static int end(String text, int from) {
    int depth = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i + 1;
      }
    }
    return -1;
  }

  /** Whether one pair of braces holds all of a text. */
  static boolean encloses(String text) {
    return text.startsWith("{") && end(text, 0) == text.length();
  }

  /** The parts of a text between separators that stand in no braces, stripped. */
  static List<String> split(String separators, String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i == text.length() ? 0 : text.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (i == text.length() || depth <= 0 && separators.indexOf(c) >= 0) {
        parts.add(text.substring(from, i).strip());
        from = i + 1;
      }
    }
    return parts;
  }
}
