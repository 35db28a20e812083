package qicat.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import qicat.model.Field;
import qicat.model.Part;
import qicat.query.BadQuery;
import qicat.query.Query;
import qicat.query.QueryParser;
import qicat.search.Interpretation;

/**
 * Which entries are asked for: the query, the filters, and how strictly they are taken.
 *
 * @param query the query and the filters
 * @param strict whether nothing may be corrected or left out
 */
record Question(Query query, boolean strict) {
  private static final String STRICT = "--strict";

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

  static void declare(CommandSpec spec, String arity) {
    declare(spec, Options.words("QUERY", arity, "what to look for (see: qicat help query)"));
  }

  /** Declares the filters, and what is a query or something else besides. */
  static void declare(CommandSpec spec, PositionalParamSpec asked) {
    spec.addPositional(asked);
    for (Filter filter : FILTERS) {
      String words = filter.words.isEmpty() ? "" : ": " + String.join(", ", filter.words);
      spec.addOption(
          Options.repeated(filter.label, filter.description + words, filter.name)
              .completionCandidates(filter.words)
              .build());
    }
    spec.addOption(
        OptionSpec.builder(STRICT)
            .description("for scripts: correct no word and leave none out")
            .build());
  }

  /** Reads what was typed; nothing is read from the catalogue yet. */
  static Question of(ParseResult typed) {
    return of(typed, QueryParser.parse(String.join(" ", Options.words(typed))));
  }

  /** The filters alone. */
  static Question ofFilters(ParseResult typed) {
    return of(typed, new Query.All());
  }

  private static Question of(ParseResult typed, Query words) {
    List<Query> parts = new ArrayList<>();
    parts.add(words);
    for (Filter filter : FILTERS) {
      List<Query> values = new ArrayList<>();
      for (String value : Options.values(typed, filter.name)) {
        values.add(filter.query(value));
      }
      if (!values.isEmpty()) {
        parts.add(filter.all ? Query.all(values) : Query.any(values));
      }
    }
    return new Question(Query.all(parts), typed.hasMatchedOption(STRICT));
  }

  private static List<String> parts() {
    List<String> words = new ArrayList<>();
    for (Part part : Part.values()) {
      words.add(part.id());
    }
    return words;
  }

  /** Whether every entry is asked for. */
  boolean isAll() {
    return query instanceof Query.All;
  }

  /** What it means in the catalogue that was chosen. */
  Interpretation in(Context context) {
    return context.searcher().interpret(query, strict);
  }

  /** Says on the error output that nothing was found, and what emptied the answer. */
  void tellNothing(Interpretation meant, Context context) {
    if (context.catalogue().entries().isEmpty()) {
      context.console().complain("this catalogue holds no entries");
      return;
    }
    Notes.tell(meant, context.console());
    context
        .console()
        .complain("no entry matches " + query, Notes.emptied(meant.searched(), context));
  }
}
