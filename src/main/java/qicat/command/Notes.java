package qicat.command;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import qicat.console.Console;
import qicat.model.Field;
import qicat.query.Query;
import qicat.search.Count;
import qicat.search.Hit;
import qicat.search.Interpretation;
import qicat.search.Order;
import qicat.search.Searcher;
import qicat.text.Distance;
import qicat.text.Folding;

/** What is said of an answer on the error output: how the query was taken, or what emptied it. */
final class Notes {
  /** As many labels as can be told in one line. */
  private static final int FEW = 12;

  private static final int MOST_NEAR = 3;

  /** As many ways of leaving words out as can be told in one line. */
  private static final int MOST_WAYS = 3;

  private Notes() {}

  /** Says what was corrected and left out, a line each. */
  static void tell(Interpretation meant, Console console) {
    for (Interpretation.Correction correction : meant.corrections()) {
      console.note(
          "no entry has \""
              + correction.typed()
              + "\"; searched for \""
              + correction.searched()
              + "\"");
    }
    if (!meant.leftOut().isEmpty()) {
      Set<String> ways = new LinkedHashSet<>();
      for (List<String> words : meant.leftOut()) {
        ways.add("\"" + String.join("\", \"", words) + "\"");
      }
      List<String> told = new ArrayList<>(ways);
      boolean more = told.size() > MOST_WAYS;
      console.note(
          "no entry has all the words; left out: "
              + String.join(", or ", more ? told.subList(0, MOST_WAYS) : told)
              + (more ? ", or others" : ""));
    }
  }

  /** What emptied an answer, and what it would be without: a line for each part of the query. */
  static String[] emptied(Query query, Context context) {
    List<String> lines = new ArrayList<>();
    List<Query> parts = query instanceof Query.And and ? and.parts() : List.of(query);
    Searcher searcher = context.searcher();
    for (Query part : parts) {
      if (searcher.count(part) == 0) {
        lines.add(part + " matches nothing" + near(part, context) + without(part, parts, searcher));
      }
    }
    if (lines.isEmpty() && parts.size() > 1) {
      lines.add("each part matches something, but no entry matches all of them");
      for (Query part : parts) {
        int left = searcher.count(rest(part, parts));
        if (left > 0) {
          lines.add("without " + part + ": " + entries(left));
        }
      }
    }
    return lines.toArray(new String[0]);
  }

  private static String without(Query part, List<Query> parts, Searcher searcher) {
    return parts.size() == 1 ? "" : "; without it: " + entries(searcher.count(rest(part, parts)));
  }

  private static Query rest(Query part, List<Query> parts) {
    List<Query> rest = new ArrayList<>();
    for (Query other : parts) {
      if (other != part) {
        rest.add(other);
      }
    }
    return Query.all(rest);
  }

  private static String entries(int number) {
    return number == 0 ? "no entry either" : number == 1 ? "1 entry" : number + " entries";
  }

  /** For a label that there is not: those spelled like it, or all where they are few. */
  private static String near(Query part, Context context) {
    if (!(part instanceof Query.Matcher matcher) || matcher.isBare()) {
      return "";
    }
    Field field = matcher.fields().get(0);
    if (!field.kind().isLabelled()) {
      return "";
    }
    List<Hit> all = context.searcher().find(new Query.All(), Order.CATALOGUE);
    List<String> ids = new ArrayList<>();
    for (Count count : Count.of(field, context.catalogue(), all)) {
      ids.add(count.value());
    }
    String plural = field.word() + "s";
    List<String> near = Distance.nearest(Folding.key(matcher.text()), ids, MOST_NEAR);
    if (!near.isEmpty()) {
      return "; " + plural + " near it: " + String.join(", ", near);
    }
    return ids.size() > FEW ? "" : "; the " + plural + " are " + String.join(", ", ids);
  }
}
