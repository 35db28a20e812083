package qicat.shell;

import java.util.List;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.CompletionMatcher;
import org.jline.reader.LineReader;

/**
 * Takes every candidate that the completer gives: it has chosen them already, by more than their
 * first letters.
 */
final class AllCandidates implements CompletionMatcher {
  private String word = "";
  private List<Candidate> candidates = List.of();

  @Override
  public void compile(
      Map<LineReader.Option, Boolean> options,
      boolean prefix,
      CompletingParsedLine line,
      boolean caseInsensitive,
      int errors,
      String originalGroupName) {
    word = line.word();
  }

  @Override
  public List<Candidate> matches(List<Candidate> given) {
    candidates = given;
    return given;
  }

  @Override
  public Candidate exactMatch() {
    for (Candidate candidate : candidates) {
      if (candidate.value().equals(word)) {
        return candidate;
      }
    }
    return null;
  }

  @Override
  public String getCommonPrefix() {
    String common = candidates.isEmpty() ? "" : candidates.get(0).value();
    for (Candidate candidate : candidates) {
      int length = 0;
      String value = candidate.value();
      while (length < Math.min(common.length(), value.length())
          && common.charAt(length) == value.charAt(length)) {
        length++;
      }
      common = common.substring(0, length);
    }
    return common;
  }
}
