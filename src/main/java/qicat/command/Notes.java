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
import qicat.search.Share;
import qicat.text.Distance;
import qicat.text.Folding;

/** What is said of an answer on the error output: how the query was taken, or what emptied it. */
final class Notes {
  /** As many labels as can be told in one line. */
  private static final int FEW = 12;

  private static final int MOST_NEAR = 3;

  /** As many parts of a query as are told one by one. */
  private static final int MOST_PARTS = 5;

  /** As many ways of leaving words out as can be told in one line. */
  private static final int MOST_WAYS = 3;

  private Notes() {}

  /** Says what was corrected and left out, a line each. */
  static void tell(Interpretation meant, Console console) {
    Set<String> corrections = new LinkedHashSet<>();
    for (Interpretation.Correction correction : meant.corrections()) {
      String typed = "no entry has \"" + correction.typed();
      corrections.add(typed + "\"; searched for \"" + correction.searched() + "\"");
    }
    for (String correction : corrections) {
      console.note(correction);
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
    List<Share> shares = context.searcher().shares(query);
    List<String> lines = new ArrayList<>();
    int nothing = 0;
    for (Share share : shares) {
      if (share.alone() == 0 && nothing++ < MOST_PARTS) {
        String without = shares.size() == 1 ? "" : "; without it: " + entries(share.without());
        lines.add(share.part() + " matches nothing" + near(share.part(), context) + without);
      }
    }
    if (shares.size() == 1 && !lines.isEmpty() && near(shares.get(0).part(), context).isEmpty()) {
      lines.add("try other words; qicat topics and qicat list show what there is");
    }
    if (nothing > MOST_PARTS) {
      lines.add("nor do " + (nothing - MOST_PARTS) + " other parts match anything");
    }
    if (nothing == 0 && shares.size() > 1) {
      lines.add("each part matches something, but no entry matches all of them");
      for (Share share : shares) {
        if (share.without() > 0 && lines.size() <= MOST_PARTS) {
          lines.add("without " + share.part() + ": " + entries(share.without()));
        }
      }
      if (lines.size() == 1) {
        lines.add("join them with OR for the entries that match any of them");
      }
    }
    return lines.toArray(new String[0]);
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
