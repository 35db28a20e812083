package qicat.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import qicat.console.Out;
import qicat.format.Format;
import qicat.format.Formats;
import qicat.format.View;
import qicat.model.Field;
import qicat.model.Part;
import qicat.query.BadQuery;
import qicat.query.Query;
import qicat.query.QueryParser;
import qicat.search.Count;
import qicat.search.Hit;
import qicat.search.Order;
import qicat.text.Distance;
import qicat.text.Folding;

/**
 * Which entries, in which order, how many and how written: what {@code list} and {@code search}
 * share.
 */
final class Selection {
  private static final List<Formats> FORMATS = List.of(Formats.values());

  /**
   * A filter option: a value of a field.
   *
   * @param name the option's long name, which is the field's word too
   * @param field the field
   * @param label the name of its value
   * @param all whether several values must all be there; else one of them
   * @param words the words that it takes; none: any
   * @param description what it asks for
   */
  private record Filter(
      String name, Field field, String label, boolean all, List<String> words, String description) {

    /** The query that a value asks for; what is wrong with it is told with the option's name. */
    Query query(String value) {
      if (value.isBlank()) {
        throw new BadUsage(name + " needs a value: " + label);
      }
      try {
        return QueryParser.value(
            field, words.isEmpty() ? value : Options.chosen(name, value, words));
      } catch (BadQuery e) {
        throw new BadUsage(name + " \"" + value + "\": " + e.getMessage(), e.advice());
      }
    }
  }

  private static final List<String> ANY = List.of();

  /** As many labels as can be told in one line. */
  private static final int FEW = 12;

  private static final List<Filter> FILTERS =
      List.of(
          new Filter("--author", Field.AUTHOR, "NAME", true, ANY, "by this author; again: by both"),
          new Filter("--topic", Field.TOPIC, "TOPIC", true, ANY, "on this topic; again: on both"),
          new Filter(
              "--section", Field.SECTION, "SECTION", false, ANY, "in this section; again: either"),
          new Filter("--part", Field.PART, "PART", false, parts(), "in this part"),
          new Filter("--type", Field.TYPE, "TYPE", false, ANY, "of this kind; again: either"),
          new Filter(
              "--year", Field.YEAR, "YEAR", false, ANY, "of a year or a range (2019..2021)"));

  private final Query query;
  private final Order order;
  private final int limit;
  private final List<Field> fields;
  private final Formats format;

  private Selection(Query query, Order order, int limit, List<Field> fields, Formats format) {
    this.query = query;
    this.order = order;
    this.limit = limit;
    this.fields = fields;
    this.format = format;
  }

  static void declare(CommandSpec spec, String arity) {
    spec.addPositional(Options.words("QUERY", arity, "what to look for (see: qicat help query)"));
    for (Filter filter : FILTERS) {
      String words = filter.words.isEmpty() ? "" : ": " + String.join(", ", filter.words);
      spec.addOption(
          Options.repeated(filter.label, filter.description + words, filter.name)
              .completionCandidates(filter.words)
              .build());
    }
    spec.addOption(Options.sort());
    spec.addOption(Options.limit());
    spec.addOption(Options.format(FORMATS));
    spec.addOption(Options.fields());
  }

  /** Reads what was typed; nothing is read from the catalogue yet. */
  static Selection of(ParseResult typed, Out out, Order usual) {
    List<Query> parts = new ArrayList<>();
    parts.add(QueryParser.parse(String.join(" ", Options.words(typed))));
    for (Filter filter : FILTERS) {
      List<Query> values = new ArrayList<>();
      for (String value : Options.values(typed, filter.name)) {
        values.add(filter.query(value));
      }
      if (!values.isEmpty()) {
        parts.add(filter.all ? Query.all(values) : Query.any(values));
      }
    }
    return new Selection(
        Query.all(parts),
        Options.sort(typed, usual),
        Options.limit(typed),
        Options.fields(typed),
        Options.format(typed, FORMATS, out, Formats.TABLE, Formats.TSV));
  }

  private static List<String> parts() {
    List<String> words = new ArrayList<>();
    for (Part part : Part.values()) {
      words.add(part.id());
    }
    return words;
  }

  Query query() {
    return query;
  }

  /** Finds and prints; says on the error output when the list is cut or empty. */
  int print(Context context) {
    List<Hit> hits = context.searcher().find(query, order);
    if (hits.isEmpty()) {
      printNothing(context);
      return Command.NOTHING;
    }
    boolean grouped = order.keepsSections() && !context.catalogue().sections().isEmpty();
    List<Hit> shown = hits.subList(0, Math.min(limit, hits.size()));
    print(format, context, new View(context.catalogue(), fields, grouped), shown);
    if (shown.size() < hits.size()) {
      context.console().note(shown.size() + " of " + hits.size() + " entries");
    }
    return Command.DONE;
  }

  static void print(Formats format, Context context, View view, Iterable<Hit> hits) {
    Format sink = format.on(context.out(), view);
    sink.begin();
    for (Hit hit : hits) {
      sink.entry(hit);
    }
    sink.end();
  }

  /** A format that has a frame prints it empty; what emptied the answer is said. */
  private void printNothing(Context context) {
    print(format, context, new View(context.catalogue(), fields, false), List.of());
    if (context.catalogue().entries().isEmpty()) {
      context.console().complain("this catalogue holds no entries");
      return;
    }
    List<String> advice = new ArrayList<>();
    List<Query> parts = query instanceof Query.And and ? and.parts() : List.of(query);
    for (Query part : parts) {
      if (context.searcher().find(part, Order.CATALOGUE).isEmpty()) {
        advice.add(part + " matches nothing" + near(part, context));
      }
    }
    if (advice.isEmpty() && parts.size() > 1) {
      advice.add("each part matches something, but no entry all of them; leave one out");
    }
    context.console().complain("no entry matches " + query, advice.toArray(new String[0]));
  }

  /** For a label that there is not: those spelled like it, or all where they are few. */
  private static String near(Query part, Context context) {
    if (!(part instanceof Query.Matcher matcher) || matcher.fields().size() != 1) {
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
    List<String> near = Distance.nearest(Folding.key(matcher.text()), ids, 3);
    if (!near.isEmpty()) {
      return "; near it: " + String.join(", ", near);
    }
    return ids.size() > FEW ? "" : "; there are: " + String.join(", ", ids);
  }
}
