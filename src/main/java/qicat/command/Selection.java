package qicat.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import qicat.console.Out;
import qicat.format.Format;
import qicat.format.Formats;
import qicat.format.View;
import qicat.model.Catalogue;
import qicat.model.Field;
import qicat.model.Label;
import qicat.model.Part;
import qicat.query.Query;
import qicat.query.QueryParser;
import qicat.search.Hit;
import qicat.search.Order;
import qicat.text.Distance;
import qicat.text.Words;

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
   * @param description what it asks for
   */
  private record Filter(String name, Field field, String label, boolean all, String description) {}

  private static final List<Filter> FILTERS =
      List.of(
          new Filter("--author", Field.AUTHOR, "NAME", true, "by this author; again: by both"),
          new Filter("--topic", Field.TOPIC, "TOPIC", true, "on this topic; again: on both"),
          new Filter(
              "--section", Field.SECTION, "SECTION", false, "in this section; again: in either"),
          new Filter("--part", Field.PART, "PART", false, "series or further-reading"),
          new Filter("--type", Field.TYPE, "TYPE", false, "of this kind of work; again: of either"),
          new Filter("--year", Field.YEAR, "YEAR", false, "of a year or a range (2019..2021)"));

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
      spec.addOption(Options.repeated(filter.label, filter.description, filter.name).build());
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
        checkPart(filter, value);
        values.add(QueryParser.value(filter.field, value));
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

  private static void checkPart(Filter filter, String value) {
    if (filter.field == Field.PART && Part.of(value) == null) {
      throw new BadUsage(
          "--part does not take \"" + value + "\"", "it takes series or further-reading");
    }
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
    boolean grouped = order == Order.CATALOGUE && !context.catalogue().sections().isEmpty();
    List<Hit> shown = hits.subList(0, Math.min(limit, hits.size()));
    print(format, context, new View(context.catalogue(), fields, grouped), shown);
    if (shown.size() < hits.size()) {
      context.console().note(shown.size() + " of " + hits.size() + " entries");
    }
    return Command.DONE;
  }

  static void print(Formats format, Context context, View view, List<Hit> hits) {
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
    List<String> advice = new ArrayList<>();
    List<Query> parts = query instanceof Query.And and ? and.parts() : List.of(query);
    for (Query part : parts) {
      if (context.searcher().find(part, Order.CATALOGUE).isEmpty()) {
        advice.add(part + " matches nothing" + near(part, context.catalogue()));
      }
    }
    if (advice.isEmpty() && parts.size() > 1) {
      advice.add("each part matches something, but no entry all of them; leave one out");
    }
    context.console().complain("no entry matches " + query, advice.toArray(new String[0]));
  }

  /** For a topic or section that there is not: those spelled like it. */
  private static String near(Query part, Catalogue catalogue) {
    if (!(part instanceof Query.Matcher matcher) || matcher.fields().size() != 1) {
      return "";
    }
    Field field = matcher.fields().get(0);
    List<String> ids = new ArrayList<>();
    for (Label label :
        field == Field.TOPIC
            ? catalogue.topics()
            : field == Field.SECTION ? catalogue.sections() : List.<Label>of()) {
      ids.add(label.id());
    }
    String typed = part.toString().substring(field.word().length() + 1);
    List<String> near = Distance.nearest(Words.slug(typed), ids, 3);
    return near.isEmpty() ? "" : "; near it: " + String.join(", ", near);
  }
}
