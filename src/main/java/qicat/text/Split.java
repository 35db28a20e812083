package qicat.text;

import java.util.ArrayList;
import java.util.List;

/** Lists written in one text, such as {@code year,-title}. */
public final class Split {
  private Split() {}

  /**
   * The parts of a text between separators, each without the blanks around it; at least one, and
   * empty ones are kept.
   *
   * @param separators characters each of which parts the text
   */
  public static List<String> at(String separators, String text) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || separators.indexOf(text.charAt(i)) >= 0) {
        parts.add(text.substring(from, i).strip());
        from = i + 1;
      }
    }
    return parts;
  }
}
